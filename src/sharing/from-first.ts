import examples from './first-examples.json' with { type: 'json' }
import type { Entries } from './json'
import { isEntries } from './json'
import type { Step } from './migrations'

/** What a link of the first version means where it holds no company. */
const freshExample = 'humanoid-maker'

/** The examples as they were when links of the first version were made from them. */
const factsOf = (id: unknown): Entries | undefined =>
  typeof id === 'string' && Object.hasOwn(examples, id)
    ? (examples as Readonly<Record<string, Entries>>)[id]
    : undefined

/**
 * A company with all its facts, as they were stated: the examples state others today, so that a difference
 * to one of them would mean another company.
 */
function spelledOut(company: unknown): unknown {
  if (!isEntries(company)) return company
  const { changes, ...others } = company
  const base = factsOf(company.example ?? freshExample)
  if (!base || company.facts !== undefined) return company
  const changed = isEntries(changes) ? changes : {}
  const facts = [...Object.entries(base), ...Object.entries(changed)]
  const stated = new Map(facts.filter(([id]) => changed[id] !== null))
  return {
    example: freshExample,
    ...others,
    facts: Object.fromEntries(stated),
    ...(changes !== undefined && !isEntries(changes) && { changes }),
  }
}

const withCompany = (side: unknown): unknown =>
  isEntries(side) && side.company !== undefined
    ? { ...side, company: spelledOut(side.company) }
    : side

const pairOf = (pair: unknown): unknown =>
  isEntries(pair)
    ? Object.fromEntries(Object.entries(pair).map(([key, side]) => [key, withCompany(side)]))
    : pair

/** From the first edition of the law to the second: what only an authority decides has no default any more. */
export const fromFirst: Step = {
  migrate: (parts) => ({
    ...parts,
    company: spelledOut(parts.company === undefined ? {} : parts.company),
    ...(parts.pair !== undefined && { pair: pairOf(parts.pair) }),
  }),
  reread: [
    { kind: 'recognition', fact: 'project_is_digital_benchmark', stood: true },
    { kind: 'recognition', fact: 'project_is_special_construction', stood: true },
    { kind: 'recognition', fact: 'project_grade', stood: 'demonstration' },
    { kind: 'recognition', fact: 'robot_is_annual_bestseller', stood: true },
    {
      kind: 'replaced',
      clause: 'LH-5',
      fact: 'total_revenue',
      by: 'revenue',
      otherwise: [
        { total_revenue: '0' },
        { total_revenue: '100000000000', total_revenue_previous_year: '0' },
      ],
    },
    {
      kind: 'asked',
      policy: 'pudong',
      facts: [
        'superior_award_model_purchase',
        'superior_award_compute',
        'superior_award_service_manufacturing',
        'superior_award_diagnosis',
        'superior_award_robot_sales',
      ],
    },
  ],
}
