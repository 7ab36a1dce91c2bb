export const glanceWords = {
  en: {
    'glance.open-full': 'Open Relink',
    'glance.settings': 'Settings',
  },
  de: {
    'glance.open-full': 'Relink öffnen',
    'glance.settings': 'Einstellungen',
  },
  es: {
    'glance.open-full': 'Abrir Relink',
    'glance.settings': 'Ajustes',
  },
} as const;
