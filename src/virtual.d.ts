/** The validated records of `data/`, read when the page is built. */
declare module 'virtual:policy-data' {
  /** Without their English words. */
  export const data: import('./policies/corpus').PolicyData
  /** Short hash of the records: two pages with the same version show the same figures. */
  export const version: string
}

/** What only the form tells of the facts, in Chinese, in the order in which it was taken out. */
declare module 'virtual:policy-hints' {
  export const hints: readonly string[]
}

/** The English words of the records, in the order in which they were taken out. */
declare module 'virtual:policy-english' {
  export const english: readonly string[]
}

/** The questions of fair competition, in both languages. */
declare module 'virtual:fair-competition' {
  export const questions: import('./policies/fair-competition').FairCompetition
}
