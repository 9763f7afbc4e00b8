import type { OperationName } from './operations'

/** Where a value comes from: the own table's column, the company of an item, or what a list comes to. */
export interface Input {
  readonly from: 'own' | 'company' | 'total'
  readonly name: string
}

/** One step of a program; a step is known by its place, and comes after those that it takes. */
export type Step =
  | { readonly does: OperationName; readonly of: readonly number[] }
  | { readonly does: 'constant'; readonly value: number }
  | { readonly does: 'mask'; readonly set: boolean }
  | { readonly does: 'parameter'; readonly id: string }
  | { readonly does: 'input'; readonly input: Input }

/** The steps that a step takes. */
export const takenBy = (step: Step): readonly number[] => ('of' in step ? step.of : [])

/** Room for the places of steps in the key of one: the whole law has some ten thousand. */
export const room = 2 ** 17

/** Writes steps, equal ones once. */
export function stepWriter() {
  const steps: Step[] = []
  const made = new Map<OperationName, Map<number, number>>()
  const constants = new Map<number, number>()
  const leaves = new Map<string, number>()
  const inputs: Input[] = []
  const push = (step: Step): number => steps.push(step) - 1

  function operate(does: OperationName, a: number, b = -1, c = -1): number {
    let own = made.get(does)
    if (!own) made.set(does, (own = new Map()))
    const key = (a * room + b + 1) * room + c + 1
    let place = own.get(key)
    if (place === undefined) {
      const of = c >= 0 ? [a, b, c] : b >= 0 ? [a, b] : [a]
      own.set(key, (place = push({ does, of })))
    }
    return place
  }

  function constant(value: number): number {
    let place = constants.get(value)
    if (place === undefined) constants.set(value, (place = push({ does: 'constant', value })))
    return place
  }

  function leaf(key: string, step: () => Step): number {
    let place = leaves.get(key)
    if (place === undefined) leaves.set(key, (place = push(step())))
    return place
  }

  return {
    steps,
    inputs,
    operate,
    constant,
    mask: (set: boolean): number => leaf(`mask ${set}`, () => ({ does: 'mask', set })),
    parameter: (id: string): number => leaf(`parameter ${id}`, () => ({ does: 'parameter', id })),
    input: (from: Input['from'], name: string): number =>
      leaf(`${from} ${name}`, () => {
        const input = { from, name }
        inputs.push(input)
        return { does: 'input', input }
      }),
  }
}

export type StepWriter = ReturnType<typeof stepWriter>
