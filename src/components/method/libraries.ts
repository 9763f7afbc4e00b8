export interface Library {
  readonly name: string
  readonly licence: string
}

/** The libraries that the page is made of, with their licences; a test holds the list to `package.json`. */
export const libraries: readonly Library[] = [
  { name: '@duckdb/duckdb-wasm', licence: 'MIT' },
  { name: 'apache-arrow', licence: 'Apache-2.0' },
  { name: 'decimal.js', licence: 'MIT' },
  { name: 'docx', licence: 'MIT' },
  { name: 'echarts', licence: 'Apache-2.0' },
  { name: 'element-plus', licence: 'MIT' },
  { name: 'fflate', licence: 'MIT' },
  { name: 'hucre', licence: 'MIT' },
  { name: 'js-yaml', licence: 'MIT' },
  { name: 'papaparse', licence: 'MIT' },
  { name: 'pinia', licence: 'MIT' },
  { name: 'uqr', licence: 'MIT' },
  { name: 'vue', licence: 'MIT' },
  { name: 'vue-echarts', licence: 'MIT' },
  { name: 'vue-i18n', licence: 'MIT' },
  { name: 'vue-router', licence: 'MIT' },
]

/** Libraries of the commands and the build alone: no part of the page. */
export const outsideThePage: readonly Library[] = [
  { name: '@duckdb/node-api', licence: 'MIT' },
  { name: 'send', licence: 'MIT' },
  { name: 'zod', licence: 'MIT' },
]
