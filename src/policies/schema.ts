import { z } from 'zod'
import { lookIds } from './look'

/** The format of everything in `data/`, one record at a time. `data/README.md` explains it in words. */

const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/)
const words = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })
const date = z.iso.date()
const decimal = z.string().regex(/^-?\d+(\.\d+)?$/, 'a decimal number as a string')
const locator = z.string().min(1)

/** `{PD-A9: a}`: the rule holds only while that reading is the chosen one. */
const onlyUnder = z.record(id, z.string().regex(/^[a-z]$/)).optional()

export const parameterSchema = z.strictObject({
  id,
  /** What the number does in its clause. */
  kind: z.enum(['rate', 'cap', 'amount', 'threshold', 'years', 'date', 'pool', 'quota', 'share']),
  /** A decimal string, or a date when the unit is `date`. */
  value: z.union([decimal, date]),
  unit: z.enum(['yuan', 'ratio', 'count', 'years', 'date']),
  /** Whose number it is: the cap of one project is not the cap of one enterprise. */
  scope: z.enum([
    'unit',
    'item',
    'project',
    'enterprise',
    'enterprise_year',
    'applicant_year',
    'policy_year',
    'policy',
  ]),
  /** The text prints the number and not whose it is: the scope is a reading of ours. */
  scope_read: z.literal(true).optional(),
  /** What a cap or a rate is applied to. */
  target: z.enum(['base', 'award', 'condition', 'pool', 'term']),
  locator,
  label: words,
  /** Set where the number is not printed but follows from printed ones; says how. */
  derived: words.optional(),
})

export type Condition =
  | { kind: 'flag'; fact: string; is: boolean }
  | { kind: 'one_of'; fact: string; values: string[] }
  | { kind: 'at_least' | 'more_than' | 'at_most' | 'less_than'; of: Formula; bound: string }
  | { kind: 'greater'; of: Formula; than: Formula }
  | { kind: 'positive'; of: Formula; unstated?: 'passes' | undefined }
  | { kind: 'nil'; of: Formula }
  | { kind: 'stated' | 'not_stated'; fact: string }
  | {
      kind: 'within_years'
      date: string
      before: string
      years: string
      anniversary: { reading: string; counts_under: string }
    }
  | { kind: 'by_reading'; reading: string; options: Record<string, Condition> }
  | { kind: 'only_under'; readings: Record<string, string>; asks: Condition }

export type Formula =
  | { kind: 'fact'; fact: string; unstated?: 'zero' | undefined }
  | { kind: 'fixed'; amount: string; needs?: string[] | undefined }
  | { kind: 'rate'; of: Formula; rate: string }
  | { kind: 'per_unit'; count: Formula; amount: string }
  | { kind: 'product'; of: Formula[] }
  | { kind: 'sum'; of: Formula[] }
  | { kind: 'cap'; of: Formula; cap: string; used?: Formula | undefined }
  | { kind: 'least' | 'greatest'; of: Formula[] }
  | { kind: 'difference'; of: Formula; less: Formula[] }
  | { kind: 'each' | 'best'; list: string; where?: Condition[] | undefined; pays: Formula }
  | { kind: 'count'; list: string; where?: Condition[] | undefined }
  | { kind: 'routes'; routes: { when?: Condition[] | undefined; pays: Formula }[] }
  | {
      kind: 'grades'
      by: string
      amounts: Record<string, string>
      otherwise: 'ineligible' | 'nothing'
    }
  | {
      kind: 'steps'
      of: Formula
      before?: Formula | undefined
      steps: { above: string; amount: string }[]
      pays: 'highest' | 'each'
      inclusive_under?: Record<string, string> | undefined
    }
  | { kind: 'nothing_if'; all: Condition[]; pays: Formula }
  | { kind: 'ratio'; of: Formula; times: Formula; over: Formula }
  | { kind: 'by_reading'; reading: string; options: Record<string, Formula> }

const formula: z.ZodType<Formula> = z.lazy(() => formulaBase) as z.ZodType<Formula>
const condition: z.ZodType<Condition> = z.lazy(() => conditionBase) as z.ZodType<Condition>

