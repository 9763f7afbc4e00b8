import { formulaParts } from '../formula-parts'
import type { Formula, FormulaOf, ParameterRecord } from '../schema'

interface Fault {
  readonly field: string
  readonly found: string
  readonly expected: string
}

const fault = (found: string, expected: string): Fault => ({ field: 'formula', found, expected })

function gradeFaults({ by, amounts = {}, of, rates = {} }: FormulaOf<'grades'>): Fault[] {
  const rated = Object.keys(rates)
  const both = rated.filter((grade) => grade in amounts)
  return [
    ...((of !== undefined) === rated.length > 0
      ? []
      : [fault(`grades by ${by}: ${of ? 'a base' : 'rates'} alone`, 'rates and their base, of')]),
    ...(rated.length + Object.keys(amounts).length > 0
      ? []
      : [fault(`grades by ${by}: none`, 'an amount or a rate for each grade')]),
    ...both.map((grade) => fault(`grade ${grade} of ${by} twice`, 'an amount or a rate')),
  ]
}

/** What the format of a formula cannot say: grades without a table, steps that lead nowhere. */
export const formulaFaults = (
  formula: Formula | undefined,
  parameters: ReadonlyMap<string, ParameterRecord>,
): Fault[] =>
  formulaParts(formula).flatMap((part) => {
    if (part.kind === 'grades') return gradeFaults(part)
    const step = part.kind === 'per_whole' ? parameters.get(part.step) : undefined
    return step && !(Number(step.value) > 0)
      ? [fault(`${step.id} of ${step.value}`, 'a step above nothing')]
      : []
  })
