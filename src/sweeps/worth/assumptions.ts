import type { Report } from '../../calculator/report/award'
import type { Corpus } from '../../policies/corpus'
import { withPath } from '../../policies/scenario-input'
import type { FactRecord } from '../../policies/schema'
import { answersTo } from './answers'
import type { ByPlace, Tried } from './totals'
import { greaterOf, moreIn, totalsOf } from './totals'

/** What an amount at most rests on and nobody but an authority or the company itself can confirm. */
export interface Assumption {
  readonly fact: FactRecord
  /** A recognition that nobody stated, one that was answered, or a default. */
  readonly state: 'open' | 'answered' | 'default'
  /** Yuan at most that each place loses with the answer turned. */
  readonly lost: ByPlace
  /** Yuan at most that each place gains with another answer. */
  readonly gained: ByPlace
}

/**
 * The facts that the amounts of a report rest on without their being stated, and the recognitions that are answered.
 * `isStated` knows the facts outside lists that are; `refusing`: the defaults by which clauses are refused, too.
 */
export function assumedFacts(
  corpus: Corpus,
  isStated: (fact: string) => boolean,
  { locations }: Report,
  refusing = false,
): Pick<Assumption, 'fact' | 'state'>[] {
  const all = Object.values(locations).flatMap(({ clauses }) => clauses)
  const awarded = all.filter(({ status }) => status === 'awarded')
  // A company that is paid nothing yet is asked for its facts, not for what stands in for them.
  const refused =
    refusing && awarded.length > 0 ? all.filter(({ status }) => status === 'ineligible') : []
  const open = new Set(awarded.flatMap(({ if_recognised }) => if_recognised))
  const assumed = new Set([...awarded, ...refused].flatMap((clause) => clause.assumed))
  return [...corpus.facts.values()].flatMap((fact): Pick<Assumption, 'fact' | 'state'>[] => {
    if (fact.list !== undefined || answersTo(fact).length === 0) return []
    if (fact.recognition) {
      if (isStated(fact.id)) return [{ fact, state: 'answered' }]
      return open.has(fact.id) ? [{ fact, state: 'open' }] : []
    }
    return fact.default !== undefined && assumed.has(fact.id) ? [{ fact, state: 'default' }] : []
  })
}

/**
 * What hangs on each of them, one run for every other answer: the most as it is, less the most with the answer
 * turned, or the other way round. A default that changes nothing is none of them; recognitions always are, so that each
 * can be answered.
 */
export function* assumptionsOf(tried: Tried, report: Report): Generator<Assumption, void, void> {
  const now = totalsOf(tried)
  if (!now) return
  const isStated = (fact: string): boolean => tried.input[fact] !== undefined
  for (const { fact, state } of assumedFacts(tried.corpus, isStated, report, true)) {
    let lost: ByPlace = new Map()
    let gained: ByPlace = new Map()
    const holding = tried.input[fact.id] ?? fact.default
    for (const answer of answersTo(fact)) {
      if (answer === holding) continue
      const turned = totalsOf({ ...tried, input: withPath(tried.input, fact.id, answer) })
      if (!turned) continue
      lost = merged(lost, moreIn(now, turned))
      gained = merged(gained, moreIn(turned, now))
    }
    if (state !== 'default' || lost.size > 0 || gained.size > 0) yield { fact, state, lost, gained }
  }
}

function merged(first: ByPlace, second: ByPlace): ByPlace {
  return new Map([...second, ...greaterOf(first, second)])
}