const conditionBase = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('flag'), fact: id, is: z.boolean() }),
  z.strictObject({ kind: z.literal('one_of'), fact: id, values: z.array(z.string()).min(1) }),
  z.strictObject({
    kind: z.enum(['at_least', 'more_than', 'at_most', 'less_than']),
    of: formula,
    bound: id,
  }),
  z.strictObject({ kind: z.literal('greater'), of: formula, than: formula }),
  /** `unstated: passes`: only what is stated as nothing fails; what is not stated leaves the clause open. */
  z.strictObject({
    kind: z.literal('positive'),
    of: formula,
    unstated: z.literal('passes').optional(),
  }),
  z.strictObject({ kind: z.literal('nil'), of: formula }),
  z.strictObject({ kind: z.enum(['stated', 'not_stated']), fact: id }),
  z.strictObject({
    kind: z.literal('within_years'),
    date: id,
    before: id,
    years: id,
    /** Whether the day exactly that many years before counts: only under this reading. */
    anniversary: z.strictObject({ reading: id, counts_under: z.string() }),
  }),
  z.strictObject({
    kind: z.literal('by_reading'),
    reading: id,
    options: z.record(z.string(), condition),
  }),
  /** Asked only while these readings are the chosen ones. */
  z.strictObject({
    kind: z.literal('only_under'),
    readings: z.record(id, z.string().regex(/^[a-z]$/)),
    asks: condition,
  }),
])

const formulaBase = z.discriminatedUnion('kind', [
  /** A stated fact, or its default; `unstated: zero` counts a missing one as nothing. */
  z.strictObject({ kind: z.literal('fact'), fact: id, unstated: z.literal('zero').optional() }),
  /** A printed amount; known only when every fact in `needs` is. */
  z.strictObject({ kind: z.literal('fixed'), amount: id, needs: z.array(id).optional() }),
  z.strictObject({ kind: z.literal('rate'), of: formula, rate: id }),
  z.strictObject({ kind: z.literal('per_unit'), count: formula, amount: id }),
  z.strictObject({ kind: z.literal('product'), of: z.array(formula).min(2) }),
  z.strictObject({ kind: z.literal('sum'), of: z.array(formula).min(1) }),
  /** The lesser of `of` and the cap; `used` is what earlier awards already took of the cap. */
  z.strictObject({ kind: z.literal('cap'), of: formula, cap: id, used: formula.optional() }),
  z.strictObject({ kind: z.enum(['least', 'greatest']), of: z.array(formula).min(2) }),
  /** `of` minus all of `less`, never below nothing. */
  z.strictObject({ kind: z.literal('difference'), of: formula, less: z.array(formula).min(1) }),
  /** Over the items of a list that pass `where`: the sum, or the best. No such item means ineligible. */
  z.strictObject({
    kind: z.enum(['each', 'best']),
    list: id,
    where: z.array(condition).optional(),
    pays: formula,
  }),
  z.strictObject({ kind: z.literal('count'), list: id, where: z.array(condition).optional() }),
  /** Several ways to the same award: the best open one pays; none open means ineligible. */
  z.strictObject({
    kind: z.literal('routes'),
    routes: z.array(z.strictObject({ when: z.array(condition).optional(), pays: formula })).min(2),
  }),
  /** An amount per grade of a fact; a grade outside the table is ineligible or pays nothing. */
  z.strictObject({
    kind: z.literal('grades'),
    by: id,
    amounts: z.record(z.string(), id),
    otherwise: z.enum(['ineligible', 'nothing']),
  }),
  /** Passing of thresholds: `of` is above one, for the first time where `before` is not. None passed means ineligible. */
  z.strictObject({
    kind: z.literal('steps'),
    of: formula,
    before: formula.optional(),
    steps: z.array(z.strictObject({ above: id, amount: id })).min(1),
    pays: z.enum(['highest', 'each']),
    inclusive_under: onlyUnder,
  }),
  z.strictObject({ kind: z.literal('nothing_if'), all: z.array(condition).min(1), pays: formula }),
  /** `of` times `times` over `over`: multiplied first, divided once; nothing when `over` is nothing. */
  z.strictObject({ kind: z.literal('ratio'), of: formula, times: formula, over: formula }),
  z.strictObject({
    kind: z.literal('by_reading'),
    reading: id,
    options: z.record(z.string(), formula),
  }),
])

/** Public money that a scenario states and a limit counts. */
const countedMoney = z.strictObject({ of: formula, only_under: onlyUnder })

