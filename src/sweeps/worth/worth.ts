import type { Report } from '../../calculator/report/award'
import { Decimal } from '../../policies/decimal'
import { factAt } from '../../policies/fact-path'
import type { ScenarioInput } from '../../policies/scenario-input'
import { valueAtPath, withPath } from '../../policies/scenario-input'
import { answersTo } from './answers'
import type { Reach } from './favourable'
import { endOf, inputsWith, isList, reaching, repeated, withItem } from './favourable'
import type { ByPlace, Tried } from './totals'
import { greaterOf, greatestIn, moreIn, totalsOf } from './totals'
import { besidesOf, waitedFor } from './waited-for'

/** Yuan in one place. */
export interface InPlace {
  readonly place: string
  readonly amount: Decimal
}

/** How much money turns on one fact, or on a list, in the one place where most does. */
export interface Worth {
  /** `revenue`, `robot_orders`, `robot_orders.0.unit_price`. */
  readonly path: string
  /** What is paid at most because it is stated as it is; null where it is not stated or pays nothing. */
  readonly now: InPlace | null
  /** What it can pay at most, from nothing on; an item, beside those that are stated. */
  readonly most: InPlace
  /**
   * What `most` is of: of any value whatever; of every item of a list; or, where the texts print no bound, of a million
   * yuan, or of one.
   */
  readonly of: 'any' | 'item' | 'first'
  /** The other facts that have to be stated with it before it pays. */
  readonly besides: readonly string[]
}

/** What some inputs pay at most, the greatest amount of each place. */
function mostOf(tried: Tried, inputs: readonly ScenarioInput[], from: ByPlace): ByPlace {
  return inputs.reduce((most, input) => {
    const totals = totalsOf({ ...tried, input })
    return totals ? greaterOf(most, totals) : most
  }, from)
}

interface Trial {
  readonly path: string
  readonly besides: readonly string[]
  /** The company without the fact. */
  readonly without: ScenarioInput
  readonly isStated: boolean
  /** Where the inputs of one pay no more than those before, there is a bound. */
  readonly ways: readonly {
    readonly of: Worth['of']
    readonly usual: readonly ScenarioInput[]
    /** None where the first amount is no bound. */
    readonly far: readonly ScenarioInput[] | null
  }[]
}

/** What a trial comes to; null where nothing turns on the fact. */
function worthIn(tried: Tried, now: ByPlace, trial: Trial): Worth | null {
  const { path, besides, isStated } = trial
  const without = isStated ? totalsOf({ ...tried, input: trial.without }) : now
  if (!without) return null
  const own = isStated ? greatestIn(moreIn(now, without)) : null
  for (const { of, usual, far } of trial.ways) {
    const paid = mostOf(tried, usual, now)
    const most = greatestIn(moreIn(paid, of === 'item' ? now : without))
    if (!most) return own && { path, now: own, most: own, of: 'any', besides }
    const isBound = !far || greatestIn(moreIn(mostOf(tried, far, paid), paid)) === null
    if (isBound) return { path, now: own, most, of, besides }
  }
  return null
}

/** An item more of a list, and many: what all may pay, or where they have no bound what one may. */
function ofList({ corpus, input, day }: Tried, list: string, besides: readonly string[]): Trial {
  const added = withItem(corpus, input, list)
  const paths = [...added.paths, ...besides]
  const one = inputsWith(corpus, added.input, paths, day)
  const at = (reach: Reach): ScenarioInput[] =>
    one.map((each) => reaching(corpus, added.input, each, paths, reach))
  const many = (times: number): ScenarioInput[] =>
    [...one, ...at('high')].map((each) => repeated(each, list, times))
  return {
    path: list,
    besides,
    without: withPath(input, list, undefined),
    isStated: input[list] !== undefined,
    ways: [
      { of: 'any', usual: many(9), far: many(19) },
      { of: 'item', usual: [...one, ...at('high')], far: at('far') },
      { of: 'first', usual: at('first'), far: null },
    ],
  }
}

