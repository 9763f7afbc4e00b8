import {
  endSpace,
  invisibleSigns,
  plainSigns,
  wideSigns,
} from '../../calculator/reading/number-text'
import type { Dialect } from '../../calculator/algebras/sql/dialect'

/** The text of a cell without the space and the unseen signs around it; NULL where nothing is left. */
export function trimmed(raw: string, { without }: Dialect): string {
  const blank = `(?:${endSpace}|${invisibleSigns})+`
  return `NULLIF(${without(raw, `^${blank}|${blank}$`)}, '')`
}

/** The same without unseen signs anywhere, and with full-width digits and signs as plain ones. */
export function tidied(raw: string, { without, text }: Dialect): string {
  const seen = without(raw, invisibleSigns)
  const bare = without(seen, `^${endSpace}+|${endSpace}+$`)
  return `NULLIF(translate(${bare}, ${text(wideSigns)}, ${text(plainSigns)}), '')`
}
