/** What the pages in the browser say while a new account is being connected, and how that can fail. */
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
    'connect-failure.timed-out':
      "No finished sign-in reached Relink within 10 minutes. Connect the account again, and keep Relink's page open in your browser until it says that it goes on.",
    'connect-failure.no-login':
      'HighLevel did not say who signed in, as when a sign-in is declined. Connect the account again and approve the sign-in.',
    'connect-failure.no-offers':
      'This login has nothing to connect. Connect the account again with the login of the person who manages it, and tick every page that is asked for.',
    'connect-failure.not-possible':
      'The API of this location offers no way to connect a new account. Connect it in HighLevel instead.',
    'connect-failure.could-not-start': 'The sign-in could not be started. {reason}',
    'connect-failure.unsafe-address':
      'HighLevel sent a sign-in address that is not safe to open, so Relink did not open it. Connect the account in HighLevel instead.',
    'connect-failure.no-browser':
      'Your browser could not be opened. Set a default browser, then connect the account again.',
    'connect-failure.no-loopback':
      'Relink could not listen for the answer of your browser. Close other programs that block local connections, then connect the account again.',
    'connect-failure.cancelled':
      'Connecting was cancelled. Connect the account again whenever you are ready.',
    'connect-failure.not-attached': '{name} could not be connected. {reason}',
    'connect-failure.is-connected': '{name} is connected already.',
    'connect-failure.busy': 'Another account is being connected. Finish or cancel that one first.',
    'connect-failure.nothing-to-choose': 'This choice is not open any more. Connect the account again.',
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
    'connect-failure.timed-out':
      'Relink hat 10 Minuten lang keine abgeschlossene Anmeldung erreicht. Verbinde das Konto noch einmal und lass die Seite von Relink im Browser offen, bis sie sagt, dass es weitergeht.',
    'connect-failure.no-login':
      'HighLevel hat nicht gesagt, wer sich angemeldet hat; so ist es, wenn eine Anmeldung abgelehnt wird. Verbinde das Konto noch einmal und stimme der Anmeldung zu.',
    'connect-failure.no-offers':
      'Mit dieser Anmeldung gibt es nichts zu verbinden. Verbinde das Konto noch einmal mit der Anmeldung der Person, die es verwaltet, und hake jede Seite an, nach der gefragt wird.',
    'connect-failure.not-possible':
      'Die API dieses Standorts kann kein neues Konto verbinden. Verbinde es stattdessen in HighLevel.',
    'connect-failure.could-not-start': 'Die Anmeldung konnte nicht begonnen werden. {reason}',
    'connect-failure.unsafe-address':
      'HighLevel hat eine Adresse zum Anmelden geschickt, die nicht sicher ist; Relink hat sie deshalb nicht geöffnet. Verbinde das Konto stattdessen in HighLevel.',
    'connect-failure.no-browser':
      'Dein Browser ließ sich nicht öffnen. Lege einen Standardbrowser fest und verbinde das Konto dann noch einmal.',
    'connect-failure.no-loopback':
      'Relink konnte nicht auf die Antwort deines Browsers warten. Schließe andere Programme, die Verbindungen auf diesem Computer blockieren, und verbinde das Konto dann noch einmal.',
    'connect-failure.cancelled':
      'Das Verbinden wurde abgebrochen. Verbinde das Konto noch einmal, wann immer du so weit bist.',
    'connect-failure.not-attached': '{name} konnte nicht verbunden werden. {reason}',
    'connect-failure.is-connected': '{name} ist schon verbunden.',
    'connect-failure.busy':
      'Es wird gerade ein anderes Konto verbunden. Schließe das zuerst ab oder brich es ab.',
    'connect-failure.nothing-to-choose':
      'Diese Auswahl ist nicht mehr offen. Verbinde das Konto noch einmal.',
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
    'connect-failure.timed-out':
      'En 10 minutos no le ha llegado a Relink ningún inicio de sesión terminado. Vuelve a conectar la cuenta y deja abierta la página de Relink en tu navegador hasta que diga que continúa.',
    'connect-failure.no-login':
      'HighLevel no ha dicho quién ha iniciado sesión, como cuando se rechaza. Vuelve a conectar la cuenta y aprueba el inicio de sesión.',
    'connect-failure.no-offers':
      'Este inicio de sesión no tiene nada que conectar. Vuelve a conectar la cuenta con el de la persona que la administra y marca todas las páginas que se pidan.',
    'connect-failure.not-possible':
      'La API de esta ubicación no permite conectar cuentas nuevas. Conéctala en HighLevel.',
    'connect-failure.could-not-start': 'No se ha podido empezar el inicio de sesión. {reason}',
    'connect-failure.unsafe-address':
      'HighLevel ha enviado una dirección de inicio de sesión que no es segura, así que Relink no la ha abierto. Conecta la cuenta en HighLevel.',
    'connect-failure.no-browser':
      'No se ha podido abrir tu navegador. Elige un navegador predeterminado y vuelve a conectar la cuenta.',
    'connect-failure.no-loopback':
      'Relink no ha podido esperar la respuesta de tu navegador. Cierra otros programas que bloqueen conexiones locales y vuelve a conectar la cuenta.',
    'connect-failure.cancelled': 'La conexión se ha cancelado. Vuelve a conectar la cuenta cuando quieras.',
    'connect-failure.not-attached': 'No se ha podido conectar {name}. {reason}',
    'connect-failure.is-connected': 'Ya se había conectado {name}.',
    'connect-failure.busy': 'Se está conectando otra cuenta. Termina o cancela esa primero.',
    'connect-failure.nothing-to-choose': 'Esta elección ya no está abierta. Vuelve a conectar la cuenta.',
  },
} as const;
