import { z } from 'zod'
import { fairCompetitionSchema } from '../policies/fair-competition'
import { leftoverSchema } from '../policies/leftover'
import {
  exampleSchema,
  factsSchema,
  locationSchema,
  policySchema,
  readingSchema,
  themesSchema,
} from '../policies/schema'
import { reformSchema } from '../reforms/schema'
import { awardSchema, curveSchema, errorSchema, seekSchema } from './output-schemas'

const schemas: Readonly<Record<string, { schema: z.ZodType; title: string }>> = {
  policy: { schema: policySchema, title: 'A policy with its clauses (data/policies)' },
  facts: { schema: factsSchema, title: 'The facts a scenario may state (data/facts.yaml)' },
  themes: { schema: themesSchema, title: 'Themes (data/themes.yaml)' },
  locations: { schema: z.array(locationSchema), title: 'Locations (data/locations.yaml)' },
  readings: { schema: z.array(readingSchema), title: 'Register of readings (data/readings.yaml)' },
  leftovers: { schema: z.array(leftoverSchema), title: 'Numbers that no parameter carries' },
  'fair-competition': {
    schema: fairCompetitionSchema,
    title: 'Questions of fair competition (data/fair-competition.yaml)',
  },
  example: { schema: exampleSchema, title: 'An example company (data/examples)' },
  reform: { schema: reformSchema, title: 'A reform: changes to the documents (--reform)' },
  award: { schema: awardSchema, title: 'What `npm run award` prints' },
  curve: { schema: curveSchema, title: 'What `npm run curve` prints' },
  seek: { schema: seekSchema, title: 'What `npm run seek` prints' },
  error: { schema: errorSchema, title: 'A refused input' },
}

/** Every published JSON Schema by file name, as text. */
export function publishedSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(schemas).map(([name, { schema, title }]) => {
      const json = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' })
      return [`${name}.schema.json`, `${JSON.stringify({ title, ...json }, null, 2)}\n`]
    }),
  )
}
