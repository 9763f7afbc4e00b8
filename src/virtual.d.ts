/** The validated records of `data/`, read when the page is built. */
declare module 'virtual:policy-data' {
  export const data: import('./policies/corpus').PolicyData
  /** Short hash of the records: two pages with the same version show the same figures. */
  export const version: string
}
