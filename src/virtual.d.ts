/** The validated records of `data/`, read when the page is built. */
declare module 'virtual:policy-data' {
  /** Without their English words. */
  export const data: import('./policies/corpus').PolicyData
  /** Short hash of the records: two pages with the same version show the same figures. */
  export const version: string
}

/** The English words of the records, in the order in which they were taken out. */
declare module 'virtual:policy-english' {
  export const english: readonly string[]
}
