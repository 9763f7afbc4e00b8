import type { Problem } from '../data-error'
import { againstRest } from '../follows'
import type { Loaded } from '../raw-data'
import type { ClauseRecord, ParameterRecord, PolicyRecord } from '../schema'
import { clauseFields } from './fields'
import { formulaFaults } from './formulas'
import { portionFaults } from './portions'
import { targetsOf, unresolved } from './resolve'

const numbered: readonly ClauseRecord['commitment'][] = ['fixed', 'rate', 'ceiling', 'range']

type Fault = { readonly field: string; readonly found: string; readonly expected: string }

/** A commitment with a number computes it; one without a number has nothing to compute. */
const commitmentFaults = ({
  commitment,
  formula,
  by_reference_until: until,
}: ClauseRecord): Fault[] => {
  const found = `${formula ? 'a formula' : 'no formula'} beside commitment ${commitment}`
  if (numbered.includes(commitment)) {
    return formula ? [] : [{ field: 'formula', found, expected: 'a formula' }]
  }
  const extra = until === undefined ? [] : [{ field: 'by_reference_until', found: until }]
  return [
    ...(formula ? [{ field: 'formula', found, expected: 'no formula' }] : []),
    ...extra.map((each) => ({ ...each, expected: `nothing beside commitment ${commitment}` })),
  ]
}

const capFaults = (clause: ClauseRecord, caps: ReadonlyMap<string, ParameterRecord>): Fault[] =>
  clause.cap === 'none'
    ? []
    : clause.cap
        .filter((id) => caps.get(id)?.kind !== 'cap')
        .map((id) => ({
          field: 'cap',
          found: `${id}, ${caps.has(id) ? `a ${caps.get(id)?.kind}` : 'no parameter'}`,
          expected: 'ids of parameters of kind cap, or none',
        }))

/** A clause whose parameter is called a cap says so in its field `cap`. */
const unnamedCaps = ({ cap, parameters }: ClauseRecord): Fault[] =>
  parameters.some((each) => each.kind === 'cap') && cap === 'none'
    ? [
        {
          field: 'cap',
          found: 'none beside a parameter of kind cap',
          expected: 'the ids of the caps',
        },
      ]
    : []

const blankLocators = ({ locator, parameters }: ClauseRecord): Fault[] =>
  [{ field: 'locator', locator }, ...parameters.map((each) => ({ field: each.id, ...each }))]
    .filter((each) => each.locator.trim() === '')
    .map(({ field }) => ({ field, found: 'blanks', expected: 'a locator as printed' }))

const parameterFaults = (parameters: readonly ParameterRecord[]): Fault[] =>
  parameters
    .filter(({ unit, value }) => (unit === 'date') !== value.includes('-'))
    .map(({ id, unit, value }) => ({
      field: `parameters[${id}].value`,
      found: value,
      expected: unit === 'date' ? 'a date YYYY-MM-DD' : `a number in ${unit}`,
    }))

/** A share that follows another is what the other comes to. */
const followerFaults = (parameters: readonly ParameterRecord[]): Fault[] =>
  parameters.flatMap(({ id, value, follows }) => {
    if (!follows) return []
    const leader = parameters.find((each) => each.id === follows.rest_of)
    const field = `parameters[${id}].value`
    if (!leader) return [{ field, found: follows.rest_of, expected: 'a parameter of the clause' }]
    const expected = againstRest(leader.value)
    return expected === value ? [] : [{ field, found: value, expected }]
  })

const unknownIds = (
  field: string,
  ids: readonly string[],
  known: ReadonlySet<string>,
  expected: string,
): Fault[] => ids.filter((id) => !known.has(id)).map((found) => ({ field, found, expected }))

const ids = (records: readonly { id: string }[]): ReadonlySet<string> =>
  new Set(records.map((each) => each.id))

/** Clauses that compute nothing or too much, name what does not exist, or hide their cap. */
export const clauseProblems = ({ data, fileOf }: Loaded): Problem[] => {
  const targets = targetsOf(data)
  const themes = ids(data.themes)
  const readings = ids(data.readings)
  const faults = (policy: PolicyRecord, clause: ClauseRecord): Fault[] => [
    ...commitmentFaults(clause),
    ...formulaFaults(clause.formula, targets.parameters),
    ...capFaults(clause, targets.parameters),
    ...unnamedCaps(clause),
    ...portionFaults(clause),
    ...blankLocators(clause),
    ...parameterFaults(clause.parameters),
    ...followerFaults(clause.parameters),
    ...unknownIds('theme', [clause.theme], themes, 'a theme of themes.yaml'),
    ...unknownIds('readings', clause.readings, readings, 'a reading of readings.yaml'),
    ...unknownIds(
      'exempt_from',
      clause.exempt_from.map(({ id }) => id),
      ids(policy.conditions),
      'a condition of its policy',
    ),
  ]
  return data.policies.flatMap((policy) => {
    const file = fileOf.get(policy.id) ?? policy.id
    return [
      ...policy.clauses.flatMap((clause) =>
        faults(policy, clause).map((each) => ({ file, record: clause.id, ...each })),
      ),
      ...clauseFields(policy).flatMap((each) => unresolved(file, each, targets)),
    ]
  })
}
