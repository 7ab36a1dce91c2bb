/** The notices between the headline and the list. */
export const troubleWords = {
  en: {
    'trouble.own': 'Relink has trouble of its own',
    'trouble.it-said': 'It said: {message}.',
    'trouble.never-checked': 'never checked yet',
    'trouble.last-checked': 'last checked {age}',
    'trouble.open-settings': 'Open settings',
    'trouble.open-highlevel': 'Open HighLevel',
    'trouble.suddenly-empty': 'Suddenly no accounts',
    'trouble.suddenly-empty-more':
      'HighLevel just listed none for {name}. Relink looks again before it believes that.',
    'paused.explanation': 'Nothing is checked and nothing is announced until you resume.',
    'paused.resume': 'Resume',
  },
  de: {
    'trouble.own': 'Relink hat selbst ein Problem',
    'trouble.it-said': 'Die Antwort war: {message}.',
    'trouble.never-checked': 'noch nie geprüft',
    'trouble.last-checked': 'zuletzt geprüft: {age}',
    'trouble.open-settings': 'Einstellungen öffnen',
    'trouble.open-highlevel': 'HighLevel öffnen',
    'trouble.suddenly-empty': 'Plötzlich keine Konten',
    'trouble.suddenly-empty-more':
      'HighLevel hat für {name} gerade keine genannt. Relink sieht noch einmal nach, bevor es das glaubt.',
    'paused.explanation': 'Bis du sie fortsetzt, wird nichts geprüft und nichts gemeldet.',
    'paused.resume': 'Fortsetzen',
  },
  es: {
    'trouble.own': 'Relink tiene un problema propio',
    'trouble.it-said': 'La respuesta fue: {message}.',
    'trouble.never-checked': 'aún sin comprobar',
    'trouble.last-checked': 'última comprobación: {age}',
    'trouble.open-settings': 'Abrir los ajustes',
    'trouble.open-highlevel': 'Abrir HighLevel',
    'trouble.suddenly-empty': 'De pronto, ninguna cuenta',
    'trouble.suddenly-empty-more':
      'HighLevel acaba de no mostrar ninguna en {name}. Relink vuelve a mirar antes de creerlo.',
    'paused.explanation': 'Hasta que la reanudes, no se comprueba ni se avisa de nada.',
    'paused.resume': 'Reanudar',
  },
} as const;
