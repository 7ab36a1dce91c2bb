/** What is wrong with what a person has typed or pasted. */
export const fieldFailureWords = {
  en: {
    'failure.pit-empty.happened': 'Paste the Private Integration token: this field is empty.',
    'failure.pit-empty.todo': 'It begins with "pit-".',
    'failure.pit-is-jwt.happened': 'This looks like a JWT or an OAuth token.',
    'failure.pit-is-jwt.todo':
      'Paste the token that HighLevel shows under Settings › Private Integrations; it begins with "pit-".',
    'failure.pit-is-address.happened': 'This is an address.',
    'failure.pit-is-address.todo': 'Paste the Private Integration token here; it begins with "pit-".',
    'failure.location-id-not-in-address.happened': 'This address names no location.',
    'failure.location-id-not-in-address.todo':
      'Switch to the sub-account in HighLevel and copy the address there: it contains "/location/".',
    'failure.pit-is-location-id.happened': 'This looks like a location ID.',
    'failure.pit-is-location-id.todo': 'Paste the Private Integration token here; it begins with "pit-".',
    'failure.pit-incomplete.happened': 'The token is not complete.',
    'failure.pit-incomplete.todo': 'Copy it again from HighLevel: it is "pit-" and 36 more characters.',
    'failure.pit-malformed.happened':
      'This is not a Private Integration token: it begins with "pit-" and has 40 characters.',
    'failure.pit-malformed.todo': 'Copy it from HighLevel under Settings › Private Integrations.',
    'failure.location-id-empty.happened': 'Enter the location ID: this field is empty.',
    'failure.location-id-empty.todo': 'It is shown under Settings › Business Profile.',
    'failure.location-id-is-token.happened': 'This looks like a token.',
    'failure.location-id-is-token.todo': 'The location ID is shown under Settings › Business Profile.',
    'failure.location-id-malformed.happened': 'This is not a location ID.',
    'failure.location-id-malformed.todo':
      'Copy it from Settings › Business Profile; it has only letters and digits.',
    'failure.name-empty.happened': 'Enter a name: this field is empty.',
    'failure.name-empty.todo': 'Any name by which you recognize the location will do.',
  },
  de: {
    'failure.pit-empty.happened': 'Füge das Token der Private Integration ein: Dieses Feld ist leer.',
    'failure.pit-empty.todo': 'Es beginnt mit „pit-“.',
    'failure.pit-is-jwt.happened': 'Das sieht nach einem JWT oder OAuth-Token aus.',
    'failure.pit-is-jwt.todo':
      'Füge das Token ein, das HighLevel unter Settings › Private Integrations zeigt; es beginnt mit „pit-“.',
    'failure.pit-is-address.happened': 'Das ist eine Adresse.',
    'failure.pit-is-address.todo': 'Füge hier das Token der Private Integration ein; es beginnt mit „pit-“.',
    'failure.location-id-not-in-address.happened': 'Diese Adresse nennt keinen Standort.',
    'failure.location-id-not-in-address.todo':
      'Wechsle in HighLevel in das Sub-Account und kopiere dort die Adresse: Sie enthält „/location/“.',
    'failure.pit-is-location-id.happened': 'Das sieht nach einer Standort-ID aus.',
    'failure.pit-is-location-id.todo':
      'Hierher gehört das Token der Private Integration; es beginnt mit „pit-“.',
    'failure.pit-incomplete.happened': 'Das Token ist nicht vollständig.',
    'failure.pit-incomplete.todo':
      'Kopiere es noch einmal aus HighLevel: Es ist „pit-“ und 36 weitere Zeichen.',
    'failure.pit-malformed.happened':
      'Das ist kein Token einer Private Integration: Ein solches beginnt mit „pit-“ und hat 40 Zeichen.',
    'failure.pit-malformed.todo': 'Kopiere es in HighLevel unter Settings › Private Integrations.',
    'failure.location-id-empty.happened': 'Gib die Standort-ID ein: Dieses Feld ist leer.',
    'failure.location-id-empty.todo': 'Sie steht unter Settings › Business Profile.',
    'failure.location-id-is-token.happened': 'Das sieht nach einem Token aus.',
    'failure.location-id-is-token.todo': 'Die Standort-ID steht unter Settings › Business Profile.',
    'failure.location-id-malformed.happened': 'Das ist keine Standort-ID.',
    'failure.location-id-malformed.todo':
      'Kopiere sie unter Settings › Business Profile; sie besteht nur aus Buchstaben und Ziffern.',
    'failure.name-empty.happened': 'Gib einen Namen ein: Dieses Feld ist leer.',
    'failure.name-empty.todo': 'Jeder Name passt, an dem du den Standort erkennst.',
  },
  es: {
    'failure.pit-empty.happened': 'Pega el token de la Private Integration: este campo está vacío.',
    'failure.pit-empty.todo': 'Empieza por «pit-».',
    'failure.pit-is-jwt.happened': 'Esto parece un JWT o un token de OAuth.',
    'failure.pit-is-jwt.todo':
      'Pega el token que muestra HighLevel en Settings › Private Integrations; empieza por «pit-».',
    'failure.pit-is-address.happened': 'Esto es una dirección.',
    'failure.pit-is-address.todo': 'Aquí va el token de la Private Integration; empieza por «pit-».',
    'failure.location-id-not-in-address.happened': 'Esta dirección no nombra ninguna ubicación.',
    'failure.location-id-not-in-address.todo':
      'Cambia a la subcuenta en HighLevel y copia allí la dirección: contiene «/location/».',
    'failure.pit-is-location-id.happened': 'Esto parece el ID de una ubicación.',
    'failure.pit-is-location-id.todo': 'Aquí va el token de la Private Integration; empieza por «pit-».',
    'failure.pit-incomplete.happened': 'El token no está completo.',
    'failure.pit-incomplete.todo': 'Cópialo otra vez de HighLevel: es «pit-» y 36 caracteres más.',
    'failure.pit-malformed.happened':
      'Este no es un token de una Private Integration: empiezan por «pit-» y tienen 40 caracteres.',
    'failure.pit-malformed.todo': 'Cópialo de HighLevel, en Settings › Private Integrations.',
    'failure.location-id-empty.happened': 'Escribe el ID de la ubicación: este campo está vacío.',
    'failure.location-id-empty.todo': 'Está en Settings › Business Profile.',
    'failure.location-id-is-token.happened': 'Esto parece un token.',
    'failure.location-id-is-token.todo': 'El ID de la ubicación está en Settings › Business Profile.',
    'failure.location-id-malformed.happened': 'Este no es el ID de una ubicación.',
    'failure.location-id-malformed.todo':
      'Cópialo de Settings › Business Profile; solo tiene letras y cifras.',
    'failure.name-empty.happened': 'Escribe un nombre: este campo está vacío.',
    'failure.name-empty.todo': 'Sirve cualquiera con el que reconozcas la ubicación.',
  },
} as const;
