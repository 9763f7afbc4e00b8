import { z } from 'zod'
import { date, decimal, id, words } from '../policies/schema-fields'

/** What a reform file holds; `from` is what the law says, so that a reform explains itself and a stale one is noticed. */

const presence = z.enum(['present', 'absent'])

/** A number of a document. */
const parameterChange = z.strictObject({
  kind: z.literal('parameter'),
  id,
  from: z.union([decimal, date]),
  to: z.union([decimal, date]),
  /** Where it is printed; for the reader. */
  locator: z.string().optional(),
})

/** The first or the last day of a document, which `id` names; null where it is left blank. */
const termChange = z.strictObject({
  kind: z.enum(['term_from', 'term_to']),
  id,
  from: date.nullable(),
  to: date.nullable(),
})

/** The multiple of yuan that awards of a document are cut down to. */
const roundingChange = z.strictObject({
  kind: z.literal('rounding_step'),
  id,
  from: decimal,
  to: decimal,
})

/** A rule or a clause that no longer is; `superior_first` is named by its own id. */
const removal = z.strictObject({
  kind: z.enum(['clause', 'matter', 'pool', 'limit', 'superior_first']),
  id,
  from: presence,
  to: presence,
})

/** A clause that the documents do not have. */
const newClause = z.strictObject({
  policy: id,
  /** `rate` of a base, the same up to a `cap`, or a `fixed` amount. */
  pays: z.enum(['rate', 'cap', 'fixed']),
  title: words,
  theme: id,
  /** A money fact; of `rate` and `cap`. */
  base: id.optional(),
  rate: decimal.optional(),
  cap: decimal.optional(),
  /** Yuan; of `fixed`. */
  amount: decimal.optional(),
  /** A money or count fact that has to reach so much. */
  threshold: z.strictObject({ fact: id, least: decimal }).optional(),
  /** Whether the text commits to it; else it is a ceiling. */
  firm: z.boolean(),
  /** A yes or no that an authority decides, by fact. */
  recognition: id.optional(),
})

const addition = z.strictObject({
  kind: z.literal('new_clause'),
  id,
  from: z.literal('absent'),
  to: newClause,
})

export const changeSchema = z.discriminatedUnion('kind', [
  parameterChange,
  termChange,
  roundingChange,
  removal,
  addition,
])

export const reformSchema = z.strictObject({
  format: z.literal(1),
  name: z.string().min(1).max(80),
  /** The version of the records that `from` was read in; for the reader. */
  data_version: z.string().optional(),
  changes: z.array(changeSchema).max(200),
})

export type NewClause = z.infer<typeof newClause>
export type Change = z.infer<typeof changeSchema>
export type Reform = z.infer<typeof reformSchema>
export type ChangeOf<K extends Change['kind']> = Extract<Change, { kind: K }>
