import { factKey } from '../corpus'
import type { Problem } from '../data-error'
import type { Loaded } from '../raw-data'
import type { ExampleRecord } from '../schema'
import { fits, wanted } from './facts'
import { targetsOf, type Targets } from './resolve'

type Fault = { readonly field: string; readonly found: string; readonly expected: string }

const shown = (value: unknown): string => JSON.stringify(value) ?? 'nothing'

const factFault = (targets: Targets, id: string, value: unknown, list?: string): Fault[] => {
  const fact = targets.facts.get(factKey(id, list))
  const field = `scenario.${factKey(id, list)}`
  if (!fact) return [{ field, found: id, expected: 'a fact of facts.yaml' }]
  return fits(fact, value) ? [] : [{ field, found: shown(value), expected: wanted(fact) }]
}

const listFaults = (targets: Targets, list: string, items: unknown): Fault[] => {
  if (!Array.isArray(items)) {
    return [{ field: `scenario.${list}`, found: shown(items), expected: 'a list of items' }]
  }
  return items.flatMap((item: Record<string, unknown>) =>
    Object.entries(item).flatMap(([id, value]) => factFault(targets, id, value, list)),
  )
}

const scenarioFaults = ({ scenario }: ExampleRecord, targets: Targets): Fault[] =>
  Object.entries(scenario).flatMap(([id, value]) => {
    if (targets.lists.has(id)) return listFaults(targets, id, value)
    if (id !== 'readings') return factFault(targets, id, value)
    return Object.entries(value ?? {}).flatMap(([reading, option]) => {
      const options = targets.readings.get(reading) ?? []
      if (options.includes(option)) return []
      const expected = `one of ${options.join(', ') || 'the readings of readings.yaml'}`
      return [{ field: `scenario.readings.${reading}`, found: shown(option), expected }]
    })
  })

/** Examples that open unknown groups or state what a scenario may not. */
export const exampleProblems = ({ data, fileOf }: Loaded): Problem[] => {
  const targets = targetsOf(data)
  const groups = new Set(data.facts.groups.map((each) => each.id))
  return data.examples.flatMap((example) => {
    const file = fileOf.get(example.id) ?? example.id
    const unknown = example.groups
      .filter((id) => !groups.has(id))
      .map((found) => ({ field: 'groups', found, expected: 'a group of facts.yaml' }))
    return [...unknown, ...scenarioFaults(example, targets)].map((each) => ({
      file,
      record: example.id,
      ...each,
    }))
  })
}
