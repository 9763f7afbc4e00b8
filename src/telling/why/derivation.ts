import type { Fraction } from '../../calculator/fraction'
import { compare, isZero, unit } from '../../calculator/fraction'
import { isOrder } from '../../calculator/report/comparison'
import type { Given, Operand, Step } from '../../calculator/report/step'
import { locatorOf, quantityAmong, valueOfOperand } from '../../calculator/report/step'
import type { FactRecord } from '../../policies/schema'

/** One side of a step that is shown: a default stands where it is used. */
export type ShownOperand =
  | Operand
  | {
      readonly kind: 'default'
      readonly path: string
      readonly fact?: FactRecord
      readonly value: Given
    }

/** A step with its sides found; the steps shown are counted from 1. */
export interface ShownStep extends Pick<Step, 'does' | 'also' | 'gives' | 'quantity'> {
  readonly of: ShownOperand
  readonly by?: ShownOperand
  readonly over?: ShownOperand
  readonly locator?: string
}

const valueOf = (operand: ShownOperand): Given =>
  operand.kind === 'default' ? operand.value : valueOfOperand(operand)

const isAmount = (value: Given): value is Fraction => value !== null && typeof value !== 'string'

const isNought = (operand: ShownOperand | undefined): boolean => {
  const value = operand ? valueOf(operand) : null
  return isAmount(value) && isZero(value)
}

const sameValue = (a: Given, b: Given): boolean =>
  isAmount(a) && isAmount(b) ? compare(a, b) === 0 : a === b

function sameOperand(a: ShownOperand | undefined, b: ShownOperand | undefined): boolean {
  if (!a || !b) return a === b
  if (a.kind === 'step') return b.kind === 'step' && a.index === b.index
  if (a.kind === 'parameter') return b.kind === 'parameter' && a.parameter === b.parameter
  if (a.kind === 'constant') return b.kind === 'constant' && sameValue(a.value, b.value)
  return a.kind === b.kind && a.path === b.path
}

/** A step as it is shown, every side as `shown` has it. */
function shownStep(step: Step, shown: (operand: Operand) => ShownOperand): ShownStep {
  const { does, of, by, over, also, gives, quantity } = step
  const locator = locatorOf(step)
  return {
    does,
    of: shown(of),
    ...(by && { by: shown(by) }),
    ...(over && { over: shown(over) }),
    ...(also && { also }),
    gives,
    quantity,
    ...(locator !== undefined && { locator }),
  }
}

/** The side that a step merely hands on: nothing added, a floor not reached, a cut that takes nothing. */
function handedOn({ does, of, by, gives }: ShownStep): ShownOperand | null {
  const same = sameValue(valueOf(of), gives)
  switch (does) {
    case 'add':
      return isNought(by) ? of : isNought(of) ? (by ?? null) : null
    case 'subtract':
      return isNought(by) ? of : null
    case 'times':
      return by?.kind === 'default' && sameValue(by.value, unit) ? of : null
    case 'max':
      if (by && (isNought(of) || isNought(by) || sameValue(valueOf(of), valueOf(by))))
        return same ? of : by
      return null
    case 'min':
      return isNought(of) && of.kind === 'constant' ? of : null
    case 'floor':
    case 'cut':
      return same ? of : null
    default:
      return null
  }
}

/**
 * A derivation for reading: steps that change nothing are left out, defaults stand where they are used, and
 * the same step is not made twice. `every` keeps all that the calculator did.
 */
export function shownSteps(steps: readonly Step[], every = false): ShownStep[] {
  if (every) return steps.map((step) => shownStep(step, (operand) => operand))
  const all: ShownStep[] = []
  const made: ShownOperand[] = []
  const found = (operand: Operand): ShownOperand =>
    operand.kind === 'step' ? (made[operand.index - 1] ?? operand) : operand
  const told = (shown: ShownStep): ShownOperand => {
    const before = all.findIndex(
      ({ does, of, by, over }) =>
        does === shown.does &&
        sameOperand(of, shown.of) &&
        sameOperand(by, shown.by) &&
        sameOperand(over, shown.over),
    )
    const index = before >= 0 ? before + 1 : all.push(shown)
    return { kind: 'step', index, value: shown.gives, quantity: shown.quantity }
  }
  for (const step of steps) {
    const { does, of, from, gives } = step
    if (does === 'default' && of.kind === 'fact') {
      // A default that other facts fill in goes by the step that it comes from.
      const { path, fact } = of
      const plain: ShownOperand = { kind: 'default', path, ...(fact && { fact }), value: gives }
      made.push(from?.kind === 'step' ? found(from) : plain)
    } else {
      const shown = shownStep(step, found)
      made.push(handedOn(shown) ?? told(shown))
    }
  }
  return used(all, made.at(-1))
}

/** A threshold that was passed: no amount is made of it, and it is told all the same. */
const isPassed = ({ does }: ShownStep): boolean => isOrder(does)

/** The steps that the last one rests on and the thresholds passed, counted anew. */
function used(all: readonly ShownStep[], last: ShownOperand | undefined): ShownStep[] {
  if (!last) return []
  const needed = new Set<number>()
  const need = (index: number): void => {
    if (needed.has(index)) return
    needed.add(index)
    const step = all[index - 1]
    for (const side of [step?.of, step?.by, step?.over]) if (side?.kind === 'step') need(side.index)
  }
  all.forEach((step, i) => {
    if (isPassed(step)) need(i + 1)
  })
  if (last.kind === 'step') need(last.index)
  const order = [...needed].sort((x, y) => x - y)
  const renumber = (operand: ShownOperand): ShownOperand =>
    operand.kind === 'step' ? { ...operand, index: order.indexOf(operand.index) + 1 } : operand
  const told = order.flatMap((index) => {
    const step = all[index - 1]
    if (!step) return []
    const { of, by, over } = step
    const sides = { ...(by && { by: renumber(by) }), ...(over && { over: renumber(over) }) }
    return [{ ...step, of: renumber(of), ...sides }]
  })
  if (last.kind === 'step') return told
  const quantity = quantityAmong([last.kind === 'default' ? { ...last, kind: 'fact' } : last])
  return [...told, { does: 'take', of: last, gives: valueOf(last), quantity }]
}
