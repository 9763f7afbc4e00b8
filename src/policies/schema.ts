import { z } from 'zod'
import {
  commitments,
  factTypes,
  officeTasks,
  parameterKinds,
  payers,
  payouts,
  scopes,
  supports,
  targets,
  textStatuses,
  units,
} from './enumerations'
import { lookIds } from './look'
import { date, decimal, id, locator, onlyUnder, words } from './schema-fields'
import { condition, formula } from './schema-formula'

export type { Condition, ConditionOf, Formula, FormulaOf } from './schema-formula'

/** The format of everything in `data/`, one record at a time. `data/README.md` explains it in words. */

export const parameterSchema = z.strictObject({
  id,
  /** What the number does in its clause. */
  kind: z.enum(parameterKinds),
  /** A decimal string, or a date when the unit is `date`. */
  value: z.union([decimal, date]),
  unit: z.enum(units),
  /** Whose number it is. */
  scope: z.enum(scopes),
  /** The text prints the number and not whose it is: the scope is a reading of ours. */
  scope_read: z.literal(true).optional(),
  /** What a cap or a rate is applied to. */
  target: z.enum(targets),
  locator,
  label: words,
  /** Set where the number is not printed but follows from printed ones; says how. */
  derived: words.optional(),
  /** A derived share that goes with another: the share `rest_of` of a whole, held against what it leaves. */
  follows: z.strictObject({ rest_of: id }).optional(),
  /** In which steps the number is sought, where not by 1,000 yuan, 0.1 % or 1. */
  step: decimal.optional(),
})

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

/** A cap over several clauses, which take what it leaves one after the other; it has nothing to do with other public money. */
const jointCap = z.strictObject({
  id,
  most: formula,
  /** What the company has had of it already; nothing where that is not stated. */
  used: formula.optional(),
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
  commitment: z.enum(commitments),
  /** The readings under which what the text fixes is a ceiling all the same. */
  ceiling_under: onlyUnder,
  modal_words: z.array(z.string()),
  payout: z.strictObject({
    kind: z.enum(payouts),
    years: z.number().int().positive().optional(),
    note: words.optional(),
  }),
  /** What is given. */
  support: z.enum(supports).default('grant'),
  /** Who pays which share: of equal shares where the text prints none. */
  payers: z
    .array(z.strictObject({ payer: z.enum(payers), share: id.optional() }))
    .min(2)
    .optional(),
  /** Which share is paid in which year, 1 the first; `on`: what has to be reached for it. */
  instalments: z
    .array(
      z.strictObject({
        year: z.number().int().positive(),
        share: id.optional(),
        on: words.optional(),
      }),
    )
    .min(2)
    .optional(),
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
  status: z.enum(textStatuses),
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
  /** Who does what with an application, where the text says so; what is not here is not printed. */
  offices: z.array(z.strictObject({ task: z.enum(officeTasks), does: words, locator })).default([]),
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
  /** What several clauses pay together at most: 合计最高. */
  combined_caps: z.array(jointCap.extend({ clauses: z.array(id).min(2) })).default([]),
  /** What one company is paid at most in an application year, by all clauses where none are named. */
  yearly_caps: z.array(jointCap.extend({ clauses: z.array(id).min(1).optional() })).default([]),
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
  type: z.enum(factTypes),
  label: words,
  /** What the form asks, where the name alone does not tell. */
  asked: words.optional(),
  /** Other words that people look for it by, one after the other. */
  also: words.optional(),
  /** What it is often mistaken for and is not, beside the field. */
  is_not: words.optional(),
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
  groups: z.array(
    z.strictObject({
      id,
      label: words,
      /** What a company that states these facts plans to do; left out where no plan leads to them. */
      plan: words.optional(),
    }),
  ),
  lists: z.array(
    z.strictObject({
      id,
      label: words,
      /** Other words that people look for it by, one after the other. */
      also: words.optional(),
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