/**
 * Awards of other clauses that a limit counts where both are paid in one place: a limit of a clause counts
 * them as they stand after the matters, a limit of the general rules after the limits of the clauses.
 */
const countedAwards = z.strictObject({ clauses: z.array(id).min(1), only_under: onlyUnder })

const publicMoneyLimit = z.strictObject({
  id,
  /** The investment that public money may not pass, whole or a share of it. */
  of: formula,
  share: id.optional(),
  cap: id.optional(),
  counts: z.array(countedMoney),
  counts_awards: z.array(countedAwards).default([]),
  only_under: onlyUnder,
  locator,
  summary: words,
})

const clauseSchema = z.strictObject({
  id,
  locator,
  title: words,
  theme: id,
  recipient: words,
  summary: words,
  /** Conditions that are decided by an authority and that no fact carries. */
  requirements: z.array(words).default([]),
  commitment: z.enum(['fixed', 'rate', 'ceiling', 'range', 'unquantified', 'by_reference']),
  /** The readings under which what the text fixes is a ceiling all the same. */
  ceiling_under: onlyUnder,
  modal_words: z.array(z.string()),
  payout: z.strictObject({
    kind: z.enum([
      'one_off',
      'annual',
      'staged',
      'voucher',
      'after_the_fact',
      'after_acceptance',
      'not_stated',
    ]),
    years: z.number().int().positive().optional(),
    note: words.optional(),
  }),
  parameters: z.array(parameterSchema).default([]),
  /** Ids of the caps, or `none` where the text prints none. */
  cap: z.union([z.literal('none'), z.array(id).min(1)]),
  conditions: z.array(condition).default([]),
  /** Conditions of the whole policy that this clause does not ask, unless these readings are chosen. */
  exempt_from: z.array(z.strictObject({ id, unless: onlyUnder })).default([]),
  /** Absent for clauses without a number. */
  formula: formula.optional(),
  /** The clause is by reference until this fact is stated. */
  by_reference_until: id.optional(),
  /** The lower end that the text prints, as the same formula with other parameters. */
  printed_low: z.record(id, id).optional(),
  /** Limits over public money printed in the clause itself. */
  public_money_limits: z.array(publicMoneyLimit).default([]),
  readings: z.array(id).default([]),
})

export const policySchema = z.strictObject({
  id,
  code: z.string().length(2),
  jurisdiction: z.strictObject({ name: words, city: words }),
  issuer: words,
  title: words,
  document_number: z.string().nullable(),
  status: z.enum(['draft', 'issued']),
  badge: words,
  /** `summary`: only a press summary of the document is at hand. */
  text: z.enum(['full', 'summary']),
  consultation: z.strictObject({ from: date, to: date }).nullable(),
  signed_on: date.nullable(),
  /** First and last day; null where the text leaves it blank. Both days are inside. */
  term: z.strictObject({
    from: date.nullable(),
    to: date.nullable(),
    locator,
    note: words.optional(),
  }),
  source: z.strictObject({ file: z.string(), link: z.url().nullable() }),
  /** Awards are cut down to a multiple of this many yuan, once, last. */
  rounding: z.strictObject({ step: decimal, locator: locator.nullable(), note: words }),
  /** Asked of every clause, unless it is exempt. */
  conditions: z.array(z.strictObject({ id, condition, locator, summary: words })),
  general_rules: z.array(z.strictObject({ id, locator: locator.nullable(), summary: words })),
  parameters: z.array(parameterSchema).default([]),
  superior_first: z
    .strictObject({
      id,
      /** The superior award that is deducted, and the clauses that it is deducted from. */
      deducts: z.array(z.strictObject({ less: formula, clauses: z.array(id).min(1) })).min(1),
      only_under: onlyUnder,
      locator,
      summary: words,
    })
    .nullable(),
  matters: z.array(
    z.strictObject({
      id,
      title: words,
      /** Each side pays as one; the best side pays, the others are superseded. */
      sides: z.array(z.array(id).min(1)).min(2),
      only_under: onlyUnder,
      locator,
      summary: words,
    }),
  ),
  /** Limits of the general rules over all public money of one project. An unstated investment: not applied, and said so. */
  limits: z.array(
    z.strictObject({
      id,
      clauses: z.array(id).min(1),
      of: formula,
      counts: z.array(countedMoney),
      counts_awards: z.array(countedAwards).default([]),
      only_under: onlyUnder,
      locator,
      summary: words,
    }),
  ),
  /** Yearly money of one article: above it every award is scaled by pool / demand. */
  pools: z.array(
    z.strictObject({ id, clauses: z.array(id).min(1), amount: id, demand: id, locator }),
  ),
  /** Programme budget: every award is scaled by budget / demand. */
  budget: z.strictObject({ id, budget: id, demand: id, locator }).nullable(),
  clauses: z.array(clauseSchema).min(1),
})

