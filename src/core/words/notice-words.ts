/** What notifications say, and why a token should be renewed. */
export const noticeWords = {
  en: {
    'notice.expired': '{name} has expired',
    'notice.disconnected': '{name} was disconnected',
    'notice.posts-fail': '{place}. Posts to it fail until it is reconnected. Click to reconnect.',
    'notice.broken': { one: '1 account needs reconnecting', other: '{count} accounts need reconnecting' },
    'notice.broken-more': 'Posts to them fail until they are reconnected. Click to see them.',
    'notice.still-expired': '{name} is still expired',
    'notice.still-disconnected': '{name} is still disconnected',
    'notice.still-broken': {
      one: '1 account still needs reconnecting',
      other: '{count} accounts still need reconnecting',
    },
    'notice.expires': { one: '{name} expires within a day', other: '{name} expires in {count} days' },
    'notice.expires-more': '{place}. Reconnect it before that, and no post fails. Click to reconnect.',
    'notice.expire-soon': { one: '1 account expires soon', other: '{count} accounts expire soon' },
    'notice.expire-soon-more': {
      one: 'The first expires within a day. Reconnect them before that, and no post fails. Click to see them.',
      other:
        'The first expires in {count} days. Reconnect them before that, and no post fails. Click to see them.',
    },
    'notice.recovered': '{name} is healthy again',
    'notice.recovered-more': '{place}. Posts go out again.',
    'notice.several-recovered': {
      one: '1 account is healthy again',
      other: '{count} accounts are healthy again',
    },
    'notice.several-recovered-more': 'Posts to them go out again.',
    'notice.token-refused': '{name} needs a new token or permission',
    'notice.token-refused-more': 'Click to see what to do.',
    'notice.tokens-refused': {
      one: '1 location needs a new token or permission',
      other: '{count} locations need a new token or permission',
    },
    'notice.rotate-due-soon': 'Rotate the token of {name} soon',
    'notice.rotate-due': 'Rotate the token of {name} now',
    'notice.rotate-several-due-soon': {
      one: 'Rotate the token of 1 location soon',
      other: 'Rotate the tokens of {count} locations soon',
    },
    'notice.rotate-several-due': {
      one: 'Rotate the token of 1 location now',
      other: 'Rotate the tokens of {count} locations now',
    },
    'notice.rotate-more': '{reason} Click to open Settings.',
    'notice.rotations': { one: '1 token to rotate', other: '{count} tokens to rotate' },
    'notice.digest': 'While it was quiet',
    'notice.digest-more': '{parts}. Click to see them.',
    'notice.not-reconnected': '{name} is not reconnected yet',
    'notice.not-reconnected-unnamed': 'The account is not reconnected yet',
    'rotation.due-soon':
      "HighLevel advises to rotate a token every 90 days; that day is near. Rotate it in HighLevel under Settings › Private Integrations and paste the new one in Relink's Settings. The old and the new token both work for 7 days, so no check is missed in between.",
    'rotation.due':
      "HighLevel advises to rotate a token every 90 days; that day has come. Rotate it in HighLevel under Settings › Private Integrations and paste the new one in Relink's Settings. The old and the new token both work for 7 days, so no check is missed in between.",
  },
  de: {
    'notice.expired': 'Abgelaufen: {name}',
    'notice.disconnected': 'Getrennt: {name}',
    'notice.posts-fail':
      '{place}. Beiträge kommen dort erst wieder an, wenn das Konto neu verbunden ist. Klicke, um es neu zu verbinden.',
    'notice.broken': {
      one: '1 Konto muss neu verbunden werden',
      other: '{count} Konten müssen neu verbunden werden',
    },
    'notice.broken-more':
      'Beiträge kommen dort erst wieder an, wenn sie neu verbunden sind. Klicke, um sie zu sehen.',
    'notice.still-expired': 'Noch immer abgelaufen: {name}',
    'notice.still-disconnected': 'Noch immer getrennt: {name}',
    'notice.still-broken': {
      one: '1 Konto muss noch immer neu verbunden werden',
      other: '{count} Konten müssen noch immer neu verbunden werden',
    },
    'notice.expires': {
      one: 'Läuft innerhalb eines Tages ab: {name}',
      other: 'Läuft in {count} Tagen ab: {name}',
    },
    'notice.expires-more':
      '{place}. Verbinde es vorher neu, dann geht kein Beitrag verloren. Klicke, um es neu zu verbinden.',
    'notice.expire-soon': { one: '1 Konto läuft bald ab', other: '{count} Konten laufen bald ab' },
    'notice.expire-soon-more': {
      one: 'Das erste läuft innerhalb eines Tages ab. Verbinde sie vorher neu, dann geht kein Beitrag verloren. Klicke, um sie zu sehen.',
      other:
        'Das erste läuft in {count} Tagen ab. Verbinde sie vorher neu, dann geht kein Beitrag verloren. Klicke, um sie zu sehen.',
    },
    'notice.recovered': 'Wieder in Ordnung: {name}',
    'notice.recovered-more': '{place}. Die Beiträge kommen wieder an.',
    'notice.several-recovered': {
      one: '1 Konto ist wieder in Ordnung',
      other: '{count} Konten sind wieder in Ordnung',
    },
    'notice.several-recovered-more': 'Die Beiträge kommen dort wieder an.',
    'notice.token-refused': '{name} braucht ein neues Token oder eine Berechtigung',
    'notice.token-refused-more': 'Klicke, um zu sehen, was zu tun ist.',
    'notice.tokens-refused': {
      one: '1 Standort braucht ein neues Token oder eine Berechtigung',
      other: '{count} Standorte brauchen ein neues Token oder eine Berechtigung',
    },
    'notice.rotate-due-soon': 'Erneuere bald das Token von {name}',
    'notice.rotate-due': 'Erneuere jetzt das Token von {name}',
    'notice.rotate-several-due-soon': {
      one: 'Erneuere bald das Token von 1 Standort',
      other: 'Erneuere bald die Tokens von {count} Standorten',
    },
    'notice.rotate-several-due': {
      one: 'Erneuere jetzt das Token von 1 Standort',
      other: 'Erneuere jetzt die Tokens von {count} Standorten',
    },
    'notice.rotate-more': '{reason} Klicke, um die Einstellungen zu öffnen.',
    'notice.rotations': { one: '1 Token zu erneuern', other: '{count} Tokens zu erneuern' },
    'notice.digest': 'Während es still war',
    'notice.digest-more': '{parts}. Klicke, um sie zu sehen.',
    'notice.not-reconnected': 'Noch nicht neu verbunden: {name}',
    'notice.not-reconnected-unnamed': 'Das Konto ist noch nicht neu verbunden',
    'rotation.due-soon':
      'HighLevel rät, ein Token alle 90 Tage zu erneuern; dieser Tag ist nah. Erneuere es in HighLevel unter Settings › Private Integrations und füge das neue in den Einstellungen von Relink ein. Das alte und das neue Token funktionieren 7 Tage lang beide, dazwischen fällt also keine Prüfung aus.',
    'rotation.due':
      'HighLevel rät, ein Token alle 90 Tage zu erneuern; dieser Tag ist gekommen. Erneuere es in HighLevel unter Settings › Private Integrations und füge das neue in den Einstellungen von Relink ein. Das alte und das neue Token funktionieren 7 Tage lang beide, dazwischen fällt also keine Prüfung aus.',
  },
  es: {
    'notice.expired': 'Ha caducado: {name}',
    'notice.disconnected': 'Se ha desconectado: {name}',
    'notice.posts-fail':
      '{place}. Sus publicaciones fallan hasta que se reconecte. Haz clic para reconectar.',
    'notice.broken': { one: 'Hay que reconectar 1 cuenta', other: 'Hay que reconectar {count} cuentas' },
    'notice.broken-more': 'Sus publicaciones fallan hasta que se reconecten. Haz clic para verlas.',
    'notice.still-expired': 'Sigue caducada: {name}',
    'notice.still-disconnected': 'Sigue desconectada: {name}',
    'notice.still-broken': {
      one: 'Todavía hay que reconectar 1 cuenta',
      other: 'Todavía hay que reconectar {count} cuentas',
    },
    'notice.expires': { one: 'Caduca en menos de un día: {name}', other: 'Caduca en {count} días: {name}' },
    'notice.expires-more':
      '{place}. Reconéctala antes y no fallará ninguna publicación. Haz clic para reconectar.',
    'notice.expire-soon': { one: '1 cuenta caduca pronto', other: '{count} cuentas caducan pronto' },
    'notice.expire-soon-more': {
      one: 'La primera caduca en menos de un día. Reconéctalas antes y no fallará ninguna publicación. Haz clic para verlas.',
      other:
        'La primera caduca en {count} días. Reconéctalas antes y no fallará ninguna publicación. Haz clic para verlas.',
    },
    'notice.recovered': 'Vuelve a funcionar: {name}',
    'notice.recovered-more': '{place}. Las publicaciones vuelven a salir.',
    'notice.several-recovered': {
      one: '1 cuenta vuelve a funcionar',
      other: '{count} cuentas vuelven a funcionar',
    },
    'notice.several-recovered-more': 'Sus publicaciones vuelven a salir.',
    'notice.token-refused': '{name} necesita un token nuevo o un permiso',
    'notice.token-refused-more': 'Haz clic para ver qué hacer.',
    'notice.tokens-refused': {
      one: '1 ubicación necesita un token nuevo o un permiso',
      other: '{count} ubicaciones necesitan un token nuevo o un permiso',
    },
    'notice.rotate-due-soon': 'Renueva pronto el token de {name}',
    'notice.rotate-due': 'Renueva ahora el token de {name}',
    'notice.rotate-several-due-soon': {
      one: 'Renueva pronto el token de 1 ubicación',
      other: 'Renueva pronto los tokens de {count} ubicaciones',
    },
    'notice.rotate-several-due': {
      one: 'Renueva ahora el token de 1 ubicación',
      other: 'Renueva ahora los tokens de {count} ubicaciones',
    },
    'notice.rotate-more': '{reason} Haz clic para abrir los ajustes.',
    'notice.rotations': { one: '1 token por renovar', other: '{count} tokens por renovar' },
    'notice.digest': 'Mientras había silencio',
    'notice.digest-more': '{parts}. Haz clic para verlo.',
    'notice.not-reconnected': 'Aún sin reconectar: {name}',
    'notice.not-reconnected-unnamed': 'La cuenta aún no se ha reconectado',
    'rotation.due-soon':
      'HighLevel aconseja renovar los tokens cada 90 días, y ese día se acerca. Renuévalo en HighLevel, en Settings › Private Integrations, y pega el nuevo en los ajustes de Relink. El anterior y el nuevo funcionan los dos durante 7 días, así que no se pierde ninguna comprobación.',
    'rotation.due':
      'HighLevel aconseja renovar los tokens cada 90 días, y ese día ha llegado. Renuévalo en HighLevel, en Settings › Private Integrations, y pega el nuevo en los ajustes de Relink. El anterior y el nuevo funcionan los dos durante 7 días, así que no se pierde ninguna comprobación.',
  },
} as const;
