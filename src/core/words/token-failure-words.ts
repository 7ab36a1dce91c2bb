/** Why a token does not do, or cannot be had. */
export const tokenFailureWords = {
  en: {
    'failure.token-invalid.happened': 'HighLevel no longer accepts the token of this location.',
    'failure.token-invalid.todo':
      'Create or rotate the Private Integration in HighLevel and paste the new token in Settings.',
    'failure.token-not-private.happened': 'This is not a Private Integration token.',
    'failure.token-not-private.todo':
      'Paste the token that HighLevel shows under Settings › Private Integrations; it begins with "pit-".',
    'failure.token-of-agency.happened': 'This is an agency token, which cannot read social accounts.',
    'failure.token-of-agency.todo':
      'Switch to the sub-account in HighLevel, create a Private Integration there, and paste its token.',
    'failure.token-lacks-scope.happened': 'The token lacks a permission that Relink needs.',
    'failure.token-lacks-scope.todo':
      'Edit the Private Integration in HighLevel and tick the social media posting scopes. The token stays the same.',
    'failure.token-of-other-location.happened': 'The token belongs to another location.',
    'failure.token-of-other-location.todo':
      'Check the location ID under Settings › Business Profile; the token itself is fine.',
    'failure.token-refused.happened': 'HighLevel refused the token of this location.',
    'failure.token-refused.todo':
      'Check the Private Integration in HighLevel, or create a new one and paste its token.',
    'failure.keychain-locked.happened': "This computer's keychain is locked.",
    'failure.keychain-locked.todo':
      'Unlock it (signing in to your desktop usually does), then choose Check now.',
    'failure.keychain-missing.happened': 'This computer offers no keychain to keep the token in.',
    'failure.keychain-missing.todo':
      'Install and start one (GNOME Keyring or KWallet), or keep the token for this session only.',
    'failure.keychain-failing.happened': "This computer's keychain did not work.",
    'failure.keychain-failing.todo': 'Sign out of your desktop and in again, then choose Check now.',
    'failure.token-missing.happened': "The token of this location is no longer in this computer's keychain.",
    'failure.token-missing.todo': 'Paste the token again in Settings.',
  },
  de: {
    'failure.token-invalid.happened': 'HighLevel nimmt das Token dieses Standorts nicht mehr an.',
    'failure.token-invalid.todo':
      'Lege in HighLevel eine Private Integration an oder erneuere ihr Token, und füge das neue Token in den Einstellungen ein.',
    'failure.token-not-private.happened': 'Das ist kein Token einer Private Integration.',
    'failure.token-not-private.todo':
      'Füge das Token ein, das HighLevel unter Settings › Private Integrations zeigt; es beginnt mit „pit-“.',
    'failure.token-of-agency.happened':
      'Das ist ein Agentur-Token; damit lassen sich keine Social-Media-Konten lesen.',
    'failure.token-of-agency.todo':
      'Wechsle in HighLevel in den Sub-Account, lege dort eine Private Integration an und füge ihr Token ein.',
    'failure.token-lacks-scope.happened': 'Dem Token fehlt eine Berechtigung, die Relink braucht.',
    'failure.token-lacks-scope.todo':
      'Bearbeite die Private Integration in HighLevel und hake die Scopes für Social Media Posting an. Das Token bleibt dasselbe.',
    'failure.token-of-other-location.happened': 'Das Token gehört zu einem anderen Standort.',
    'failure.token-of-other-location.todo':
      'Prüfe die Standort-ID unter Settings › Business Profile; das Token selbst ist in Ordnung.',
    'failure.token-refused.happened': 'HighLevel hat das Token dieses Standorts abgelehnt.',
    'failure.token-refused.todo':
      'Prüfe die Private Integration in HighLevel, oder lege eine neue an und füge ihr Token ein.',
    'failure.keychain-locked.happened': 'Der Schlüsselbund dieses Computers ist gesperrt.',
    'failure.keychain-locked.todo':
      'Entsperre ihn (meist genügt es, dich am Computer anzumelden) und wähle dann „Jetzt prüfen“.',
    'failure.keychain-missing.happened':
      'Dieser Computer hat keinen Schlüsselbund, der das Token aufbewahren könnte.',
    'failure.keychain-missing.todo':
      'Installiere und starte einen (GNOME Keyring oder KWallet), oder behalte das Token nur für diese Sitzung.',
    'failure.keychain-failing.happened': 'Der Schlüsselbund dieses Computers hat nicht funktioniert.',
    'failure.keychain-failing.todo': 'Melde dich am Computer ab und wieder an und wähle dann „Jetzt prüfen“.',
    'failure.token-missing.happened':
      'Das Token dieses Standorts ist nicht mehr im Schlüsselbund dieses Computers.',
    'failure.token-missing.todo': 'Füge das Token in den Einstellungen noch einmal ein.',
  },
  es: {
    'failure.token-invalid.happened': 'HighLevel ya no acepta el token de esta ubicación.',
    'failure.token-invalid.todo':
      'Crea o renueva la Private Integration en HighLevel y pega el token nuevo en los ajustes.',
    'failure.token-not-private.happened': 'Este no es un token de una Private Integration.',
    'failure.token-not-private.todo':
      'Pega el token que muestra HighLevel en Settings › Private Integrations; empieza por «pit-».',
    'failure.token-of-agency.happened': 'Este es un token de agencia, que no puede leer cuentas sociales.',
    'failure.token-of-agency.todo':
      'Cambia a la subcuenta en HighLevel, crea allí una Private Integration y pega su token.',
    'failure.token-lacks-scope.happened': 'Al token le falta un permiso que Relink necesita.',
    'failure.token-lacks-scope.todo':
      'Edita la Private Integration en HighLevel y marca los scopes de Social Media Posting. El token sigue siendo el mismo.',
    'failure.token-of-other-location.happened': 'El token es de otra ubicación.',
    'failure.token-of-other-location.todo':
      'Revisa el ID de la ubicación en Settings › Business Profile; el token en sí está bien.',
    'failure.token-refused.happened': 'HighLevel ha rechazado el token de esta ubicación.',
    'failure.token-refused.todo':
      'Revisa la Private Integration en HighLevel, o crea una nueva y pega su token.',
    'failure.keychain-locked.happened': 'El llavero de este equipo está bloqueado.',
    'failure.keychain-locked.todo':
      'Desbloquéalo (suele bastar con iniciar sesión en el equipo) y elige «Comprobar ahora».',
    'failure.keychain-missing.happened': 'Este equipo no tiene un llavero donde guardar el token.',
    'failure.keychain-missing.todo':
      'Instala e inicia uno (GNOME Keyring o KWallet), o conserva el token solo en esta sesión.',
    'failure.keychain-failing.happened': 'El llavero de este equipo no ha funcionado.',
    'failure.keychain-failing.todo':
      'Cierra la sesión del equipo, vuelve a iniciarla y elige «Comprobar ahora».',
    'failure.token-missing.happened': 'El token de esta ubicación ya no está en el llavero de este equipo.',
    'failure.token-missing.todo': 'Vuelve a pegar el token en los ajustes.',
  },
} as const;
