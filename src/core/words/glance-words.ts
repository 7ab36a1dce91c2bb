export const glanceWords = {
  en: {
    'glance.open-full': 'Open Relink',
    'glance.settings': 'Settings',
    'glance.quiet-title': 'Everything else',
    'glance.platform': '{platform}: {accounts}',
  },
  de: {
    'glance.open-full': 'Relink öffnen',
    'glance.settings': 'Einstellungen',
    'glance.quiet-title': 'Alles andere',
    'glance.platform': '{platform}: {accounts}',
  },
  es: {
    'glance.open-full': 'Abrir Relink',
    'glance.settings': 'Ajustes',
    'glance.quiet-title': 'Todo lo demás',
    'glance.platform': '{platform}: {accounts}',
  },
} as const;
