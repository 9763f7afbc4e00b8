import type { Report } from '../calculator/report/award'
import { reportAwards } from '../calculator/report/award'
import type { Scenario } from '../calculator/scenario'
import type { Corpus } from '../policies/corpus'
import { Decimal } from '../policies/decimal'
import type { FactRecord } from '../policies/schema'
import { refusalOf } from './refusal'
import type { Assumption } from './worth/assumptions'
import { assumedFacts } from './worth/assumptions'

type Asked = Pick<Assumption, 'fact' | 'state'>

/** What is lost in one place where the answer is no, in yuan. */
export interface Lost {
  readonly high: Decimal
  readonly low: Decimal
}

/** A fact that amounts rest on and that could be answered otherwise, with what hangs on it. */
export interface Rest extends Asked {
  /** By place; places that lose nothing are left out. */
  readonly places: ReadonlyMap<string, Lost>
  /** Whether it is a default that every place which pays anything asks for: a condition of all support. */
  readonly general: boolean
}

/** Whether no is another answer than the one that the amounts rest on: a default that is no yes has no such answer. */
function canBeRefused({ fact, state }: Asked, scenario: Scenario, corpus: Corpus): boolean {
  if (state === 'default') return fact.type === 'flag' && fact.default === true
  return state === 'open' || scenario.facts.get(fact.id) !== refusalOf(fact, corpus)
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
  for (const each of assumedFacts(corpus, (fact) => scenario.facts.has(fact), report)) {
    if (!canBeRefused(each, scenario, corpus)) continue
    const places = lostWithout(each.fact, scenario, report, corpus)
    const general = each.state === 'default' && paying.every((id) => places.has(id))
    yield places.size > 0 ? { ...each, places, general } : null
  }
}

/** All of them at once. */
export const findRests = (scenario: Scenario, report: Report, corpus: Corpus): readonly Rest[] =>
  [...restSteps(scenario, report, corpus)].flatMap((rest) => rest ?? [])
