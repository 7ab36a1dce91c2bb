/** What the pages in the browser say while a new account is being connected. */
export const connectPageWords = {
  en: {
    'connect-page.topic': 'New account · {location}',
    'connect-page.closed':
      'The window seems to be closed. If this page does not go on, open it again and finish the sign-in there.',
    'connect-page.step-choose': 'You choose in Relink',
    'connect-page.step-connected': 'It is connected',
    'connect-page.log-in': 'Log in to {login} to connect a new account',
    'connect-page.which-login':
      '{login} opens in a new window. Use the login that manages the account of {location}, and tick all that is to be connected.',
    'connect-page.thanks': 'Thank you, that worked',
    'connect-page.asking': 'Relink is asking HighLevel what this login can connect.',
    'connect-page.choose': 'Now choose in Relink',
    'connect-page.choose-where': 'The window of Relink lists what this login can connect.',
    'connect-page.attaching': 'Connecting {name}',
    'connect-page.attaching-wait': 'HighLevel is taking it up. This takes a moment.',
    'connect-page.connected': '{name} is connected',
    'connect-page.failed': 'No account was connected',
  },
  de: {
    'connect-page.topic': 'Neues Konto · {location}',
    'connect-page.closed':
      'Das Fenster scheint geschlossen zu sein. Wenn es auf dieser Seite nicht weitergeht, öffne es noch einmal und schließe die Anmeldung dort ab.',
    'connect-page.step-choose': 'Du wählst in Relink',
    'connect-page.step-connected': 'Es ist verbunden',
    'connect-page.log-in': 'Melde dich bei {login} an, um ein neues Konto zu verbinden',
    'connect-page.which-login':
      '{login} öffnet sich in einem neuen Fenster. Nimm die Anmeldung, die das Konto von {location} verwaltet, und hake alles an, was verbunden werden soll.',
    'connect-page.thanks': 'Danke, das hat geklappt',
    'connect-page.asking': 'Relink fragt bei HighLevel nach, was diese Anmeldung verbinden kann.',
    'connect-page.choose': 'Wähle jetzt in Relink',
    'connect-page.choose-where': 'Das Fenster von Relink zeigt, was diese Anmeldung verbinden kann.',
    'connect-page.attaching': '{name} wird verbunden',
    'connect-page.attaching-wait': 'HighLevel nimmt es gerade auf. Das dauert einen Moment.',
    'connect-page.connected': '{name} ist verbunden',
    'connect-page.failed': 'Es wurde kein Konto verbunden',
  },
  es: {
    'connect-page.topic': 'Cuenta nueva · {location}',
    'connect-page.closed':
      'Parece que la ventana está cerrada. Si esta página no avanza, ábrela otra vez y termina allí el inicio de sesión.',
    'connect-page.step-choose': 'Eliges en Relink',
    'connect-page.step-connected': 'Queda conectada',
    'connect-page.log-in': 'Inicia sesión en {login} para conectar una cuenta nueva',
    'connect-page.which-login':
      '{login} se abre en una ventana nueva. Usa el inicio de sesión que administra la cuenta de {location} y marca todo lo que quieras conectar.',
    'connect-page.thanks': 'Gracias, ha funcionado',
    'connect-page.asking': 'Relink le está preguntando a HighLevel qué puede conectar este inicio de sesión.',
    'connect-page.choose': 'Ahora elige en Relink',
    'connect-page.choose-where': 'La ventana de Relink muestra lo que este inicio de sesión puede conectar.',
    'connect-page.attaching': 'Conectando {name}',
    'connect-page.attaching-wait': 'HighLevel la está incorporando. Tarda un momento.',
    'connect-page.connected': 'Se ha conectado {name}',
    'connect-page.failed': 'No se ha conectado ninguna cuenta',
  },
} as const;
