/** Why an account was not reconnected. */
export const reconnectFailureWords = {
  en: {
    'failure.reconnect-could-not-start.happened': 'The reconnect could not be started.',
    'failure.reconnect-could-not-start.todo': '{reason}',
    'failure.reconnect-unsafe-address.happened':
      'HighLevel sent a sign-in address that is not safe to open, so Relink did not open it.',
    'failure.reconnect-unsafe-address.todo': 'Reconnect this account in HighLevel instead.',
    'failure.reconnect-no-browser.happened': 'Your browser could not be opened.',
    'failure.reconnect-no-browser.todo': 'Set a default browser, then choose Reconnect again.',
    'failure.reconnect-no-loopback.happened': 'Relink could not listen for the answer of your browser.',
    'failure.reconnect-no-loopback.todo':
      'Close other programs that block local connections, then choose Reconnect again.',
    'failure.reconnect-declined.happened': 'The sign-in was declined in the browser.',
    'failure.reconnect-declined.todo': 'Choose Reconnect to try again.',
    'failure.reconnect-cancelled.happened': 'The reconnect was cancelled.',
    'failure.reconnect-cancelled.todo': 'Choose Reconnect whenever you are ready.',
    'failure.reconnect-timed-out.happened': 'No finished sign-in reached Relink within 10 minutes.',
    'failure.reconnect-timed-out.todo': 'Choose Reconnect to try again.',
    'failure.reconnect-still-broken.happened':
      'HighLevel still reports this account as broken after 5 minutes.',
    'failure.reconnect-still-broken.todo':
      "The likely causes, in order: another person's login (choose Reconnect again and sign in as the owner), a page left unticked (tick every page), or a lost role on the page (have one of its admins restore it, then choose Reconnect again).",
    'failure.reconnect-removed.happened': 'This account is no longer listed by HighLevel.',
    'failure.reconnect-removed.todo': 'Connect it again in HighLevel if it is still needed.',
    'failure.reconnect-unsupported.happened':
      'HighLevel no longer supports this platform, so the account cannot be reconnected.',
    'failure.reconnect-unsupported.todo': 'Nothing that you do here can change that.',
    'failure.reconnect-not-running.happened': 'No reconnect of this account is running any more.',
    'failure.reconnect-not-running.todo': 'Choose Reconnect to begin one.',
  },
  de: {
    'failure.reconnect-could-not-start.happened': 'Das Neuverbinden konnte nicht beginnen.',
    'failure.reconnect-could-not-start.todo': '{reason}',
    'failure.reconnect-unsafe-address.happened':
      'HighLevel hat eine Adresse zum Anmelden geschickt, die nicht sicher ist; Relink hat sie deshalb nicht geöffnet.',
    'failure.reconnect-unsafe-address.todo': 'Verbinde dieses Konto stattdessen in HighLevel neu.',
    'failure.reconnect-no-browser.happened': 'Dein Browser ließ sich nicht öffnen.',
    'failure.reconnect-no-browser.todo':
      'Lege einen Standardbrowser fest und wähle dann noch einmal „Neu verbinden“.',
    'failure.reconnect-no-loopback.happened': 'Relink konnte nicht auf die Antwort deines Browsers warten.',
    'failure.reconnect-no-loopback.todo':
      'Schließe andere Programme, die Verbindungen auf diesem Computer blockieren, und wähle dann noch einmal „Neu verbinden“.',
    'failure.reconnect-declined.happened': 'Die Anmeldung wurde im Browser abgelehnt.',
    'failure.reconnect-declined.todo': 'Wähle „Neu verbinden“, um es noch einmal zu versuchen.',
    'failure.reconnect-cancelled.happened': 'Das Neuverbinden wurde abgebrochen.',
    'failure.reconnect-cancelled.todo': 'Wähle „Neu verbinden“, wann immer du so weit bist.',
    'failure.reconnect-timed-out.happened':
      'Relink hat 10 Minuten lang keine abgeschlossene Anmeldung erreicht.',
    'failure.reconnect-timed-out.todo': 'Wähle „Neu verbinden“, um es noch einmal zu versuchen.',
    'failure.reconnect-still-broken.happened':
      'Auch nach 5 Minuten meldet HighLevel dieses Konto noch als defekt.',
    'failure.reconnect-still-broken.todo':
      'Das kann daran liegen, das Wahrscheinlichste zuerst: Es war die Anmeldung einer anderen Person (wähle noch einmal „Neu verbinden“ und melde dich als Inhaber an), eine Seite war nicht angehakt (hake jede an), oder eine Rolle auf der Seite ging verloren (lass sie von einem Admin wiederherstellen und wähle dann noch einmal „Neu verbinden“).',
    'failure.reconnect-removed.happened': 'HighLevel führt dieses Konto nicht mehr.',
    'failure.reconnect-removed.todo': 'Verbinde es in HighLevel noch einmal, falls du es noch brauchst.',
    'failure.reconnect-unsupported.happened':
      'HighLevel unterstützt diese Plattform nicht mehr, deshalb lässt sich das Konto nicht neu verbinden.',
    'failure.reconnect-unsupported.todo': 'Daran kannst du hier nichts ändern.',
    'failure.reconnect-not-running.happened': 'Dieses Konto wird gerade nicht mehr neu verbunden.',
    'failure.reconnect-not-running.todo': 'Wähle „Neu verbinden“, um damit zu beginnen.',
  },
  es: {
    'failure.reconnect-could-not-start.happened': 'No se ha podido empezar la reconexión.',
    'failure.reconnect-could-not-start.todo': '{reason}',
    'failure.reconnect-unsafe-address.happened':
      'HighLevel ha enviado una dirección de inicio de sesión que no es segura, así que Relink no la ha abierto.',
    'failure.reconnect-unsafe-address.todo': 'Reconecta esta cuenta en HighLevel.',
    'failure.reconnect-no-browser.happened': 'No se ha podido abrir tu navegador.',
    'failure.reconnect-no-browser.todo': 'Elige un navegador predeterminado y vuelve a pulsar «Reconectar».',
    'failure.reconnect-no-loopback.happened': 'Relink no ha podido esperar la respuesta de tu navegador.',
    'failure.reconnect-no-loopback.todo':
      'Cierra otros programas que bloqueen conexiones locales y vuelve a pulsar «Reconectar».',
    'failure.reconnect-declined.happened': 'El inicio de sesión se rechazó en el navegador.',
    'failure.reconnect-declined.todo': 'Pulsa «Reconectar» para intentarlo otra vez.',
    'failure.reconnect-cancelled.happened': 'La reconexión se ha cancelado.',
    'failure.reconnect-cancelled.todo': 'Pulsa «Reconectar» cuando quieras.',
    'failure.reconnect-timed-out.happened':
      'En 10 minutos no le ha llegado a Relink ningún inicio de sesión terminado.',
    'failure.reconnect-timed-out.todo': 'Pulsa «Reconectar» para intentarlo otra vez.',
    'failure.reconnect-still-broken.happened':
      'Pasados 5 minutos, HighLevel sigue dando esta cuenta por averiada.',
    'failure.reconnect-still-broken.todo':
      'Las causas más probables, por orden: era el inicio de sesión de otra persona (vuelve a pulsar «Reconectar» y entra como titular), quedó una página sin marcar (márcalas todas) o se perdió un rol en la página (pide a un administrador que lo restablezca y vuelve a pulsar «Reconectar»).',
    'failure.reconnect-removed.happened': 'Esta cuenta ya no aparece en HighLevel.',
    'failure.reconnect-removed.todo': 'Si todavía hace falta, vuelve a conectarla en HighLevel.',
    'failure.reconnect-unsupported.happened':
      'HighLevel ya no admite esta plataforma, así que la cuenta no se puede reconectar.',
    'failure.reconnect-unsupported.todo': 'Desde aquí no puedes cambiarlo.',
    'failure.reconnect-not-running.happened': 'Ya no hay ninguna reconexión en marcha para esta cuenta.',
    'failure.reconnect-not-running.todo': 'Pulsa «Reconectar» para empezar una.',
  },
} as const;
