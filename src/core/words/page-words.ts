/** What the pages say that Relink serves to the person's browser during a sign-in. */
export const pageWords = {
  en: {
    'page.log-in': 'Log in to {login}',
    'page.open-again': 'Open the window again',
    'page.is-open': 'Go on in the window that has just opened. This page follows by itself.',
    'page.is-blocked':
      'Your browser blocked the window. Allow pop-ups for this page (most browsers show a small sign for it beside the address), then use the button again.',
    'page.no-scripts': 'This page cannot work without JavaScript. Allow it for this page, then reload it.',
    'page.farewell': 'You can close this tab.',
    'page.lost': 'Relink does not answer any more',
    'page.lost-advice': 'It may have been closed. Open Relink to see how things stand.',
    'page.step-log-in': 'You log in',
    'page.reconnect': 'Reconnect · {location}',
    'page.reconnect-closed':
      'The window seems to be closed. If you have finished there, wait here: Relink notices it within half a minute. If not, open it again.',
    'page.one-login': 'One login fixes these {count} accounts: {names}.',
    'page.more-names': '{count} more',
    'page.step-confirms': 'HighLevel confirms',
    'page.works-again': '{name} works again',
    'page.log-in-as-owner': 'Log in to {login} as the owner of {name}',
    'page.keep-ticked':
      '{login} opens in a new window. Keep everything ticked there: what is unticked stops working.',
    'page.thanks-verifying': 'Thank you, now HighLevel has to confirm it',
    'page.verifying': 'Relink is asking HighLevel whether {name} works again. This can take up to 5 minutes.',
    'page.confirmed': 'HighLevel has confirmed it.',
    'page.not-reconnected': '{name} is not reconnected yet',
    'page.approved': 'Thank you, that is all',
    'page.approved-next':
      'Relink is now asking HighLevel whether {name} works again, and tells you the result. You can close this tab.',
    'page.declined': 'The sign-in was declined',
    'page.declined-next':
      '{name} is still not connected. You can close this tab and choose Reconnect in Relink to try again.',
  },
  de: {
    'page.log-in': 'Bei {login} anmelden',
    'page.open-again': 'Fenster noch einmal öffnen',
    'page.is-open':
      'Weiter geht es in dem Fenster, das sich gerade geöffnet hat. Diese Seite folgt von selbst.',
    'page.is-blocked':
      'Dein Browser hat das Fenster blockiert. Erlaube Pop-ups für diese Seite (die meisten Browser zeigen dafür ein kleines Zeichen neben der Adresse) und benutze dann den Knopf noch einmal.',
    'page.no-scripts':
      'Diese Seite funktioniert nicht ohne JavaScript. Erlaube es für diese Seite und lade sie dann neu.',
    'page.farewell': 'Du kannst diesen Tab schließen.',
    'page.lost': 'Relink antwortet nicht mehr',
    'page.lost-advice': 'Vielleicht wurde es geschlossen. Öffne Relink und sieh nach, wie es steht.',
    'page.step-log-in': 'Du meldest dich an',
    'page.reconnect': 'Neu verbinden · {location}',
    'page.reconnect-closed':
      'Das Fenster scheint geschlossen zu sein. Wenn du dort fertig bist, warte hier: Relink merkt es innerhalb einer halben Minute. Wenn nicht, öffne es noch einmal.',
    'page.one-login': 'Eine Anmeldung repariert diese {count} Konten: {names}.',
    'page.more-names': '{count} weitere',
    'page.step-confirms': 'HighLevel bestätigt',
    'page.works-again': '{name} funktioniert wieder',
    'page.log-in-as-owner': 'Melde dich bei {login} als Inhaber von {name} an',
    'page.keep-ticked':
      '{login} öffnet sich in einem neuen Fenster. Lass dort alles angehakt: Was nicht angehakt ist, funktioniert danach nicht mehr.',
    'page.thanks-verifying': 'Danke, jetzt muss HighLevel es noch bestätigen',
    'page.verifying':
      'Relink fragt bei HighLevel nach, ob {name} wieder funktioniert. Das kann bis zu 5 Minuten dauern.',
    'page.confirmed': 'HighLevel hat es bestätigt.',
    'page.not-reconnected': '{name} ist noch nicht neu verbunden',
    'page.approved': 'Danke, das war alles',
    'page.approved-next':
      'Relink fragt jetzt bei HighLevel nach, ob {name} wieder funktioniert, und sagt dir das Ergebnis. Du kannst diesen Tab schließen.',
    'page.declined': 'Die Anmeldung wurde abgelehnt',
    'page.declined-next':
      '{name} ist noch nicht verbunden. Du kannst diesen Tab schließen und es in Relink mit „Neu verbinden“ noch einmal versuchen.',
  },
  es: {
    'page.log-in': 'Iniciar sesión en {login}',
    'page.open-again': 'Abrir otra vez la ventana',
    'page.is-open': 'Sigue en la ventana que se acaba de abrir. Esta página avanza sola.',
    'page.is-blocked':
      'Tu navegador ha bloqueado la ventana. Permite las ventanas emergentes en esta página (la mayoría de los navegadores muestran una pequeña señal junto a la dirección) y vuelve a usar el botón.',
    'page.no-scripts':
      'Esta página no funciona sin JavaScript. Permítelo en esta página y vuelve a cargarla.',
    'page.farewell': 'Puedes cerrar esta pestaña.',
    'page.lost': 'Relink ya no responde',
    'page.lost-advice': 'Puede que se haya cerrado. Abre Relink para ver cómo está todo.',
    'page.step-log-in': 'Inicias sesión',
    'page.reconnect': 'Reconectar · {location}',
    'page.reconnect-closed':
      'Parece que la ventana está cerrada. Si ya has terminado allí, espera aquí: Relink lo nota en menos de medio minuto. Si no, ábrela otra vez.',
    'page.one-login': 'Un solo inicio de sesión arregla estas {count} cuentas: {names}.',
    'page.more-names': '{count} más',
    'page.step-confirms': 'HighLevel lo confirma',
    'page.works-again': '{name} vuelve a funcionar',
    'page.log-in-as-owner': 'Inicia sesión en {login} como propietario de {name}',
    'page.keep-ticked':
      '{login} se abre en una ventana nueva. Deja todo marcado: lo que quede sin marcar dejará de funcionar.',
    'page.thanks-verifying': 'Gracias, ahora HighLevel tiene que confirmarlo',
    'page.verifying':
      'Relink le está preguntando a HighLevel si {name} vuelve a funcionar. Puede tardar hasta 5 minutos.',
    'page.confirmed': 'HighLevel lo ha confirmado.',
    'page.not-reconnected': 'Aún no se ha reconectado {name}',
    'page.approved': 'Gracias, eso es todo',
    'page.approved-next':
      'Relink le está preguntando a HighLevel si {name} vuelve a funcionar y te dirá el resultado. Puedes cerrar esta pestaña.',
    'page.declined': 'Se ha rechazado el inicio de sesión',
    'page.declined-next':
      '{name} sigue sin conexión. Puedes cerrar esta pestaña y elegir Reconectar en Relink para intentarlo otra vez.',
  },
} as const;
