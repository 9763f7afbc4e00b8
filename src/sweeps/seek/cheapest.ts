import type { Scenario } from '../../calculator/scenario'
import type { Decimal } from '../../policies/decimal'
import type { Documents } from '../../policies/documents'
import type { Change } from '../../reforms/schema'
import type { Cost } from './cost'
import { costsOf } from './cost'
import type { Method } from './goal'
import { leadIn, ownPolicies, reaches } from './paid'
import type { Question } from './question'
import { questionOf } from './question'
import { seek } from './seek'
import { setTo } from './set-to'
import type { Switch } from './switches'
import { switchesOf } from './switches'

/** Changes that reach a goal, with what the place then pays the company and what they cost it. */
export interface Way {
  readonly changes: readonly Change[]
  readonly pays: Decimal
  readonly cost: Cost
  /** How its number was found; of a switch alone nothing was sought. */
  readonly method?: Method
}

/** What costs least over the list first, then for the company, then what moves its number least. */
const byCost = (a: Way, b: Way): number =>
  a.cost.list.comparedTo(b.cost.list) || a.cost.company.comparedTo(b.cost.company)

/** The numbers of the documents that a place can change. */
export function numbersOf({ corpus }: Documents, place: string): readonly string[] {
  const own = ownPolicies(corpus, place)
  return corpus.policies
    .filter(({ id }) => own.includes(id))
    .flatMap(({ parameters, clauses }) => [
      ...parameters,
      ...clauses.flatMap((clause) => clause.parameters),
    ])
    .filter(({ follows }) => !follows)
    .map(({ id }) => id)
}

/** Is told how much of a search is done. */
export type Watch = (done: number, all: number) => void

const unwatched: Watch = () => undefined

function waysBy(
  question: Question,
  first: readonly Change[],
  costs: ReturnType<typeof costsOf>,
  watch: Watch = unwatched,
): Way[] {
  const { documents, goal } = question
  return numbersOf(documents, goal.place).flatMap((id, i, all): Way[] => {
    watch(i, all.length)
    const sought = seek(question, id, 'values')
    if (sought.kind !== 'reached') return []
    const from = documents.corpus.parameters.get(id)?.printed ?? ''
    return sought.values.flatMap(({ value, pays }): Way[] => {
      const set = setTo(documents, id, value)
      if (!set) return []
      const change: Change = { kind: 'parameter', id, from, to: value }
      const { method } = sought
      return [{ changes: [...first, change], pays, cost: costs(set.corpus), method }]
    })
  })
}

/** Every single change that reaches the goal, the cheapest first: each number of the place, each switch alone. */
export function cheapestSingles(
  question: Question,
  companies: readonly Scenario[],
  watch: Watch = unwatched,
): readonly Way[] {
  const costs = costsOf(question, companies)
  const switches = switchesOf(question).flatMap(({ change, documents }): Way[] => {
    const { goal, paid } = questionOf(documents, question.scenario, question.goal)
    const [lead, pays] = [leadIn(goal, paid), paid.get(goal.place)]
    if (!lead || !pays || !reaches(goal, lead)) return []
    return [{ changes: [change], pays, cost: costs(documents.corpus) }]
  })
  return [...waysBy(question, [], costs, watch), ...switches].sort(byCost)
}

/**
 * Every pair of one switch and one number that reaches the goal, the cheapest first; a switch that reaches it alone
 * is none. `watch` is told how many of the switches are done.
 */
export function cheapestPairs(
  question: Question,
  companies: readonly Scenario[],
  watch: Watch = unwatched,
): readonly Way[] {
  const costs = costsOf(question, companies)
  const all = switchesOf(question)
  const ways = all.flatMap(({ change, documents }: Switch, i): Way[] => {
    watch(i, all.length)
    const switched = questionOf(documents, question.scenario, question.goal)
    return waysBy(switched, [change], costs)
  })
  return ways.sort(byCost)
}

/** What a neighbour could answer: the single changes of its own with which it leads, the cheapest first. */
export interface Answer {
  readonly place: string
  readonly ways: readonly Way[]
}

/** The answers of all other places to documents as they are, each for the lead; who leads already has none to give. */
export function answersTo(
  documents: Documents,
  scenario: Scenario,
  { place, end }: Question['goal'],
  companies: readonly Scenario[],
  watch: Watch = unwatched,
): readonly Answer[] {
  return documents.corpus.locations
    .filter(({ id }) => id !== place)
    .map(({ id }, i, all) => {
      watch(i, all.length)
      const goal = { place: id, wants: 'lead' as const, end }
      return { place: id, ways: cheapestSingles(questionOf(documents, scenario, goal), companies) }
    })
}
