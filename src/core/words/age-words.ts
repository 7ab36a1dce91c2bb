export const ageWords = {
  en: {
    'age.just-now': 'just now',
    'age.checked': 'checked {age}',
    'age.not-checked-yet': 'not checked yet',
    'age.last-seen': 'last seen {age}',
    'age.since-time': 'since {time}',
    'age.since-day': 'since {day}',
  },
  de: {
    'age.just-now': 'gerade eben',
    'age.checked': '{age} geprüft',
    'age.not-checked-yet': 'noch nicht geprüft',
    'age.last-seen': 'zuletzt {age} gesehen',
    'age.since-time': 'seit {time} Uhr',
    'age.since-day': 'seit dem {day}',
  },
  es: {
    'age.just-now': 'ahora mismo',
    'age.checked': 'comprobado {age}',
    'age.not-checked-yet': 'aún sin comprobar',
    'age.last-seen': 'vista por última vez {age}',
    'age.since-time': 'desde las {time}',
    'age.since-day': 'desde el {day}',
  },
} as const;