export const locationSchema = z.strictObject({
  id,
  name: words,
  /** Where room is scarce: at the end of a line, within a region of the map. */
  short: words,
  /** How it looks in charts and on the map; a look belongs to one place. */
  look: z.enum(lookIds),
  /** What its totals hold and leave out, in sentences that hold for this place. */
  note: words,
  /** Policies paid together, in the order in which they are listed. */
  policies: z.array(id).min(1),
  /** Matters between the policies. */
  matters: z.array(
    z.strictObject({
      id,
      title: words,
      sides: z.array(z.array(id).min(1)).min(2),
      only_under: onlyUnder,
      summary: words,
    }),
  ),
})

export const readingSchema = z.strictObject({
  id,
  locator,
  policies: z.array(id),
  clauses: z.array(id),
  question: words,
  options: z.record(z.string().regex(/^[a-z]$/), words),
  chosen: z.string(),
  /** What the difference comes to, with figures. */
  effect: words,
  why: words,
  confidence: z.enum(['high', 'medium', 'low']),
  switchable: z.boolean(),
  not_switchable_because: words.optional(),
})

export const factSchema = z.strictObject({
  id,
  type: z.enum(['money', 'count', 'rate', 'flag', 'enum', 'date']),
  label: words,
  hint: words,
  /** Word after the number: 台, 家, 张 … */
  unit: words.optional(),
  group: id.optional(),
  list: id.optional(),
  default: z.union([z.boolean(), z.string(), z.number()]).optional(),
  /** The default is derived from other facts. */
  derived: formula.optional(),
  /** The fact has no default where one of these is stated. */
  no_default_beside: z.array(id).optional(),
  /** Decided by an authority alone: no default; not stated, a clause is computed as if recognised and commits to nothing. */
  recognition: z.literal(true).optional(),
  /** Unstated, it counts as nothing when one of these is stated; unknown when none is. */
  zero_beside: z.array(id).optional(),
  absent: words.optional(),
  values: z.array(z.strictObject({ id: z.string(), label: words })).optional(),
  minimum: z.number().int().optional(),
  maximum: z.number().int().optional(),
  /** A part may not exceed its whole. */
  part_of: id.optional(),
})

export const factsSchema = z.strictObject({
  groups: z.array(z.strictObject({ id, label: words })),
  lists: z.array(
    z.strictObject({
      id,
      label: words,
      item: words,
      group: id,
      /** The most items that it may have. */
      most: z.number().int().positive(),
    }),
  ),
  facts: z.array(factSchema),
})

export const themesSchema = z.array(z.strictObject({ id, label: words, summary: words }))

export const exampleSchema = z.strictObject({
  id,
  title: words,
  summary: words,
  /** Groups of facts opened for this kind of company. */
  groups: z.array(id).min(1),
  scenario: z.record(z.string(), z.unknown()),
})

export type Words = z.infer<typeof words>
export type ParameterRecord = z.infer<typeof parameterSchema>
export type ClauseRecord = z.infer<typeof clauseSchema>
export type PolicyRecord = z.infer<typeof policySchema>
export type PublicMoneyLimit = z.infer<typeof publicMoneyLimit>
export type CountedMoney = z.infer<typeof countedMoney>
export type CountedAwards = z.infer<typeof countedAwards>
export type LocationRecord = z.infer<typeof locationSchema>
export type ReadingRecord = z.infer<typeof readingSchema>
export type FactRecord = z.infer<typeof factSchema>
export type FactsRecord = z.infer<typeof factsSchema>
export type ThemeRecord = z.infer<typeof themesSchema>[number]
export type ExampleRecord = z.infer<typeof exampleSchema>
