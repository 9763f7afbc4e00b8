import { z } from 'zod'
import { clauseProblems } from './checks/clauses'
import { exampleProblems } from './checks/examples'
import { factProblems } from './checks/facts'
import { fairCompetitionProblems } from './checks/fair-competition'
import { identifierProblems } from './checks/identifiers'
import { placeProblems } from './checks/places'
import { readingProblems } from './checks/readings'
import { stackingProblems } from './checks/stacking'
import { termProblems } from './checks/terms'
import { DataError, type Problem } from './data-error'
import { fairCompetitionSchema } from './fair-competition'
import { leftoverSchema } from './leftover'
import type { Loaded, RawData } from './raw-data'
import {
  exampleSchema,
  factsSchema,
  locationSchema,
  policySchema,
  readingSchema,
  themesSchema,
} from './schema'
import { schemaProblem } from './schema-problems'

/** A file of `data/`: its path, and its content already parsed from YAML or JSON. */
export type DataFile = { readonly path: string; readonly content: unknown }

/** Which schema a file answers to; the first pattern that fits its path decides. */
const kinds = {
  policies: { path: /(^|\/)policies\/[^/]+\.ya?ml$/, schema: policySchema },
  examples: { path: /(^|\/)examples\/[^/]+\.json$/, schema: exampleSchema },
  locations: { path: /(^|\/)locations\.ya?ml$/, schema: z.array(locationSchema).min(1) },
  facts: { path: /(^|\/)facts\.ya?ml$/, schema: factsSchema },
  themes: { path: /(^|\/)themes\.ya?ml$/, schema: themesSchema },
  readings: { path: /(^|\/)readings\.ya?ml$/, schema: z.array(readingSchema) },
  leftovers: { path: /(^|\/)leftovers\.ya?ml$/, schema: z.array(leftoverSchema) },
  fairCompetition: { path: /(^|\/)fair-competition\.ya?ml$/, schema: fairCompetitionSchema },
} as const

const checks = [
  identifierProblems,
  factProblems,
  placeProblems,
  readingProblems,
  clauseProblems,
  stackingProblems,
  termProblems,
  exampleProblems,
  fairCompetitionProblems,
]

const missing = (file: string): Problem => ({
  file,
  record: 'the file',
  field: 'path',
  found: 'nothing',
  expected: 'a file of this name',
})

const stray = (file: string): Problem => ({
  file,
  record: 'the file',
  field: 'path',
  found: file,
  expected: `one of ${Object.keys(kinds).join(', ')}`,
})

/** Policies in the order of the locations, so that every listing of them agrees. */
const inOrder = (
  policies: RawData['policies'],
  locations: RawData['locations'],
): RawData['policies'] => {
  const order = locations.flatMap((location) => location.policies)
  const rank = (id: string): number => {
    const at = order.indexOf(id)
    return at < 0 ? order.length : at
  }
  return [...policies].sort((a, b) => rank(a.id) - rank(b.id))
}

/**
 * Every file against its schema, then every id that one record names in another.
 * Throws one {@link DataError} that lists all problems, each with file, record and field.
 */
export const validateData = (files: readonly DataFile[]): RawData => {
  const problems: Problem[] = files
    .filter(({ path }) => !Object.values(kinds).some((kind) => kind.path.test(path)))
    .map(({ path }) => stray(path))
  const fileOf = new Map<string, string>()

  const read = <S extends z.ZodType>(kind: { path: RegExp; schema: S }): z.infer<S>[] =>
    files.flatMap(({ path, content }) => {
      if (!kind.path.test(path)) return []
      const result = kind.schema.safeParse(content)
      if (result.success) {
        const id = z.object({ id: z.string() }).safeParse(result.data)
        if (id.success) fileOf.set(id.data.id, path)
        return [result.data]
      }
      problems.push(...result.error.issues.map((issue) => schemaProblem(path, content, issue)))
      return []
    })

  const readOne = <S extends z.ZodType>(name: string, kind: { path: RegExp; schema: S }) => {
    if (!files.some(({ path }) => kind.path.test(path))) problems.push(missing(`data/${name}.yaml`))
    return read(kind)[0]
  }

  const policies = read(kinds.policies)
  const examples = read(kinds.examples)
  const locations = readOne('locations', kinds.locations)
  const facts = readOne('facts', kinds.facts)
  const themes = readOne('themes', kinds.themes)
  const readings = readOne('readings', kinds.readings)
  const leftovers = readOne('leftovers', kinds.leftovers)
  const fairCompetition = readOne('fair-competition', kinds.fairCompetition)
  if (problems.length > 0) throw new DataError(problems)
  if (!locations || !facts || !themes || !readings || !leftovers || !fairCompetition) {
    throw new DataError(problems)
  }

  const data = {
    policies: inOrder(policies, locations),
    locations,
    facts,
    themes,
    readings,
    examples,
    leftovers,
    fairCompetition,
  }
  const loaded: Loaded = { data, fileOf }
  const broken = checks.flatMap((check) => check(loaded))
  if (broken.length > 0) throw new DataError(broken)
  return data
}
