import { z } from 'zod'
import { payers } from '../policies/enumerations'
import { changeSchema } from '../reforms/schema'
import { statuses } from '../calculator/status'

/** The shapes that the commands print, as schemas; `npm run schemas` writes them to data/schemas. */

const decimal = z.string().regex(/^-?\d+(\.\d+)?$/)
const yuan = z
  .string()
  .regex(/^\d+\.\d{2}$/)
  .describe('yuan with two decimals')
const quotient = z
  .string()
  .regex(/^-?\d+\/\d+$/)
  .describe('numerator/denominator')
const range = z.strictObject({ low: yuan, high: yuan })
const status = z.enum(statuses)

export const stepSchema = z.strictObject({
  does: z.enum([
    'take',
    'add',
    'subtract',
    'scale',
    'times',
    'ratio',
    'wholes',
    'min',
    'max',
    'floor',
    'cut',
    'default',
    'not_stated',
    'at_least',
    'at_most',
    'more_than',
    'less_than',
  ]),
  of: z.string().describe('a fact by path, a parameter by id, a number, or #n for the n-th step'),
  by: z.string().describe('the value on the other side').optional(),
  with: z.string().describe('where that value comes from, when it is no parameter').optional(),
  over: z.string().describe('what a ratio is divided by').optional(),
  over_with: z.string().optional(),
  gives: z
    .string()
    .describe('yuan or a count, uncut; of a default the flag, choice or date that stands in'),
  exact: quotient.optional(),
  parameter: z.string().optional(),
  locator: z.string().optional(),
})

export const reasonSchema = z.strictObject({
  condition: z.enum([
    'flag',
    'one_of',
    'not_one_of',
    'at_least',
    'more_than',
    'at_most',
    'less_than',
    'stated',
    'not_stated',
    'some_item',
    'missing',
    'superseded',
  ]),
  fact: z.string().describe('the path of the fact').optional(),
  found: z.string().optional(),
  needed: z.string().optional(),
  distance: decimal.describe('yuan, a count, or days').optional(),
  alternative: z.literal(true).describe('any one of the alternatives would do').optional(),
  options: z
    .array(z.int().positive())
    .describe('the alternatives that ask this condition; all of any one alternative would do')
    .optional(),
  stated: z.literal(false).describe('the value found is the default').optional(),
  parameter: z.string().optional(),
  locator: z.string().optional(),
  by: z.string().describe('the clause that pays instead').optional(),
  pays: yuan.optional(),
  this: yuan.optional(),
})

const clauseSchema = z.strictObject({
  id: z.string(),
  status,
  entitlement: range.nullable(),
  award: range.nullable(),
  printed_range: range.optional(),
  steps: z.array(stepSchema),
  steps_low: z.array(stepSchema).optional(),
  reasons: z.array(reasonSchema),
  assumed: z.array(z.string()).describe('facts whose default the result rests on'),
  if_recognised: z
    .array(z.string())
    .describe('recognitions that are not stated and that the award hangs on'),
  instalments: z
    .array(range.extend({ year: z.number().int().positive() }))
    .describe('the award by the year in which it is paid, 1 the first')
    .optional(),
  payers: z.array(range.extend({ payer: z.enum(payers) })).optional(),
  subject_to: z.array(z.string()).optional(),
})

const sumSchema = z.strictObject({
  in_force: z.boolean(),
  undated: z.literal(true).optional(),
  low: yuan.nullable(),
  high: yuan.nullable(),
  first_year: range
    .describe('what of it is paid in the first year, where some is later')
    .optional(),
  open: z.array(z.string()),
  unnumbered: z.array(z.string()),
  combinations: z
    .array(
      z.strictObject({
        matter: z.string(),
        sides: z.array(
          range
            .extend({ clauses: z.array(z.string()), paid: z.boolean() })
            .describe('what the side would be paid alone'),
        ),
      }),
    )
    .describe('matters of which a side is passed over')
    .optional(),
  clauses: z.array(clauseSchema),
})

const readings = z.record(z.string(), z.string())

/** What every answer under a reform carries. */
export const stampSchema = z
  .strictObject({ name: z.string(), version: z.string(), changes: z.array(changeSchema) })
  .describe('the reform that all of it is under; left out: the law')

export const awardSchema = z.strictObject({
  as_of: z.iso.date(),
  readings,
  reform: stampSchema.optional(),
  policies: z.record(z.string(), sumSchema),
  locations: z.record(
    z.string(),
    sumSchema.extend({
      by_policy: z.record(z.string(), sumSchema.pick({ low: true, high: true })),
    }),
  ),
})

