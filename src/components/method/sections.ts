/** The sections of the page on the method, in their order; each has an address of its own. */
export const sections = [
  'first',
  'documents',
  'coverage',
  'accuracy',
  'readings',
  'privacy',
  'version',
] as const

export type Section = (typeof sections)[number]
