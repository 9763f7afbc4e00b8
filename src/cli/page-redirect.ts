import { hashAddress } from '../sharing/pages'

/**
 * Where the server sends a reader whose link lost its `#`: `/curves?s=abc` to `/#/curves?s=abc`. Undefined
 * where the address (path and query, as asked) names no page of the site.
 */
export function pageRedirect(address: string): string | undefined {
  const [path = '', query] = address.split(/\?(.*)/s)
  const found = hashAddress(path, query === undefined ? '' : `?${query}`)
  // A page stands in the root alone; in a folder that is not there, nothing does.
  return found?.folder === '/' ? `/#${encodeURI(found.behind)}` : undefined
}
