/** What the page keeps in the browser, by the name it has there. */
export const kept = {
  language: 'award-curves.language',
  theme: 'award-curves.theme',
  unit: 'award-curves.unit',
  side: 'award-curves.side',
  scenarios: 'award-curves.scenarios',
  files: 'Cache Storage',
} as const
