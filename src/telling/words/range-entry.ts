import { Decimal } from '../../policies/decimal'
import type { FactRecord } from '../../policies/schema'
import { limitsOf } from '../../sweeps/fitted-range'
import { entryText, entryValue } from './entry'
import type { Speech } from './speech'
import { valueText } from './facts'
import { unitWord } from './money'

export interface EnteredRange {
  readonly from: string
  readonly to: string
}

/** An end of a range that cannot be taken: which, what was found, what was expected. */
export interface RangeProblem {
  readonly end: 'from' | 'to'
  readonly found: string
  readonly expected: string
}

/** Digits as the fact counts: whole numbers, or yuan with two decimals at most. */
function amountOf(fact: FactRecord, text: string, speech: Speech): Decimal | null {
  const value = String(entryValue(fact, text, speech.unit))
  const pattern = fact.type === 'count' ? /^\d{1,15}$/ : /^\d{1,15}(\.\d{1,2})?$/
  return pattern.test(value) ? new Decimal(value) : null
}

/** Both ends as typed, in yuan or whole numbers; or the first thing that is wrong with them, in words. */
export function readRange(
  fact: FactRecord,
  typed: EnteredRange,
  speech: Speech,
): { readonly range: EnteredRange } | { readonly problem: RangeProblem } {
  const { t, unit, locale } = speech
  const { least, most } = limitsOf(fact)
  const shown = (value: Decimal): string => valueText(fact, value.toFixed(), speech)
  const kind = fact.type === 'count' ? 'count' : 'money'
  const wrong = (end: 'from' | 'to', expected: string): { problem: RangeProblem } => ({
    problem: { end, found: typed[end].trim() || t('range.nothing'), expected },
  })
  const [from, to] = [typed.from, typed.to].map((text) => amountOf(fact, text, speech))
  for (const [end, value] of [
    ['from', from],
    ['to', to],
  ] as const) {
    if (!value) return wrong(end, t(`range.${kind}`, { unit: unitWord(unit, locale) }))
    if (value.lt(least)) return wrong(end, t('range.atLeast', { value: shown(least) }))
    if (value.gt(most)) return wrong(end, t('range.atMost', { value: shown(most) }))
  }
  if (!from || !to) return wrong('from', t(`range.${kind}`, { unit: unitWord(unit, locale) }))
  if (from.gte(to)) return wrong('to', t('range.above', { value: shown(from) }))
  return { range: { from: from.toFixed(), to: to.toFixed() } }
}

/** A range as it stands in its two fields. */
export const rangeText = (
  fact: FactRecord,
  { from, to }: EnteredRange,
  { unit }: Speech,
): EnteredRange => ({ from: entryText(fact, from, unit), to: entryText(fact, to, unit) })
