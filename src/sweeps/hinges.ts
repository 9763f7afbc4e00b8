import type { Report } from '../calculator/report/award'
import { reportAwards } from '../calculator/report/award'
import type { Scenario, StatedValue } from '../calculator/scenario'
import type { Corpus } from '../policies/corpus'
import { Decimal } from '../policies/decimal'
import { conditionParts } from '../policies/formula-parts'
import type { Condition, FactRecord } from '../policies/schema'

/** A recognition that is not stated, and what hangs on it in each place: the most with it, less the most without. */
export interface Hinge {
  readonly fact: FactRecord
  /** Yuan at most that are lost where it is refused, by place; places that lose nothing are left out. */
  readonly places: ReadonlyMap<string, Decimal>
  /** What all documents come to where it is refused. */
  readonly refused: Report
}

/** The values of a choice that the condition of some clause accepts. */
function accepted(fact: FactRecord, corpus: Corpus): ReadonlySet<string> {
  const valuesIn = (condition: Condition): readonly string[] =>
    condition.kind === 'one_of' && condition.fact === fact.id ? condition.values : []
  return new Set(
    [...corpus.clauses.values()].flatMap(({ conditions }) =>
      conditions.flatMap(conditionParts).flatMap(valuesIn),
    ),
  )
}

/** The answer that refuses a recognition: no, or the value that no clause accepts. */
export function refusalOf(fact: FactRecord, corpus: Corpus): StatedValue {
  if (fact.type === 'flag') return false
  const taken = accepted(fact, corpus)
  return fact.values?.find(({ id }) => !taken.has(id))?.id ?? ''
}

/** The open recognitions that some award hangs on, those that most money hangs on first. */
export function findHinges(scenario: Scenario, report: Report, corpus: Corpus): readonly Hinge[] {
  const open = new Set(
    Object.values(report.locations).flatMap(({ clauses }) =>
      clauses.flatMap(({ if_recognised }) => if_recognised),
    ),
  )
  const hinges = [...open].flatMap((id): Hinge[] => {
    const fact = corpus.facts.get(id)
    if (!fact) return []
    const facts = new Map([...scenario.facts, [id, refusalOf(fact, corpus)]])
    const refused = reportAwards({ ...scenario, facts }, corpus)
    const places = Object.entries(report.locations).flatMap(([place, { high }]) => {
      const without = refused.locations[place]?.high ?? '0'
      const lost = new Decimal(high ?? '0').minus(without)
      return lost.greaterThan(0) ? [[place, lost] as const] : []
    })
    return [{ fact, places: new Map(places), refused }]
  })
  const most = ({ places }: Hinge): Decimal => Decimal.max(0, ...places.values())
  return hinges.sort((a, b) => most(b).comparedTo(most(a)))
}
