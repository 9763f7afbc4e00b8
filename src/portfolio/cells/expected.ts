import { readValue } from '../../calculator/reading/value'
import type { FactColumn } from '../reading/header'
import { unitWord } from '../reading/unit'
import type { RefusalCode } from '../refusal'

/** Values that a scenario refuses for the reason of each code, to ask it for its words. */
const examples: Partial<Record<RefusalCode, { text: string; count: unknown }>> = {
  wrong_type: { text: 'x', count: 'x' },
  negative: { text: '-1', count: -1 },
  too_many_decimals: { text: '0.1234567', count: 0.5 },
  too_large: { text: `1${'0'.repeat(30)}`, count: 1e15 },
  not_a_date: { text: 'x', count: 'x' },
  not_allowed: { text: '—', count: 1e15 },
}

/** What was expected in a column, in the words of a scenario's refusals. */
export function expectedIn({ fact, unit }: FactColumn, code: RefusalCode): string {
  if (code === 'ambiguous_number') {
    return 'digits with nothing between thousands: with semicolons between cells, 3.000 may be 3 or 3000'
  }
  if (fact.type === 'money') {
    const word = unitWord(unit ?? 0)
    if (code === 'wrong_unit') return `an amount in ${word}, as the heading says`
    if (unit && code !== 'too_large') {
      return `an amount in ${word} with at most ${2 + unit} decimals, such as "1200.5"`
    }
  }
  if (fact.type === 'flag') return 'true or false, 是 or 否'
  const example = examples[code]
  const refused = readValue(example?.[fact.type === 'count' ? 'count' : 'text'], fact, fact.id)
  return typeof refused === 'object' && 'code' in refused ? refused.expected : ''
}
