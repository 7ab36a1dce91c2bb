/** Why no new account was connected. */
export const connectFailureWords = {
  en: {
    'failure.connect-could-not-start.happened': 'The sign-in could not be started.',
    'failure.connect-could-not-start.todo': '{reason}',
    'failure.connect-unsafe-address.happened':
      'HighLevel sent a sign-in address that is not safe to open, so Relink did not open it.',
    'failure.connect-unsafe-address.todo': 'Connect the account in HighLevel instead.',
    'failure.connect-no-browser.happened': 'Your browser could not be opened.',
    'failure.connect-no-browser.todo': 'Set a default browser, then connect the account again.',
    'failure.connect-no-loopback.happened': 'Relink could not listen for the answer of your browser.',
    'failure.connect-no-loopback.todo':
      'Close other programs that block local connections, then connect the account again.',
    'failure.connect-cancelled.happened': 'Connecting was cancelled.',
    'failure.connect-cancelled.todo': 'Connect the account again whenever you are ready.',
    'failure.connect-timed-out.happened': 'No finished sign-in reached Relink within 10 minutes.',
    'failure.connect-timed-out.todo':
      "Connect the account again, and keep Relink's page open in your browser until it says that it goes on.",
    'failure.connect-no-login.happened':
      'HighLevel did not say who signed in, as when a sign-in is declined.',
    'failure.connect-no-login.todo': 'Connect the account again and approve the sign-in.',
    'failure.connect-no-offers.happened': 'This login has nothing to connect.',
    'failure.connect-no-offers.todo':
      'Connect the account again with the login of the person who manages it, and tick every page that is asked for.',
    'failure.connect-not-possible.happened':
      'The API of this location offers no way to connect a new account.',
    'failure.connect-not-possible.todo': 'Connect it in HighLevel instead.',
    'failure.connect-not-attached.happened': '{name} could not be connected.',
    'failure.connect-not-attached.todo': '{reason}',
    'failure.connect-is-connected.happened': '{name} is connected already.',
    'failure.connect-is-connected.todo': 'Choose another one, or leave it at that.',
    'failure.connect-busy.happened': 'Another account is being connected.',
    'failure.connect-busy.todo': 'Finish or cancel that one first.',
    'failure.connect-nothing-to-choose.happened': 'This choice is not open any more.',
    'failure.connect-nothing-to-choose.todo': 'Connect the account again.',
  },
  de: {
    'failure.connect-could-not-start.happened': 'Die Anmeldung konnte nicht begonnen werden.',
    'failure.connect-could-not-start.todo': '{reason}',
    'failure.connect-unsafe-address.happened':
      'HighLevel hat eine Adresse zum Anmelden geschickt, die nicht sicher ist; Relink hat sie deshalb nicht geöffnet.',
    'failure.connect-unsafe-address.todo': 'Verbinde das Konto stattdessen in HighLevel.',
    'failure.connect-no-browser.happened': 'Dein Browser ließ sich nicht öffnen.',
    'failure.connect-no-browser.todo':
      'Lege einen Standardbrowser fest und verbinde das Konto dann noch einmal.',
    'failure.connect-no-loopback.happened': 'Relink konnte nicht auf die Antwort deines Browsers warten.',
    'failure.connect-no-loopback.todo':
      'Schließe andere Programme, die Verbindungen auf diesem Computer blockieren, und verbinde das Konto dann noch einmal.',
    'failure.connect-cancelled.happened': 'Das Verbinden wurde abgebrochen.',
    'failure.connect-cancelled.todo': 'Verbinde das Konto noch einmal, wann immer du so weit bist.',
    'failure.connect-timed-out.happened':
      'Relink hat 10 Minuten lang keine abgeschlossene Anmeldung erreicht.',
    'failure.connect-timed-out.todo':
      'Verbinde das Konto noch einmal und lass die Seite von Relink im Browser offen, bis sie sagt, dass es weitergeht.',
    'failure.connect-no-login.happened':
      'HighLevel hat nicht gesagt, wer sich angemeldet hat; so ist es, wenn eine Anmeldung abgelehnt wird.',
    'failure.connect-no-login.todo': 'Verbinde das Konto noch einmal und stimme der Anmeldung zu.',
    'failure.connect-no-offers.happened': 'Mit dieser Anmeldung gibt es nichts zu verbinden.',
    'failure.connect-no-offers.todo':
      'Verbinde das Konto noch einmal mit der Anmeldung der Person, die es verwaltet, und hake jede Seite an, nach der gefragt wird.',
    'failure.connect-not-possible.happened': 'Die API dieses Standorts kann kein neues Konto verbinden.',
    'failure.connect-not-possible.todo': 'Verbinde es stattdessen in HighLevel.',
    'failure.connect-not-attached.happened': '{name} konnte nicht verbunden werden.',
    'failure.connect-not-attached.todo': '{reason}',
    'failure.connect-is-connected.happened': '{name} ist schon verbunden.',
    'failure.connect-is-connected.todo': 'Wähle etwas anderes, oder lass es dabei.',
    'failure.connect-busy.happened': 'Es wird gerade ein anderes Konto verbunden.',
    'failure.connect-busy.todo': 'Schließe das zuerst ab oder brich es ab.',
    'failure.connect-nothing-to-choose.happened': 'Diese Auswahl ist nicht mehr offen.',
    'failure.connect-nothing-to-choose.todo': 'Verbinde das Konto noch einmal.',
  },
  es: {
    'failure.connect-could-not-start.happened': 'No se ha podido empezar el inicio de sesión.',
    'failure.connect-could-not-start.todo': '{reason}',
    'failure.connect-unsafe-address.happened':
      'HighLevel ha enviado una dirección de inicio de sesión que no es segura, así que Relink no la ha abierto.',
    'failure.connect-unsafe-address.todo': 'Conecta la cuenta en HighLevel.',
    'failure.connect-no-browser.happened': 'No se ha podido abrir tu navegador.',
    'failure.connect-no-browser.todo': 'Elige un navegador predeterminado y vuelve a conectar la cuenta.',
    'failure.connect-no-loopback.happened': 'Relink no ha podido esperar la respuesta de tu navegador.',
    'failure.connect-no-loopback.todo':
      'Cierra otros programas que bloqueen conexiones locales y vuelve a conectar la cuenta.',
    'failure.connect-cancelled.happened': 'La conexión se ha cancelado.',
    'failure.connect-cancelled.todo': 'Vuelve a conectar la cuenta cuando quieras.',
    'failure.connect-timed-out.happened':
      'En 10 minutos no le ha llegado a Relink ningún inicio de sesión terminado.',
    'failure.connect-timed-out.todo':
      'Vuelve a conectar la cuenta y deja abierta la página de Relink en tu navegador hasta que diga que continúa.',
    'failure.connect-no-login.happened':
      'HighLevel no ha dicho quién ha iniciado sesión, como cuando se rechaza.',
    'failure.connect-no-login.todo': 'Vuelve a conectar la cuenta y aprueba el inicio de sesión.',
    'failure.connect-no-offers.happened': 'Este inicio de sesión no tiene nada que conectar.',
    'failure.connect-no-offers.todo':
      'Vuelve a conectar la cuenta con el de la persona que la administra y marca todas las páginas que se pidan.',
    'failure.connect-not-possible.happened': 'La API de esta ubicación no permite conectar cuentas nuevas.',
    'failure.connect-not-possible.todo': 'Conéctala en HighLevel.',
    'failure.connect-not-attached.happened': 'No se ha podido conectar {name}.',
    'failure.connect-not-attached.todo': '{reason}',
    'failure.connect-is-connected.happened': 'Ya se había conectado {name}.',
    'failure.connect-is-connected.todo': 'Elige otra cuenta o déjalo así.',
    'failure.connect-busy.happened': 'Se está conectando otra cuenta.',
    'failure.connect-busy.todo': 'Termina o cancela esa primero.',
    'failure.connect-nothing-to-choose.happened': 'Esta elección ya no está abierta.',
    'failure.connect-nothing-to-choose.todo': 'Vuelve a conectar la cuenta.',
  },
} as const;
