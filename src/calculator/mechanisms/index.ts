import type { Formula } from '../../policies/schema'
import { byReading } from './by-reading'
import { cap } from './cap'
import { difference } from './difference'
import { best, count, each } from './each'
import { greatest, least } from './extreme'
import { fact } from './fact'
import { fixed } from './fixed'
import { grades } from './grades'
import type { Mechanism } from './mechanism'
import { nothingIf } from './nothing-if'
import { perUnit } from './per-unit'
import { perWhole } from './per-whole'
import { product } from './product'
import { rate } from './rate'
import { ratio } from './ratio'
import { routes } from './routes'
import { steps } from './steps'
import { sum } from './sum'

/** Every kind of formula has its mechanism: a kind without one does not compile. */
export const mechanisms: { readonly [K in Formula['kind']]: Mechanism<K> } = {
  fact,
  fixed,
  rate,
  per_unit: perUnit,
  per_whole: perWhole,
  product,
  sum,
  cap,
  least,
  greatest,
  difference,
  each,
  best,
  count,
  routes,
  grades,
  steps,
  nothing_if: nothingIf,
  ratio,
  by_reading: byReading,
}
