import type { Scenario } from '../../calculator/scenario'
import type { Corpus, Parameter } from '../../policies/corpus'
import { Decimal } from '../../policies/decimal'
import type { Sought } from './goal'
import { reaches } from './paid'
import type { Question } from './question'
import { tried } from './try'

const dayText = (number: string): string => number.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')

const beside = (day: string, days: number): string => {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}

/** The days that a company states, the application date among them. */
function statedDays({ facts }: Corpus, { asOf, facts: stated, lists }: Scenario): string[] {
  const dates = [...facts.values()].filter(({ type }) => type === 'date')
  const found = [stated, ...[...lists.values()].flat()].flatMap((values) =>
    dates.flatMap(({ id }) => {
      const value = values.get(id)
      return typeof value === 'object' ? [dayText(value.n.toFixed(0))] : []
    }),
  )
  return [...new Set([asOf, ...found])]
}

/** Amounts are no lines along dates: only days that the company states can decide, and those beside them; each is tried. */
export function soughtByDays(question: Question, { id, printed }: Parameter, part: Corpus): Sought {
  const policies = part.policies.map((each) => each.id)
  const days = statedDays(part, question.scenario)
    .flatMap((day) => [beside(day, -1), day, beside(day, 1)])
    .filter((day, i, all) => all.indexOf(day) === i && day !== printed)
  const found = [printed, ...days].flatMap((value) => {
    const at = tried(question, id, value, policies)
    return at ? [{ value, ...at }] : []
  })
  const method = { by: 'listing', tried: days.length } as const
  const distance = ({ value }: { value: string }): number =>
    Math.abs(Date.parse(value) - Date.parse(printed))
  const values = found
    .filter(({ lead }) => reaches(question.goal, lead))
    .sort((a, b) => distance(a) - distance(b))
    .map(({ value, pays }) => ({ value, pays }))
  if (values.length > 0) return { kind: 'reached', method, values: values.slice(0, 1) }
  const best = found.reduce(
    (a, b) => (b.lead.greaterThan(a.lead) ? b : a),
    found[0] ?? { value: printed, pays: new Decimal(0), lead: new Decimal(0) },
  )
  return {
    kind: 'never',
    method,
    best: { value: best.value, pays: best.pays },
    short: best.lead.negated(),
    binding: [],
  }
}
