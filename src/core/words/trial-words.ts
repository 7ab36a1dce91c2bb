/** What is said of a token while it is being set up, before anything is saved. */
export const trialWords = {
  en: {
    'trial.waiting': 'Relink tries both as soon as they are here.',
    'trial.asking': 'Asking HighLevel…',
    'trial.works': { one: 'It works: 1 account found.', other: 'It works: {count} accounts found.' },
    'trial.works-named': {
      one: 'It works: 1 account found in {name}.',
      other: 'It works: {count} accounts found in {name}.',
    },
    'trial.works-empty': 'It works. Nothing is connected in this location yet.',
    'trial.works-empty-named': 'It works. Nothing is connected in {name} yet.',
    'trial.known': 'Relink watches this location already. Its token will be replaced by this one.',
    'trial.token-invalid':
      'HighLevel does not know this token. Copy it once more; if it was rotated or deleted, create a new one.',
    'trial.token-not-private':
      'This is another kind of token. Paste the one that Private Integrations shows; it begins with “pit-”.',
    'trial.token-of-agency':
      'This is a token of the whole agency, which cannot read social accounts. Switch to the sub-account, create the Private Integration there, and paste its token.',
    'trial.token-lacks-scope':
      'The token is right, but a scope is missing. Edit the Private Integration and tick all scopes of step 2; the token stays the same.',
    'trial.token-of-other-location':
      'The token works, but for another sub-account. Paste the address of that one, or create the Private Integration in this one.',
    'trial.token-refused':
      'HighLevel refuses this token. Look at the Private Integration, or create a new one.',
    'trial.request-refused':
      'HighLevel does not know this location ID. Copy the address once more from the sub-account.',
    'trial.offline': 'This computer seems to be offline. Nothing has been tried yet.',
    'trial.no-answer': 'HighLevel could not be asked just now. Nothing is wrong with the token so far.',
    'trial.try-again': 'Try again',
    'trial.open-integrations': 'Open Private Integrations',
    'trial.moved-token': 'That was the token: it is in its own field now.',
    'trial.moved-id': 'That was the location: it is in its own field now.',
  },
  de: {
    'trial.waiting': 'Relink probiert beides aus, sobald es da ist.',
    'trial.asking': 'HighLevel wird gefragt …',
    'trial.works': {
      one: 'Es funktioniert: 1 Konto gefunden.',
      other: 'Es funktioniert: {count} Konten gefunden.',
    },
    'trial.works-named': {
      one: 'Es funktioniert: 1 Konto in {name} gefunden.',
      other: 'Es funktioniert: {count} Konten in {name} gefunden.',
    },
    'trial.works-empty': 'Es funktioniert. In diesem Standort ist noch nichts verbunden.',
    'trial.works-empty-named': 'Es funktioniert. In {name} ist noch nichts verbunden.',
    'trial.known': 'Diesen Standort beobachtet Relink schon. Sein Token wird durch dieses ersetzt.',
    'trial.token-invalid':
      'HighLevel kennt dieses Token nicht. Kopiere es noch einmal; wurde es erneuert oder gelöscht, lege ein neues an.',
    'trial.token-not-private':
      'Das ist ein Token anderer Art. Füge das ein, das Private Integrations zeigt; es beginnt mit „pit-“.',
    'trial.token-of-agency':
      'Das ist ein Token der ganzen Agentur, das keine Social-Media-Konten lesen kann. Wechsle in den Sub-Account, lege die Private Integration dort an und füge ihr Token ein.',
    'trial.token-lacks-scope':
      'Das Token stimmt, aber ein Scope fehlt. Bearbeite die Private Integration und hake alle Scopes aus Schritt 2 an; das Token bleibt gleich.',
    'trial.token-of-other-location':
      'Das Token funktioniert, aber für einen anderen Sub-Account. Füge dessen Adresse ein, oder lege die Private Integration in diesem an.',
    'trial.token-refused':
      'HighLevel weist dieses Token ab. Sieh nach der Private Integration, oder lege eine neue an.',
    'trial.request-refused':
      'HighLevel kennt diese Standort-ID nicht. Kopiere die Adresse noch einmal aus dem Sub-Account.',
    'trial.offline': 'Dieser Computer scheint offline zu sein. Ausprobiert wurde noch nichts.',
    'trial.no-answer': 'HighLevel war gerade nicht zu erreichen. Das Token kann trotzdem richtig sein.',
    'trial.try-again': 'Noch einmal versuchen',
    'trial.open-integrations': 'Private Integrations öffnen',
    'trial.moved-token': 'Das war das Token: Es steht jetzt in seinem eigenen Feld.',
    'trial.moved-id': 'Das war der Standort: Er steht jetzt in seinem eigenen Feld.',
  },
  es: {
    'trial.waiting': 'Relink prueba ambos en cuanto estén aquí.',
    'trial.asking': 'Preguntando a HighLevel…',
    'trial.works': { one: 'Funciona: 1 cuenta encontrada.', other: 'Funciona: {count} cuentas encontradas.' },
    'trial.works-named': {
      one: 'Funciona: 1 cuenta encontrada en {name}.',
      other: 'Funciona: {count} cuentas encontradas en {name}.',
    },
    'trial.works-empty': 'Funciona. En esta ubicación aún no hay nada conectado.',
    'trial.works-empty-named': 'Funciona. En {name} aún no hay nada conectado.',
    'trial.known': 'Relink ya vigila esta ubicación. Su token se cambiará por este.',
    'trial.token-invalid':
      'HighLevel no conoce este token. Cópialo otra vez; si se renovó o se borró, crea uno nuevo.',
    'trial.token-not-private':
      'Es un token de otro tipo. Pega el que muestra Private Integrations; empieza por «pit-».',
    'trial.token-of-agency':
      'Es un token de toda la agencia, que no puede leer cuentas sociales. Cambia a la subcuenta, crea allí la Private Integration y pega su token.',
    'trial.token-lacks-scope':
      'El token es correcto, pero falta un scope. Edita la Private Integration y marca todos los scopes del paso 2; el token sigue siendo el mismo.',
    'trial.token-of-other-location':
      'El token funciona, pero para otra subcuenta. Pega la dirección de esa, o crea la Private Integration en esta.',
    'trial.token-refused': 'HighLevel rechaza este token. Revisa la Private Integration, o crea una nueva.',
    'trial.request-refused':
      'HighLevel no conoce este ID de ubicación. Copia otra vez la dirección desde la subcuenta.',
    'trial.offline': 'Parece que este equipo no tiene conexión. Aún no se ha probado nada.',
    'trial.no-answer': 'No se ha podido preguntar a HighLevel. El token puede ser correcto de todos modos.',
    'trial.try-again': 'Probar otra vez',
    'trial.open-integrations': 'Abrir Private Integrations',
    'trial.moved-token': 'Eso era el token: ahora está en su propio campo.',
    'trial.moved-id': 'Eso era la ubicación: ahora está en su propio campo.',
  },
} as const;
