import { factKey } from '../corpus'
import type { Problem } from '../data-error'
import type { Loaded } from '../raw-data'
import type { FactRecord } from '../schema'
import { formulaReferences } from '../references'
import { targetsOf, unresolved } from './resolve'

const file = 'data/facts.yaml'

/** Whether a value, as a scenario or a default writes it, is of the fact's type. */
export const fits = (fact: FactRecord, value: unknown): boolean => {
  switch (fact.type) {
    case 'money':
    case 'rate':
      return typeof value === 'string' && /^\d+(\.\d+)?$/.test(value)
    case 'count':
      return (
        typeof value === 'number' &&
        Number.isInteger(value) &&
        value >= (fact.minimum ?? 0) &&
        value <= (fact.maximum ?? Infinity)
      )
    case 'flag':
      return typeof value === 'boolean'
    case 'enum':
      return (fact.values ?? []).some((each) => each.id === value)
    case 'date':
      return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
  }
}

/** What {@link fits} asks for, in words. */
export const wanted = (fact: FactRecord): string => {
  switch (fact.type) {
    case 'money':
    case 'rate':
      return 'a decimal string, not negative'
    case 'count':
      return `a whole number from ${fact.minimum ?? 0}${fact.maximum === undefined ? '' : ` to ${fact.maximum}`}`
    case 'flag':
      return 'true or false'
    case 'enum':
      return `one of ${(fact.values ?? []).map((each) => each.id).join(', ')}`
    case 'date':
      return 'a date YYYY-MM-DD'
  }
}

/** Facts in unknown groups or lists, with defaults of another type, or derived from nothing. */
export const factProblems = ({ data }: Loaded): Problem[] => {
  const { facts, groups, lists } = data.facts
  const targets = targetsOf(data)
  const groupIds = new Set(groups.map((each) => each.id))
  const unknownGroups = lists
    .filter((each) => !groupIds.has(each.group))
    .map(({ id, group }) => ({ record: id, field: 'group', found: group }))
  return [
    ...unknownGroups.map((each) => ({ file, ...each, expected: 'a group of facts.yaml' })),
    ...facts.flatMap((fact) => {
      const record = factKey(fact.id, fact.list)
      const problem = (field: string, found: string, expected: string): Problem[] => [
        { file, record, field, found, expected },
      ]
      const beside = [
        ...(fact.part_of === undefined ? [] : [{ field: 'part_of', id: fact.part_of }]),
        ...(fact.zero_beside ?? []).map((id) => ({ field: 'zero_beside', id })),
        ...(fact.no_default_beside ?? []).map((id) => ({ field: 'no_default_beside', id })),
      ]
      return [
        ...(fact.group === undefined || groupIds.has(fact.group)
          ? []
          : problem('group', fact.group, 'a group of facts.yaml')),
        ...(fact.list === undefined || targets.lists.has(fact.list)
          ? []
          : problem('list', fact.list, 'a list of facts.yaml')),
        ...(fact.default === undefined || fits(fact, fact.default)
          ? []
          : problem('default', JSON.stringify(fact.default), wanted(fact))),
        ...(fact.default === undefined || fact.derived === undefined
          ? []
          : problem('derived', 'a derivation beside a default', 'one of the two')),
        ...(fact.recognition && (fact.default !== undefined || fact.derived !== undefined)
          ? problem('recognition', 'a default', 'none: an authority decides it')
          : []),
        ...(fact.no_default_beside && fact.derived === undefined
          ? problem('no_default_beside', 'no derivation', 'a derived default')
          : []),
        ...((fact.type === 'enum') === (fact.values !== undefined)
          ? []
          : problem(
              'values',
              fact.values ? 'values' : 'nothing',
              'values for an enum, for no other',
            )),
        ...beside.flatMap(({ field, id }) =>
          targets.facts.has(factKey(id, fact.list)) ? [] : problem(field, id, 'a fact beside it'),
        ),
        ...(fact.derived === undefined
          ? []
          : unresolved(
              file,
              { record, references: formulaReferences(fact.derived, 'derived', fact.list) },
              targets,
            )),
      ]
    }),
  ]
}