function ofStated({ corpus, input }: Tried, path: string): Trial {
  const fact = factAt(corpus, path)
  const answers = fact ? answersTo(fact) : []
  const at = (value: unknown): ScenarioInput[] =>
    value === undefined ? [] : [withPath(input, path, value)]
  const without = withPath(input, path, undefined)
  const reach = (far: Reach): ScenarioInput[] => at(endOf(corpus, input, path, far))
  const ways: Trial['ways'] =
    answers.length > 0
      ? [{ of: 'any', usual: answers.flatMap(at), far: null }]
      : [
          { of: 'any', usual: [...reach('usual'), ...reach('high')], far: reach('far') },
          { of: 'first', usual: [input], far: null },
        ]
  return { path, besides: [], without, isStated: true, ways }
}

function ofOpen(tried: Tried, path: string, besides: readonly string[]): Trial {
  const { corpus, input, day } = tried
  if (isList(corpus, path)) return ofList(tried, path, besides)
  const listed = besides.filter((each) => isList(corpus, each))
  const start = listed.reduce(
    (base, list) => {
      const added = withItem(corpus, base.input, list)
      return { input: added.input, paths: [...base.paths, ...added.paths] }
    },
    { input, paths: [path, ...besides.filter((each) => !listed.includes(each))] },
  )
  const usual = inputsWith(corpus, start.input, start.paths, day)
  const money = start.paths.filter((each) => factAt(corpus, each)?.type === 'money')
  const at = (reach: Reach, paths = start.paths, inputs = usual): ScenarioInput[] =>
    inputs.map((each) => reaching(corpus, start.input, each, paths, reach))
  const gated = money.length > 0 ? at('first', money, at('high')) : []
  return {
    path,
    besides,
    without: input,
    isStated: false,
    ways: [
      { of: 'any', usual: [...usual, ...at('high')], far: at('far') },
      // A first amount of money may need a count that passes its threshold.
      { of: 'first', usual: [...at('first'), ...gated], far: null },
    ],
  }
}

/** Every fact that the company states or may state: of lists the list, and what its items lack. */
function trialsOf(tried: Tried, report: Report): Trial[] {
  const { corpus, input } = tried
  const sets = waitedFor(report, tried)
  const lists = [...corpus.lists.keys()]
  const facts = [...corpus.facts.values()].filter(
    ({ id, list, type, recognition }) =>
      list === undefined && !recognition && !(type === 'date' && input[id] !== undefined),
  )
  const lacking = [...new Set(sets.flat())].filter((path) => factAt(corpus, path)?.list)
  const open = [...facts.map(({ id }) => id), ...lists, ...lacking]
  return open.flatMap((path) => {
    if (isList(corpus, path) && input[path] !== undefined) return [ofList(tried, path, [])]
    if (valueAtPath(input, path) !== undefined) return [ofStated(tried, path)]
    const own = sets.filter((set) => set.includes(path))
    const besides = own.map((set) => besidesOf(path, set, corpus))
    return (besides.length > 0 ? besides : [[]]).map((each) => ofOpen(tried, path, each))
  })
}

/** What every fact is worth, one after the other, by runs with other values; those that nothing turns on are left out. */
export function* worthOf(tried: Tried, report: Report): Generator<Worth | null, void, void> {
  const now = totalsOf(tried)
  if (!now) return
  for (const trial of trialsOf(tried, report)) yield worthIn(tried, now, trial)
}

const weightOf = ({ now, most }: Worth): Decimal => Decimal.max(most.amount, now?.amount ?? 0)

/** The facts by what they are worth, the greatest first, each once. */
export function byWorth(all: readonly Worth[]): readonly Worth[] {
  const best = new Map<string, Worth>()
  for (const each of all) {
    const known = best.get(each.path)
    if (!known || weightOf(each).greaterThan(weightOf(known))) best.set(each.path, each)
  }
  return [...best.values()].sort((a, b) => weightOf(b).comparedTo(weightOf(a)))
}
