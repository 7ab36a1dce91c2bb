/** What can go wrong with Relink's own files. */
export const storageFailureWords = {
  en: {
    'stored.settings': 'your settings',
    'stored.snapshot': 'the last known state of your accounts',
    'stored.alerts': 'which expiries were announced',
    'stored.window-place': 'the place of its window',
    'stored.in-the-way': 'the old file is in the way',
    'failure.not-saved.happened': 'Relink cannot save to {folder} ({code}).',
    'failure.not-saved.todo':
      'It keeps watching, and remembers what changes until it quits; check the free space and the permissions of that folder.',
    'failure.stored-unreadable.happened': 'Relink could not read {holds} and started without it.',
    'failure.stored-unreadable.todo': 'The old file is kept as {kept}.',
    'failure.stored-unreadable-stuck.happened':
      'Relink could not read {holds} and started without it ({code}).',
    'failure.stored-unreadable-stuck.todo': 'Move the file {file} away, then start Relink again.',
    'failure.stored-newer.happened':
      'Relink could not read {holds}, which a newer Relink wrote (version {version}), so it started without it.',
    'failure.stored-newer.todo': 'The old file is kept as {kept}.',
    'failure.stored-newer-stuck.happened':
      'Relink could not read {holds}, which a newer Relink wrote (version {version}), so it started without it ({code}).',
    'failure.stored-newer-stuck.todo': 'Move the file {file} away, then start Relink again.',
  },
  de: {
    'stored.settings': 'deine Einstellungen',
    'stored.snapshot': 'den letzten bekannten Stand deiner Konten',
    'stored.alerts': 'die Liste der gemeldeten Abläufe',
    'stored.window-place': 'den Platz seines Fensters',
    'stored.in-the-way': 'die alte Datei ist im Weg',
    'failure.not-saved.happened': 'Relink kann nicht in {folder} speichern ({code}).',
    'failure.not-saved.todo':
      'Es beobachtet weiter und merkt sich Änderungen, bis es beendet wird; prüfe den freien Speicherplatz und die Zugriffsrechte dieses Ordners.',
    'failure.stored-unreadable.happened': 'Relink konnte {holds} nicht lesen und ist ohne gestartet.',
    'failure.stored-unreadable.todo': 'Die alte Datei ist noch da, als {kept}.',
    'failure.stored-unreadable-stuck.happened':
      'Relink konnte {holds} nicht lesen und ist ohne gestartet ({code}).',
    'failure.stored-unreadable-stuck.todo':
      'Verschiebe die Datei {file} an einen anderen Ort und starte Relink dann neu.',
    'failure.stored-newer.happened':
      'Relink konnte {holds} nicht lesen, denn das hat ein neueres Relink geschrieben (Version {version}), und ist ohne gestartet.',
    'failure.stored-newer.todo': 'Die alte Datei ist noch da, als {kept}.',
    'failure.stored-newer-stuck.happened':
      'Relink konnte {holds} nicht lesen, denn das hat ein neueres Relink geschrieben (Version {version}), und ist ohne gestartet ({code}).',
    'failure.stored-newer-stuck.todo':
      'Verschiebe die Datei {file} an einen anderen Ort und starte Relink dann neu.',
  },
  es: {
    'stored.settings': 'tus ajustes',
    'stored.snapshot': 'el último estado conocido de tus cuentas',
    'stored.alerts': 'la lista de caducidades avisadas',
    'stored.window-place': 'la posición de su ventana',
    'stored.in-the-way': 'el archivo anterior está en medio',
    'failure.not-saved.happened': 'Relink no puede guardar en {folder} ({code}).',
    'failure.not-saved.todo':
      'Sigue vigilando y recuerda los cambios hasta que se cierre; revisa el espacio libre y los permisos de esa carpeta.',
    'failure.stored-unreadable.happened': 'Relink no ha podido leer {holds} y se ha iniciado sin ello.',
    'failure.stored-unreadable.todo': 'El archivo anterior se conserva como {kept}.',
    'failure.stored-unreadable-stuck.happened':
      'Relink no ha podido leer {holds} y se ha iniciado sin ello ({code}).',
    'failure.stored-unreadable-stuck.todo': 'Mueve el archivo {file} a otro sitio y vuelve a iniciar Relink.',
    'failure.stored-newer.happened':
      'Relink no ha podido leer {holds}, porque lo escribió un Relink más nuevo (versión {version}), y se ha iniciado sin ello.',
    'failure.stored-newer.todo': 'El archivo anterior se conserva como {kept}.',
    'failure.stored-newer-stuck.happened':
      'Relink no ha podido leer {holds}, porque lo escribió un Relink más nuevo (versión {version}), y se ha iniciado sin ello ({code}).',
    'failure.stored-newer-stuck.todo': 'Mueve el archivo {file} a otro sitio y vuelve a iniciar Relink.',
  },
} as const;
