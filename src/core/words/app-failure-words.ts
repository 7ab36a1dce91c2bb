/** What else can go wrong in the app, and what it refuses to do. */
export const appFailureWords = {
  en: {
    'failure.start-title': 'Relink could not start',
    'failure.it-said': '(It said: {message})',
    'failure.app-not-started.happened': 'Something unexpected happened: {message}.',
    'failure.app-not-started.todo': 'Please start Relink again.',
    'failure.unexpected.happened': 'Something unexpected went wrong in Relink.',
    'failure.unexpected.todo': 'It keeps watching; restart it if anything looks odd.',
    'failure.window-lost.happened': 'The window of Relink stopped working twice in a row and was closed.',
    'failure.window-lost.todo': 'Relink keeps watching; open the window again from the tray icon.',
    'failure.link-not-opened.happened': 'Your browser could not be opened.',
    'failure.link-not-opened.todo': 'Visit {address} yourself.',
    'failure.location-unwatched.happened': 'Relink does not watch this location any more.',
    'failure.location-unwatched.todo': 'Add it again if you still need it.',
    'failure.token-left-behind.happened':
      'The location is no longer watched, but its token could not be removed from the keychain.',
    'failure.token-left-behind.todo': '{reason}',
    'failure.shortcut-taken.happened': 'Another program, or your desktop, keeps these keys for itself.',
    'failure.shortcut-taken.todo': 'Choose others.',
    'failure.demo-only.happened': 'This is only possible in the demo.',
    'failure.demo-only.todo': 'Start the demo first.',
    'failure.nothing-to-snooze.happened': 'This account is not broken, so there is nothing to snooze.',
    'failure.nothing-to-snooze.todo': 'Nothing needs to be done.',
    'failure.autostart-not-installed.happened':
      'Only an installed Relink can start when you sign in; this one runs from its source.',
    'failure.autostart-not-installed.todo': 'Install Relink first.',
    'failure.autostart-not-written.happened': 'The file {path} could not be written.',
    'failure.autostart-not-written.todo': 'Check the permissions of its folder.',
  },
  de: {
    'failure.start-title': 'Relink konnte nicht starten',
    'failure.it-said': '(Die Antwort war: {message})',
    'failure.app-not-started.happened': 'Etwas Unerwartetes ist passiert: {message}.',
    'failure.app-not-started.todo': 'Bitte starte Relink noch einmal.',
    'failure.unexpected.happened': 'In Relink ist etwas Unerwartetes schiefgegangen.',
    'failure.unexpected.todo': 'Es beobachtet weiter; starte es neu, falls dir etwas seltsam vorkommt.',
    'failure.window-lost.happened':
      'Das Fenster von Relink hat zweimal hintereinander den Dienst versagt und wurde geschlossen.',
    'failure.window-lost.todo':
      'Relink beobachtet weiter; öffne das Fenster noch einmal über das Symbol in der Leiste.',
    'failure.link-not-opened.happened': 'Dein Browser ließ sich nicht öffnen.',
    'failure.link-not-opened.todo': 'Rufe {address} selbst auf.',
    'failure.location-unwatched.happened': 'Relink beobachtet diesen Standort nicht mehr.',
    'failure.location-unwatched.todo': 'Füge ihn noch einmal hinzu, falls du ihn noch brauchst.',
    'failure.token-left-behind.happened':
      'Der Standort wird nicht mehr beobachtet, aber sein Token ließ sich nicht aus dem Schlüsselbund entfernen.',
    'failure.token-left-behind.todo': '{reason}',
    'failure.shortcut-taken.happened':
      'Ein anderes Programm oder dein System hat diese Tasten schon für sich.',
    'failure.shortcut-taken.todo': 'Wähle andere.',
    'failure.demo-only.happened': 'Das geht nur in der Demo.',
    'failure.demo-only.todo': 'Starte zuerst die Demo.',
    'failure.nothing-to-snooze.happened':
      'Dieses Konto ist nicht defekt, es gibt also nichts stummzuschalten.',
    'failure.nothing-to-snooze.todo': 'Du musst nichts tun.',
    'failure.autostart-not-installed.happened':
      'Nur ein installiertes Relink kann bei der Anmeldung starten; dieses läuft aus seinem Quelltext.',
    'failure.autostart-not-installed.todo': 'Installiere Relink zuerst.',
    'failure.autostart-not-written.happened': 'Die Datei {path} ließ sich nicht schreiben.',
    'failure.autostart-not-written.todo': 'Prüfe die Zugriffsrechte ihres Ordners.',
  },
  es: {
    'failure.start-title': 'Relink no ha podido iniciarse',
    'failure.it-said': '(La respuesta fue: {message})',
    'failure.app-not-started.happened': 'Ha ocurrido algo inesperado: {message}.',
    'failure.app-not-started.todo': 'Vuelve a iniciar Relink, por favor.',
    'failure.unexpected.happened': 'Algo inesperado ha fallado en Relink.',
    'failure.unexpected.todo': 'Sigue vigilando; reinícialo si ves algo raro.',
    'failure.window-lost.happened':
      'La ventana de Relink ha dejado de funcionar dos veces seguidas y se ha cerrado.',
    'failure.window-lost.todo':
      'Relink sigue vigilando; vuelve a abrir la ventana desde el icono de la bandeja.',
    'failure.link-not-opened.happened': 'No se ha podido abrir tu navegador.',
    'failure.link-not-opened.todo': 'Visita {address} por tu cuenta.',
    'failure.location-unwatched.happened': 'Relink ya no vigila esta ubicación.',
    'failure.location-unwatched.todo': 'Vuelve a añadirla si todavía la necesitas.',
    'failure.token-left-behind.happened':
      'La ubicación ya no se vigila, pero su token no se ha podido quitar del llavero.',
    'failure.token-left-behind.todo': '{reason}',
    'failure.shortcut-taken.happened': 'Otro programa, o tu sistema, ya usa estas teclas.',
    'failure.shortcut-taken.todo': 'Elige otras.',
    'failure.demo-only.happened': 'Esto solo se puede hacer en la demo.',
    'failure.demo-only.todo': 'Empieza primero la demo.',
    'failure.nothing-to-snooze.happened': 'Esta cuenta no está averiada, así que no hay nada que silenciar.',
    'failure.nothing-to-snooze.todo': 'No tienes que hacer nada.',
    'failure.autostart-not-installed.happened':
      'Solo un Relink instalado puede iniciarse cuando inicias sesión; este se ejecuta desde su código fuente.',
    'failure.autostart-not-installed.todo': 'Instala Relink primero.',
    'failure.autostart-not-written.happened': 'No se ha podido escribir el archivo {path}.',
    'failure.autostart-not-written.todo': 'Revisa los permisos de su carpeta.',
  },
} as const;
