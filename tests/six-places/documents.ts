import { z } from 'zod'
import { readYaml } from '../../src/cli/yaml'
import type { Documents } from '../../src/policies/documents'
import { documentsOf } from '../../src/policies/documents'
import type { DataFile } from '../../src/policies/validate'
import { validateData } from '../../src/policies/validate'

/** The texts of some files by path, under node and in the browser alike. */
const texts = import.meta.glob<string>(
  ['../../data/**/*.{yaml,json}', '!../../data/schemas/**', './*.yaml'],
  { query: '?raw', import: 'default', eager: true },
)

const parsed = (path: string): unknown => {
  const text = texts[path] ?? ''
  return path.endsWith('.json') ? JSON.parse(text) : readYaml(text)
}

const record = z.looseObject({ id: z.string() })
const additions = z
  .object({
    location: record,
    facts: z.array(record),
    readings: z.array(record),
    bearing: z.record(z.string(), z.array(z.string())),
    examples: z.record(z.string(), z.record(z.string(), z.unknown())),
  })
  .parse(parsed('./additions.yaml'))

const policy = record.parse(parsed('./hangzhou.yaml'))

/** What the sixth place adds to a file of `data/`. */
function extended(path: string, content: unknown): unknown {
  if (path.endsWith('locations.yaml'))
    return [...z.array(record).parse(content), additions.location]
  if (path.endsWith('facts.yaml')) {
    const { facts, ...rest } = z.looseObject({ facts: z.array(record) }).parse(content)
    return { ...rest, facts: [...facts, ...additions.facts] }
  }
  if (path.endsWith('readings.yaml')) {
    const bearing = z.looseObject({
      id: z.string(),
      policies: z.array(z.string()),
      clauses: z.array(z.string()),
    })
    const joined = z
      .array(bearing)
      .parse(content)
      .map((reading) => {
        const more = additions.bearing[reading.id]
        if (!more) return reading
        const policies = [...reading.policies, policy.id]
        return { ...reading, policies, clauses: [...reading.clauses, ...more] }
      })
    return [...joined, ...additions.readings]
  }
  if (path.includes('/examples/')) {
    const example = z
      .looseObject({ id: z.string(), scenario: z.record(z.string(), z.unknown()) })
      .parse(content)
    return { ...example, scenario: { ...example.scenario, ...additions.examples[example.id] } }
  }
  return content
}

const shipped = Object.keys(texts)
  .filter((path) => path.startsWith('../../data/'))
  .sort()
const files: DataFile[] = [
  ...shipped.map((path) => ({ path: path.slice(6), content: extended(path, parsed(path)) })),
  { path: 'data/policies/hangzhou.yaml', content: policy },
]

/** The documents of `data/` and a sixth place beside them, through the same checks as those of `data/` alone. */
export const sixPlaces: Documents = documentsOf(validateData(files), 'six-places')
