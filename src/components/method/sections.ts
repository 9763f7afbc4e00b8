/** The sections of the page on the method, in their order; each has an address of its own. */
export const sections = [
  'documents',
  'coverage',
  'accuracy',
  'readings',
  'privacy',
  'version',
  'licences',
  'disclaimer',
] as const

export type Section = (typeof sections)[number]
