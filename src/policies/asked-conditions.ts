import type { ClauseRecord, Condition, Formula, PolicyRecord } from './schema'
import type { AskedPart } from './schema-fields'
import { partsOfFormula } from './walk'

/** Where a condition is asked: of the whole policy, the clause, each item of a list, one route. */
type Part = 'policy' | 'clause' | AskedPart

/** A condition and where its clause asks it. */
export interface Asked {
  part: Part
  list: string | null
  condition: Condition
  /** `LH-A1=b`: asked only under that reading. */
  reading: string | null
}

/** Conditions that stand inside a formula: on the items of a list, on a route, or cancelling it. */
function asked(formula: Formula): Asked[] {
  return partsOfFormula(formula).flatMap((each): Asked[] => {
    if (each.holds === 'condition') {
      const { part = 'clause', list = null, condition } = each
      return underReadings({ part, list, condition, reading: null })
    }
    if (each.holds !== 'formula') return []
    const inner = asked(each.formula)
    if (formula.kind !== 'by_reading') return inner
    const under = `${formula.reading}=${each.key}`
    return inner.map((one) => ({ ...one, reading: one.reading ?? under }))
  })
}

/** `LH-A1=b`, several joined by a comma; null where every reading asks it. */
const writtenUnder = (readings: Readonly<Record<string, string>> | undefined): string | null =>
  readings
    ? Object.entries(readings)
        .map(([id, option]) => `${id}=${option}`)
        .join(',')
    : null

/** A condition that depends on a reading becomes one per option. */
function underReadings(each: Asked): Asked[] {
  const { condition } = each
  if (condition.kind === 'only_under') {
    const reading = writtenUnder(condition.readings)
    return underReadings({ ...each, condition: condition.asks, reading })
  }
  if (condition.kind !== 'by_reading') return [each]
  return Object.entries(condition.options).flatMap(([option, inner]) =>
    underReadings({ ...each, condition: inner, reading: `${condition.reading}=${option}` }),
  )
}

/** Every condition a clause asks, the ones of its policy first, each once. */
export function conditionsOf(
  policy: Pick<PolicyRecord, 'conditions'>,
  clause: Pick<ClauseRecord, 'conditions' | 'exempt_from' | 'formula'>,
): Asked[] {
  const whole = policy.conditions.flatMap(({ id, condition }) => {
    const exempt = clause.exempt_from.find((each) => each.id === id)
    if (exempt && !exempt.unless) return []
    return [{ part: 'policy' as const, condition, reading: writtenUnder(exempt?.unless) }]
  })
  const own = clause.conditions.map((condition) => ({
    part: 'clause' as const,
    condition,
    reading: null,
  }))
  const all = [
    ...[...whole, ...own].flatMap((each) => underReadings({ ...each, list: null })),
    ...(clause.formula ? asked(clause.formula) : []),
  ]
  // Two routes that ask the same of the same list ask it once.
  return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()]
}
