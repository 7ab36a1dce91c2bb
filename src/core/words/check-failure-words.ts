/** Why the truth about a location could not be learned, as far as network and service go. */
export const checkFailureWords = {
  en: {
    'failure.offline.happened': 'This computer seems to be offline.',
    'failure.offline.todo': 'Relink checks again by itself as soon as the network is back.',
    'failure.unreachable.happened': 'HighLevel could not be reached.',
    'failure.unreachable.todo':
      'Relink keeps trying. If it lasts, check your internet connection, proxy or firewall.',
    'failure.timed-out.happened': 'HighLevel did not answer in time.',
    'failure.timed-out.todo': 'Relink keeps trying; nothing needs to be done.',
    'failure.insecure.happened': 'The secure connection to HighLevel could not be established.',
    'failure.insecure.todo':
      "Check this computer's date and time, and whether a proxy or antivirus inspects its connections.",
    'failure.service-error.happened': 'HighLevel answered with an error of its own.',
    'failure.service-error.todo': 'Relink keeps trying; nothing needs to be done.',
    'failure.rate-limited.happened': 'HighLevel asked Relink to slow down.',
    'failure.rate-limited.todo': 'Relink waits and tries again by itself.',
    'failure.unreadable-reply.happened': 'The answer was not one that HighLevel gives.',
    'failure.unreadable-reply.todo':
      'If you are on a guest network, sign in to it in your browser. Otherwise Relink keeps trying.',
    'failure.oversized-reply.happened': 'The answer was far larger than HighLevel ever sends.',
    'failure.oversized-reply.todo':
      'Relink ignored it and keeps trying. If it lasts, check the API address in use.',
    'failure.not-found.happened': 'This address does not offer the social accounts API.',
    'failure.not-found.todo': 'Check the API address that Relink was started with.',
    'failure.request-refused.happened': 'HighLevel refused the request.',
    'failure.request-refused.todo': 'Check the location ID. If it is right, try again later.',
    'failure.version-missing.happened': 'HighLevel did not accept the version that Relink asked for.',
    'failure.version-missing.todo': 'This is a fault in Relink: please update it, or report it.',
    'failure.daily-limit.happened': "HighLevel's daily limit of requests for this location is used up.",
    'failure.daily-limit.todo': 'Relink pauses this location until tomorrow; the others are still watched.',
  },
  de: {
    'failure.offline.happened': 'Dieser Computer scheint offline zu sein.',
    'failure.offline.todo': 'Relink prüft von selbst wieder, sobald das Netz zurück ist.',
    'failure.unreachable.happened': 'HighLevel war nicht zu erreichen.',
    'failure.unreachable.todo':
      'Relink versucht es weiter. Wenn es anhält, prüfe deine Internetverbindung, den Proxy oder die Firewall.',
    'failure.timed-out.happened': 'HighLevel hat nicht rechtzeitig geantwortet.',
    'failure.timed-out.todo': 'Relink versucht es weiter; du musst nichts tun.',
    'failure.insecure.happened': 'Die sichere Verbindung zu HighLevel kam nicht zustande.',
    'failure.insecure.todo':
      'Prüfe Datum und Uhrzeit dieses Computers, und ob ein Proxy oder Virenschutz seine Verbindungen mitliest.',
    'failure.service-error.happened': 'Bei HighLevel selbst ist ein Fehler aufgetreten.',
    'failure.service-error.todo': 'Relink versucht es weiter; du musst nichts tun.',
    'failure.rate-limited.happened': 'HighLevel hat Relink gebeten, langsamer zu machen.',
    'failure.rate-limited.todo': 'Relink wartet und versucht es von selbst noch einmal.',
    'failure.unreadable-reply.happened': 'So antwortet HighLevel sonst nicht.',
    'failure.unreadable-reply.todo':
      'Wenn du in einem Gastnetz bist, melde dich dort im Browser an. Sonst versucht Relink es weiter.',
    'failure.oversized-reply.happened': 'Die Antwort war viel größer, als HighLevel sie je schickt.',
    'failure.oversized-reply.todo':
      'Relink hat sie ignoriert und versucht es weiter. Wenn es anhält, prüfe die verwendete API-Adresse.',
    'failure.not-found.happened': 'Unter dieser Adresse gibt es keine API für Social-Media-Konten.',
    'failure.not-found.todo': 'Prüfe die API-Adresse, mit der Relink gestartet wurde.',
    'failure.request-refused.happened': 'HighLevel hat die Anfrage abgelehnt.',
    'failure.request-refused.todo': 'Prüfe die Standort-ID. Wenn sie stimmt, versuche es später noch einmal.',
    'failure.version-missing.happened': 'HighLevel nimmt die Version nicht an, nach der Relink gefragt hat.',
    'failure.version-missing.todo': 'Das ist ein Fehler in Relink: Bitte aktualisiere es oder melde ihn.',
    'failure.daily-limit.happened':
      'Die Anfragen, die HighLevel für diesen Standort pro Tag erlaubt, sind aufgebraucht.',
    'failure.daily-limit.todo':
      'Relink lässt diesen Standort bis morgen ruhen; die anderen behält es im Blick.',
  },
  es: {
    'failure.offline.happened': 'Parece que este equipo no tiene conexión.',
    'failure.offline.todo': 'Relink vuelve a comprobar por sí solo en cuanto haya red.',
    'failure.unreachable.happened': 'No se ha podido contactar con HighLevel.',
    'failure.unreachable.todo':
      'Relink sigue intentándolo. Si no se arregla, revisa tu conexión a internet, el proxy o el cortafuegos.',
    'failure.timed-out.happened': 'HighLevel no ha respondido a tiempo.',
    'failure.timed-out.todo': 'Relink sigue intentándolo; no tienes que hacer nada.',
    'failure.insecure.happened': 'No se ha podido establecer la conexión segura con HighLevel.',
    'failure.insecure.todo':
      'Revisa la fecha y la hora de este equipo, y si un proxy o un antivirus inspecciona sus conexiones.',
    'failure.service-error.happened': 'HighLevel ha respondido con un error suyo.',
    'failure.service-error.todo': 'Relink sigue intentándolo; no tienes que hacer nada.',
    'failure.rate-limited.happened': 'HighLevel le ha pedido a Relink que vaya más despacio.',
    'failure.rate-limited.todo': 'Relink espera y vuelve a intentarlo por sí solo.',
    'failure.unreadable-reply.happened': 'La respuesta no es de las que da HighLevel.',
    'failure.unreadable-reply.todo':
      'Si estás en una red de invitados, inicia sesión en ella desde el navegador. Si no, Relink sigue intentándolo.',
    'failure.oversized-reply.happened': 'La respuesta era mucho más grande que las que envía HighLevel.',
    'failure.oversized-reply.todo':
      'Relink no la ha tenido en cuenta y sigue intentándolo. Si no se arregla, revisa la dirección de la API que se usa.',
    'failure.not-found.happened': 'En esta dirección no está la API de cuentas sociales.',
    'failure.not-found.todo': 'Revisa la dirección de la API con la que se inició Relink.',
    'failure.request-refused.happened': 'HighLevel ha rechazado la petición.',
    'failure.request-refused.todo': 'Revisa el ID de la ubicación. Si es correcto, inténtalo más tarde.',
    'failure.version-missing.happened': 'HighLevel no ha aceptado la versión que pidió Relink.',
    'failure.version-missing.todo': 'Es un fallo de Relink: actualízalo o avísanos, por favor.',
    'failure.daily-limit.happened':
      'Se ha agotado el límite diario de peticiones de HighLevel para esta ubicación.',
    'failure.daily-limit.todo':
      'Relink deja esta ubicación en pausa hasta mañana; las demás se siguen vigilando.',
  },
} as const;
