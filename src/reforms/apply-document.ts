import type { PolicyData } from '../policies/corpus'
import { Decimal } from '../policies/decimal'
import type { PolicyRecord } from '../policies/schema'
import { dayRefusal } from './numbers'
import type { Refusal } from './refusal'
import { refusal } from './refusal'
import type { Change } from './schema'

/** A change to the head of a document: its term, or its rounding. */
export type HeadChange = Extract<Change, { kind: 'term_from' | 'term_to' | 'rounding_step' }>

const said = (policy: PolicyRecord, kind: HeadChange['kind']): string | null =>
  kind === 'rounding_step'
    ? policy.rounding.step
    : policy.term[kind === 'term_from' ? 'from' : 'to']

/** The records with the term or the rounding of one document changed. */
export const withHead = (data: PolicyData, change: HeadChange): PolicyData => ({
  ...data,
  policies: data.policies.map((policy) => {
    if (policy.id !== change.id) return policy
    if (change.kind === 'rounding_step') {
      return { ...policy, rounding: { ...policy.rounding, step: change.to } }
    }
    const end = change.kind === 'term_from' ? { from: change.to } : { to: change.to }
    return { ...policy, term: { ...policy.term, ...end } }
  }),
})

function stepRefusal(id: string, text: string): Refusal | null {
  const refuse = (code: Refusal['code'], zh: string, en: string) => refusal(code, id, text, zh, en)
  if (!/^\d{1,7}(\.\d{1,15})?$/.test(text)) {
    return refuse('not_a_number', '应为元数，如 0.01 或 100', 'expected yuan such as 0.01 or 100')
  }
  const step = new Decimal(text)
  if (step.isZero()) return refuse('not_above_nothing', '应大于 0', 'expected more than 0')
  return step.decimalPlaces() > 2
    ? refuse('too_many_decimals', '小数至多 2 位', 'expected at most two decimals')
    : null
}

/** Why the head of a document cannot be changed so, by itself; nothing where it can. */
export function headRefusals(data: PolicyData, change: HeadChange): Refusal[] {
  const { id, kind, from, to } = change
  const policy = data.policies.find((each) => each.id === id)
  if (!policy) {
    return [refusal('unknown', id, id, '应为一份文件的标识', 'expected the id of a document')]
  }
  const today = said(policy, kind)
  if (from !== today) {
    const en = `expected ${today ?? 'null'}, which the law says today`
    return [refusal('stale', id, from, `现行为 ${today ?? '空白'}，这项改动已过时`, en)]
  }
  const found =
    to === null ? null : kind === 'rounding_step' ? stepRefusal(id, to) : dayRefusal(id, to)
  return found ? [found] : []
}

/** A term that ends before it begins. */
export const termRefusals = ({ id, term }: PolicyRecord): Refusal[] =>
  term.from !== null && term.to !== null && term.from > term.to
    ? [
        refusal(
          'ends_before_it_begins',
          id,
          `${term.from} – ${term.to}`,
          '有效期的首日不应晚于末日',
          'expected a first day that is not after the last',
        ),
      ]
    : []
