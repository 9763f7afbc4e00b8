import { z } from 'zod'
import { parameterKinds } from './enumerations'
import { date, id, words } from './schema-fields'

const confidence = z.enum(['high', 'medium', 'low'])

/** What in a record raises a question, how surely, and why. */
const sign = z.discriminatedUnion('kind', [
  /** A condition or the formula of the clause, or a condition of its document, asks this fact. */
  z.strictObject({ kind: z.literal('asks'), fact: id, confidence, why: words }),
  /** The clause has a number of this kind. */
  z.strictObject({ kind: z.literal('number'), of: z.enum(parameterKinds), confidence, why: words }),
  /** Its document names no last day. */
  z.strictObject({ kind: z.literal('open_term'), confidence, why: words }),
])

/** Questions of fair competition that clauses are examined by (data/fair-competition.yaml). */
export const fairCompetitionSchema = z.strictObject({
  sources: z.array(
    z.strictObject({
      id,
      title: words,
      in_force: date,
      /** Whether it was checked against the official text. */
      checked: z.boolean(),
    }),
  ),
  questions: z.array(
    z.strictObject({
      id,
      question: words,
      sources: z.array(z.strictObject({ source: id, article: z.string() })).min(1),
      signs: z.array(sign).min(1),
    }),
  ),
})

export type FairCompetition = z.infer<typeof fairCompetitionSchema>
export type FairQuestion = FairCompetition['questions'][number]
export type FairSign = z.infer<typeof sign>
