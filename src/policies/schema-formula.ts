import { z } from 'zod'
import { askedAs, fact, list, parameter, reading, underReadings } from './schema-fields'

/** What a clause may ask, and what it may pay: the one place that says which fields a kind has. */

const where = () => z.array(condition).register(askedAs, { part: 'item' }).optional()

export const condition = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('flag'), fact: fact({ types: ['flag'] }), is: z.boolean() }),
  z.strictObject({
    kind: z.literal('one_of'),
    fact: fact({ types: ['enum'], values: ['values'] }),
    values: z.array(z.string()).min(1),
  }),
  /** Three-valued: one that holds is enough for `any`, one that fails for `all`, whatever is not known beside it. */
  z.strictObject({
    kind: z.enum(['any', 'all']),
    get of() {
      return z.array(condition).min(2)
    },
  }),
  /** `at_least` and `at_most` include the bound: a printed number, or what another formula comes to. */
  z.strictObject({
    kind: z.enum(['at_least', 'more_than', 'at_most', 'less_than']),
    get of() {
      return formula
    },
    get bound() {
      return z.union([parameter(), formula])
    },
  }),
  z.strictObject({
    kind: z.literal('greater'),
    get of() {
      return formula
    },
    get than() {
      return formula
    },
  }),
  /** `unstated: passes`: only what is stated as nothing fails; what is not stated leaves the clause open. */
  z.strictObject({
    kind: z.literal('positive'),
    get of() {
      return formula
    },
    unstated: z.literal('passes').optional(),
  }),
  z.strictObject({
    kind: z.literal('nil'),
    get of() {
      return formula
    },
  }),
  z.strictObject({ kind: z.enum(['stated', 'not_stated']), fact: fact() }),
  z.strictObject({
    kind: z.literal('within_years'),
    date: fact({ types: ['date'] }),
    before: fact({ types: ['date'] }),
    years: parameter('years'),
    /** Whether the day exactly that many years before counts: only under this reading. */
    anniversary: z.strictObject({ reading: reading('counts_under'), counts_under: z.string() }),
  }),
  z.strictObject({
    kind: z.literal('by_reading'),
    reading: reading('options'),
    get options() {
      return z.record(z.string(), condition)
    },
  }),
  /** Asked only while these readings are the chosen ones. */
  z.strictObject({
    kind: z.literal('only_under'),
    readings: underReadings(),
    get asks() {
      return condition
    },
  }),
])

export const formula = z.discriminatedUnion('kind', [
  /** A stated fact, or its default; `unstated: zero` counts a missing one as nothing. */
  z.strictObject({
    kind: z.literal('fact'),
    fact: fact(),
    unstated: z.literal('zero').optional(),
  }),
  /** A printed amount, or a count as the hundred units of PD-7; known only when every fact in `needs` is. */
  z.strictObject({
    kind: z.literal('fixed'),
    amount: parameter(),
    needs: z.array(fact()).optional(),
  }),
  z.strictObject({
    kind: z.literal('rate'),
    get of() {
      return formula
    },
    rate: parameter('ratio'),
  }),
  z.strictObject({
    kind: z.literal('per_unit'),
    get count() {
      return formula
    },
    amount: parameter('yuan'),
  }),
  /** An amount for every whole step that `of` holds: what is left over brings nothing. */
  z.strictObject({
    kind: z.literal('per_whole'),
    get of() {
      return formula
    },
    step: parameter(),
    amount: parameter('yuan'),
  }),
  z.strictObject({
    kind: z.enum(['product', 'least', 'greatest']),
    get of() {
      return z.array(formula).min(2)
    },
  }),
  z.strictObject({
    kind: z.literal('sum'),
    get of() {
      return z.array(formula).min(1)
    },
  }),
  /** The lesser of `of` and the cap; `used` is what earlier awards already took of the cap. */
  z.strictObject({
    kind: z.literal('cap'),
    get of() {
      return formula
    },
    cap: parameter('yuan'),
    get used() {
      return formula.optional()
    },
  }),
  /** `of` minus all of `less`, never below nothing. */
  z.strictObject({
    kind: z.literal('difference'),
    get of() {
      return formula
    },
    get less() {
      return z.array(formula).min(1)
    },
  }),
  /** Over the items of a list that pass `where`: the sum, or the best. No such item means ineligible. */
  z.strictObject({
    kind: z.enum(['each', 'best']),
    list: list(),
    get where() {
      return where()
    },
    get pays() {
      return formula
    },
  }),
  z.strictObject({
    kind: z.literal('count'),
    list: list(),
    get where() {
      return where()
    },
  }),
  /** Several ways to the same award: the best open one pays; none open means ineligible. */
  z.strictObject({
    kind: z.literal('routes'),
    get routes() {
      return z.array(route).min(2)
    },
  }),
  /** An amount, or a rate of `of`, per grade of a fact; a grade outside is ineligible or pays nothing. */
  z.strictObject({
    kind: z.literal('grades'),
    by: fact({ types: ['enum', 'count'], values: ['amounts', 'rates'] }),
    amounts: z.record(z.string(), parameter('yuan')).optional(),
    get of() {
      return formula.optional()
    },
    rates: z.record(z.string(), parameter('ratio')).optional(),
    otherwise: z.enum(['ineligible', 'nothing']),
  }),
  /** Passing of thresholds: `of` is above one, for the first time where `before` is not. None passed means ineligible. */
  z.strictObject({
    kind: z.literal('steps'),
    get of() {
      return formula
    },
    get before() {
      return formula.optional()
    },
    steps: z.array(z.strictObject({ above: parameter('yuan'), amount: parameter('yuan') })).min(1),
    pays: z.enum(['highest', 'each']),
    inclusive_under: underReadings().optional(),
  }),
  z.strictObject({
    kind: z.literal('nothing_if'),
    get all() {
      return z.array(condition).min(1).register(askedAs, { part: 'cancels' })
    },
    get pays() {
      return formula
    },
  }),
  /** `of` times `times` over `over`: multiplied first, divided once; nothing when `over` is nothing. */
  z.strictObject({
    kind: z.literal('ratio'),
    get of() {
      return formula
    },
    get times() {
      return formula
    },
    get over() {
      return formula
    },
  }),
  z.strictObject({
    kind: z.literal('by_reading'),
    reading: reading('options'),
    get options() {
      return z.record(z.string(), formula)
    },
  }),
])

const route = z.strictObject({
  get when() {
    return z.array(condition).register(askedAs, { part: 'route' }).optional()
  },
  get pays() {
    return formula
  },
})

export type Formula = z.infer<typeof formula>
export type Condition = z.infer<typeof condition>

type OfKind<T extends { kind: string }, K> = T extends { kind: infer Kinds }
  ? K extends Kinds
    ? T
    : never
  : never

export type FormulaOf<K extends Formula['kind']> = OfKind<Formula, K>
export type ConditionOf<K extends Condition['kind']> = OfKind<Condition, K>
