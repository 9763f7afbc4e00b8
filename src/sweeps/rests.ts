import type { Report } from '../calculator/report/award'
import { reportAwards } from '../calculator/report/award'
import type { Scenario } from '../calculator/scenario'
import type { Corpus } from '../policies/corpus'
import { Decimal } from '../policies/decimal'
import type { FactRecord } from '../policies/schema'
import { refusalOf } from './hinges'

/** What is lost in one place where the answer is no, in yuan. */
export interface Lost {
  readonly high: Decimal
  readonly low: Decimal
}

/** A fact that amounts rest on and that could be answered otherwise, with what hangs on it. */
export interface Rest {
  readonly fact: FactRecord
  /** A recognition that nobody stated, one that is stated as given, or a default that nobody stated. */
  readonly state: 'open' | 'stated' | 'assumed'
  /** By place; places that lose nothing are left out. */
  readonly places: ReadonlyMap<string, Lost>
  /** Whether it is a default that every place which pays anything asks for: a condition of all support. */
  readonly general: boolean
}

const isFlag = ({ type, list, default: plain }: FactRecord): boolean =>
  type === 'flag' && list === undefined && plain === true

/** What may be asked: open recognitions, recognitions stated as given, and defaults that say yes. */
function asked(scenario: Scenario, report: Report, corpus: Corpus): Pick<Rest, 'fact' | 'state'>[] {
  const clauses = Object.values(report.locations).flatMap((sum) => sum.clauses)
  const paid = clauses.filter(({ status }) => status === 'awarded')
  const open = new Set(paid.flatMap(({ if_recognised }) => if_recognised))
  const assumed = new Set(paid.flatMap((each) => each.assumed))
  return [...corpus.facts.values()].flatMap((fact): Pick<Rest, 'fact' | 'state'>[] => {
    if (open.has(fact.id)) return [{ fact, state: 'open' }]
    const stated = fact.recognition ? scenario.facts.get(fact.id) : undefined
    if (stated !== undefined && stated !== refusalOf(fact, corpus))
      return [{ fact, state: 'stated' }]
    return assumed.has(fact.id) && isFlag(fact) ? [{ fact, state: 'assumed' }] : []
  })
}

function lostWithout(fact: FactRecord, scenario: Scenario, report: Report, corpus: Corpus) {
  const facts = new Map([...scenario.facts, [fact.id, refusalOf(fact, corpus)]])
  const refused = reportAwards({ ...scenario, facts }, corpus)
  const places = new Map<string, Lost>()
  for (const [id, sum] of Object.entries(report.locations)) {
    const less = (end: 'high' | 'low'): Decimal =>
      new Decimal(sum[end] ?? 0).minus(refused.locations[id]?.[end] ?? 0)
    const lost = { high: less('high'), low: less('low') }
    if (lost.high.greaterThan(0) || lost.low.greaterThan(0)) places.set(id, lost)
  }
  return places
}

/**
 * What the amounts rest on, each with the amounts as they are less the amounts with the answer no: one more
 * calculation before each step. Where the answer changes no total it is left out, and the step gives nothing.
 */
export function* restSteps(
  scenario: Scenario,
  report: Report,
  corpus: Corpus,
): Generator<Rest | null, void, void> {
  const paying = Object.entries(report.locations)
    .filter(([, { high }]) => high !== null && Number(high) > 0)
    .map(([id]) => id)
  for (const each of asked(scenario, report, corpus)) {
    const places = lostWithout(each.fact, scenario, report, corpus)
    const general = each.state === 'assumed' && paying.every((id) => places.has(id))
    yield places.size > 0 ? { ...each, places, general } : null
  }
}

/** All of them at once. */
export const findRests = (scenario: Scenario, report: Report, corpus: Corpus): readonly Rest[] =>
  [...restSteps(scenario, report, corpus)].flatMap((rest) => rest ?? [])
