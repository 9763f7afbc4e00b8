import type { Step } from '../../calculator/report/steps'

/** One side of a step: a fact, a parameter, a number, or the result of a step before. */
export type Operand =
  | { readonly kind: 'step'; readonly index: number; readonly value: string }
  | { readonly kind: 'name'; readonly name: string; readonly value: string }
  | { readonly kind: 'default'; readonly name: string; readonly value: string }
  | { readonly kind: 'number'; readonly value: string }

/** A step with its sides found; `index` counts the steps shown, from 1. */
export interface ShownStep {
  readonly does: Step['does']
  readonly a: Operand
  readonly b?: Operand
  readonly c?: Operand
  readonly gives: string
  readonly parameter?: string
  readonly locator?: string
}

const isNumber = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text)
const isNought = (operand: Operand | undefined): boolean =>
  operand !== undefined && /^-?0+(\.0+)?$/.test(operand.value)

type ValueOf = (name: string) => string

function operandOf(text: string, shown: readonly Operand[], valueOf: ValueOf): Operand {
  const step = /^#(\d+)$/.exec(text)
  const made = step && shown[Number(step[1]) - 1]
  if (made) return made
  if (isNumber(text)) return { kind: 'number', value: text }
  return { kind: 'name', name: text, value: valueOf(text) }
}

function sidesOf(step: Step, made: readonly Operand[], valueOf: ValueOf): Omit<ShownStep, 'gives'> {
  const side = (text: string): Operand => operandOf(text, made, valueOf)
  const a = side(step.of)
  const by = step.parameter && step.parameter !== step.of ? step.parameter : step.with
  const b =
    step.by === undefined
      ? undefined
      : by === undefined
        ? ({ kind: 'number', value: step.by } as const)
        : { ...side(by), value: step.by }
  const over = step.over_with ?? step.over
  return {
    does: step.does,
    a,
    ...(b && { b }),
    ...(over !== undefined && { c: side(over) }),
    ...(step.parameter && { parameter: step.parameter }),
    ...(step.locator && { locator: step.locator }),
  }
}

/** The side that a step merely hands on: nothing added, a floor not reached, a cut that takes nothing. */
function handedOn(step: Omit<ShownStep, 'gives'>, gives: string): Operand | null {
  const { does, a, b } = step
  const same = a.value === gives
  switch (does) {
    case 'add':
      return isNought(b) ? a : isNought(a) ? (b ?? null) : null
    case 'subtract':
      return isNought(b) ? a : null
    case 'times':
      return b?.kind === 'default' && b.value === '1' ? a : null
    case 'max':
      if (b && (isNought(a) || isNought(b) || a.value === b.value)) return same ? a : b
      return null
    case 'min':
      return isNought(a) && a.kind === 'number' ? a : null
    case 'floor':
    case 'cut':
      return same ? a : null
    default:
      return null
  }
}

const sameOperand = (a: Operand | undefined, b: Operand | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b)

/**
 * A derivation for reading: steps that change nothing are left out, defaults stand where they are used, and
 * the same step is not made twice. `every` keeps all that the calculator did.
 */
export function shownSteps(steps: readonly Step[], valueOf: ValueOf, every = false): ShownStep[] {
  const all: ShownStep[] = []
  const made: Operand[] = []
  for (const step of steps) {
    const sides = sidesOf(step, made, valueOf)
    const shown: ShownStep = { ...sides, gives: step.gives }
    const result = (): Operand => {
      all.push(shown)
      return { kind: 'step', index: all.length, value: step.gives }
    }
    if (every) {
      made.push(result())
      continue
    }
    if (step.does === 'default') {
      // A default that other facts fill in goes by the step that it comes from.
      const source = step.with?.startsWith('#') ? operandOf(step.with, made, valueOf) : undefined
      made.push(source ?? { kind: 'default', name: step.of, value: step.gives })
    } else if (step.does === 'not_stated' && step.of === '') {
      made.push({ kind: 'number', value: '0' })
    } else {
      const before = all.findIndex(
        (each) =>
          each.does === shown.does &&
          sameOperand(each.a, shown.a) &&
          sameOperand(each.b, shown.b) &&
          sameOperand(each.c, shown.c),
      )
      const plain = handedOn(sides, step.gives)
      if (plain) made.push(plain)
      else if (before >= 0) made.push({ kind: 'step', index: before + 1, value: step.gives })
      else made.push(result())
    }
  }
  if (every) return all
  return used(all, made.at(-1))
}

const orders: ReadonlySet<Step['does']> = new Set(['at_least', 'at_most', 'more_than', 'less_than'])

/** A threshold that was passed: no amount is made of it, and it is told all the same. */
const isPassed = ({ does }: ShownStep): boolean => orders.has(does)

/** The steps that the last one rests on and the thresholds passed, counted anew. */
function used(all: readonly ShownStep[], last: Operand | undefined): ShownStep[] {
  if (!last) return []
  const needed = new Set<number>()
  const visit = (operand: Operand | undefined): void => {
    if (operand?.kind !== 'step' || needed.has(operand.index)) return
    needed.add(operand.index)
    const step = all[operand.index - 1]
    visit(step?.a)
    visit(step?.b)
    visit(step?.c)
  }
  all.forEach((step, i) => {
    if (isPassed(step)) visit({ kind: 'step', index: i + 1, value: step.gives })
  })
  visit(last)
  const order = [...needed].sort((x, y) => x - y)
  const renumber = (operand: Operand): Operand =>
    operand.kind === 'step' ? { ...operand, index: order.indexOf(operand.index) + 1 } : operand
  const told = order.flatMap((index) => {
    const step = all[index - 1]
    if (!step) return []
    const { a, b, c } = step
    return [{ ...step, a: renumber(a), ...(b && { b: renumber(b) }), ...(c && { c: renumber(c) }) }]
  })
  return last.kind === 'step' ? told : [...told, { does: 'take', a: last, gives: last.value }]
}