const problemSchema = z.strictObject({
  code: z.string(),
  fact: z.string().describe('the path of the fact; empty for the scenario as a whole'),
  found: z.string(),
  expected: z.string(),
  message: z.string(),
})

export const errorSchema = z.strictObject({
  error: problemSchema,
  others: z.array(problemSchema).optional(),
})

export const pieceSchema = z.strictObject({
  from: decimal,
  to: decimal,
  includes_from: z.boolean(),
  at_from: decimal.nullable(),
  slope: decimal.nullable(),
  intercept: decimal.nullable(),
  status: status.nullable(),
  status_at_from: status.nullable(),
  clauses: z.array(z.string()).describe('the clauses that break here'),
  exact: z.record(z.string(), quotient).describe('fields that are no finite decimal').optional(),
})

export const crossingSchema = z.strictObject({
  among: z.enum(['locations', 'policies']),
  bound: z.enum(['low', 'high']),
  between: z.tuple([z.string(), z.string()]),
  at: decimal.describe('where the uncut lines cross'),
  paid_at: decimal
    .nullable()
    .describe(
      'the smallest value (a whole fen or count) from which the new order of what is paid holds; null where it never does',
    ),
  amount: decimal,
  leader_after: z.string(),
  exact: quotient.optional(),
})

const curves = { low: z.array(pieceSchema), high: z.array(pieceSchema) }
const sumCurves = z.strictObject({
  ...curves,
  clauses: z.array(
    z.strictObject({
      id: z.string(),
      ...curves,
      if_recognised: z
        .array(
          z.strictObject({
            fact: z.string(),
            from: decimal,
            to: decimal,
            includes_from: z.boolean(),
            includes_to: z.boolean(),
          }),
        )
        .describe('where the award hangs on a recognition that is not stated'),
    }),
  ),
})

export const curveSchema = z.strictObject({
  as_of: z.iso.date(),
  readings,
  reform: stampSchema.optional(),
  vary: z.strictObject({
    fact: z.string().optional(),
    parameter: z.string().describe('a number of the law').optional(),
    today: z.string().describe('what that number is without being varied').optional(),
    from: decimal,
    to: decimal,
    shortened_by: z.array(z.string()).optional(),
  }),
  policies: z.record(z.string(), sumCurves),
  locations: z.record(z.string(), sumCurves),
  crossings: z.array(crossingSchema),
  standing: z
    .strictObject({ place: z.string(), gap: z.array(pieceSchema), rank: z.array(pieceSchema) })
    .describe('how far the best of the others is ahead of a place, and its rank')
    .optional(),
})

const reachedSchema = z.strictObject({ value: z.string(), pays: yuan })
const methodSchema = z
  .union([
    z.strictObject({ by: z.enum(['pieces', 'bisection']), step: decimal }),
    z.strictObject({ by: z.literal('listing'), tried: z.number().int() }),
  ])
  .describe('exact pieces to a step; halving, where amounts are no lines; or days that were tried')
const signedYuan = z.string().regex(/^-?\d+\.\d{2}$/)
const bindingSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('range'), value: decimal }),
  z.strictObject({ kind: z.literal('parameter'), id: z.string(), value: decimal }),
  z.strictObject({ kind: z.literal('base') }),
  z.strictObject({
    kind: z.literal('status'),
    status: z.string(),
    by: z.string().optional(),
    facts: z.array(z.string()),
  }),
])
const waysSchema = z.array(
  z.strictObject({
    changes: z.array(changeSchema),
    pays: yuan,
    cost: z.strictObject({ company: signedYuan, list: signedYuan }),
    method: methodSchema.optional(),
  }),
)

export const seekSchema = z.strictObject({
  as_of: z.iso.date(),
  readings,
  reform: stampSchema.optional(),
  goal: z.strictObject({
    place: z.string(),
    wants: z.enum(['lead', 'match']),
    end: z.enum(['high', 'low']),
    against: z.string().optional(),
  }),
  paid: z.record(z.string(), yuan.nullable()).describe('what every place pays as things are'),
  companies: z.number().int().describe('over how many the list cost is added up'),
  vary: z.string().optional(),
  sought: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.enum(['already', 'silent']) }),
      z.strictObject({
        kind: z.literal('reached'),
        method: methodSchema,
        values: z.array(reachedSchema),
      }),
      z.strictObject({
        kind: z.literal('never'),
        method: methodSchema,
        best: reachedSchema,
        short: signedYuan,
        binding: z.array(bindingSchema),
      }),
    ])
    .optional(),
  ways: waysSchema.describe('the cheapest first').optional(),
  answers: z.array(z.strictObject({ place: z.string(), ways: waysSchema })).optional(),
})
