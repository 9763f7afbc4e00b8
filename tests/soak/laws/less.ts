import type { ClauseAward, SumAward } from '../../../src/calculator/report/award'
import type { Corpus } from '../../../src/policies/corpus'
import { factKey } from '../../../src/policies/corpus'
import type { Asked, Input, Law } from './asked'
import { answerTo, fenOrNone, sums } from './asked'
import { steps } from './steps'

/** A fact that a scenario states: `revenue`, a whole list, or one of an item. */
interface Stated {
  readonly path: string
  /** As `assumed` names it: a fact of an item by its own id, once. */
  readonly fact: string
  readonly without: Input
}

const leftOut = (input: Input, key: string): Input =>
  Object.fromEntries(Object.entries(input).filter(([name]) => name !== key))

/** Everything that can be taken away; the date always stands for some day and is left. */
function statedFacts({ corpus, input }: Asked): Stated[] {
  return Object.keys(input)
    .filter((key) => key !== 'readings' && key !== 'application_date')
    .flatMap((key) => {
      const whole = { path: key, fact: key, without: leftOut(input, key) }
      if (!corpus.lists.has(key)) return [whole]
      const items = input[key] as readonly Input[]
      const ofItems = items.flatMap((item, index) =>
        Object.keys(item).map((fact) => ({
          path: `${key}.${String(index)}.${fact}`,
          fact,
          without: { ...input, [key]: items.with(index, leftOut(item, fact)) },
        })),
      )
      return [whole, ...ofItems]
    })
}

/**
 * Whether the answers name every default that they rest on: where the vocabulary knows recognitions. Before,
 * they name those of flags alone, and the vocabulary itself has to say what an absent fact stands for.
 */
const namesEveryDefault = ({ facts }: Corpus): boolean =>
  [...facts.values()].some((fact) => 'recognition' in fact && fact.recognition === true)

const standsForSomething = ({ facts }: Corpus, { fact, path }: Stated): boolean => {
  const [list = '', index] = path.split('.')
  const record = facts.get(index === undefined ? fact : factKey(fact, list))
  return !!record && ['default', 'derived', 'absent', 'zero_beside'].some((name) => name in record)
}

/** Whether the clause says that the missing fact was taken for something, by id or by path. */
const names = ({ assumed, subject_to = [] }: ClauseAward, taken: Stated, corpus: Corpus): boolean =>
  [...assumed, ...subject_to].some((each) => each === taken.fact || each === taken.path) ||
  (!namesEveryDefault(corpus) &&
    (standsForSomething(corpus, taken) || assumed.includes('investment not stated')))

/** Where a total may rise: one of its clauses takes the missing fact for something. */
const supposed = (sum: SumAward, taken: Stated, corpus: Corpus): boolean =>
  sum.clauses.some((clause) => names(clause, taken, corpus))

/**
 * A fact taken away never makes more money firm, except where the meaning of its absence is on record and
 * the answer names it.
 */
export const lessIsNotMoreFirm: Law = (asked) => {
  const all = statedFacts(asked)
  if (all.length === 0) return []
  const taken = asked.draws.one(all)
  const after = answerTo(asked.corpus, taken.without)
  if (!after) return []
  const words = `without ${taken.path}`
  const before = new Map(sums(asked.report))
  return sums(after).flatMap(([name, sum]) => {
    const was = before.get(name)
    if (!was) return []
    const rise = fenOrNone(sum.low) - fenOrNone(was.low)
    const clauses = sum.clauses.flatMap((clause, place) => {
      const entitled = was.clauses[place]?.entitlement?.low
      return fenOrNone(clause.entitlement?.low) > fenOrNone(entitled) &&
        !names(clause, taken, asked.corpus)
        ? [
            `${name}, ${clause.id}: ${words} ${String(clause.entitlement?.low)} are firm, not ${String(entitled)}`,
          ]
        : []
    })
    const total =
      rise > steps(asked, sum) && !supposed(sum, taken, asked.corpus)
        ? [`${name}: ${words} ${String(sum.low)} are firm, not ${String(was.low)}`]
        : []
    return [...clauses, ...total]
  })
}
