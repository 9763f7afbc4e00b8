import { readable } from './readable'

/** The pages of the site, as addresses name them; `router.ts` has a route for each. */
export const pageNames = [
  'compare',
  'curves',
  'map',
  'lab',
  'brief',
  'report',
  'clauses',
  'scenarios',
  'method',
] as const

/** `/folder/`, `#` or not, a page and its part, a state: what a link without `#` is made of. */
const withoutHash = new RegExp(
  `^(.*?/)(?:#/?)?((?:${pageNames.join('|')})(?:/[\\w-]+)?)/?(?:[?&](.*))?$`,
  'is',
)

/** The folder that the site stands in, and what stands behind its `#`. */
export interface HashAddress {
  readonly folder: string
  readonly behind: string
}

/**
 * What a link means that lost its `#` on the way: `/curves?s=abc` is the page of `/#/curves?s=abc`. Null
 * where the path names no page.
 */
export function hashAddress(pathname: string, search: string): HashAddress | null {
  const [, folder = '', page = '', query] = withoutHash.exec(readable(pathname + search)) ?? []
  if (page === '') return null
  const state = query === undefined || query === '' ? '' : `?${query}`
  return { folder, behind: `/${page}${state}` }
}
