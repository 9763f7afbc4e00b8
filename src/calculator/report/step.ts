import type { Parameter } from '../../policies/corpus'
import type { FactRecord } from '../../policies/schema'
import type { Fraction } from '../fraction'
import { whole } from '../fraction'
import type { Order } from './comparison'

/** What a number of a derivation counts. */
export type Quantity =
  | { readonly kind: 'money' | 'share' | 'date' }
  /** Things: those of a fact, where one says what they are. */
  | { readonly kind: 'count'; readonly fact?: FactRecord }

/** What comes out of a step: an amount, uncut; a flag or choice that stands in, by id; or nothing but an absence. */
export type Given = Fraction | string | null

/** One side of a step. */
export type Operand =
  /** What the n-th step of the list gave, from 1. */
  | {
      readonly kind: 'step'
      readonly index: number
      readonly value: Given
      readonly quantity: Quantity
    }
  | {
      readonly kind: 'fact'
      readonly path: string
      readonly fact?: FactRecord
      readonly value: Given
    }
  | { readonly kind: 'parameter'; readonly parameter: Parameter }
  | { readonly kind: 'constant'; readonly value: Fraction | null }

/** One step of a derivation. Amounts uncut; money in yuan, dates as numbers yyyymmdd. */
export interface Step {
  readonly does:
    | 'take'
    | 'add'
    | 'subtract'
    | 'scale'
    | 'times'
    | 'ratio'
    | 'wholes'
    | 'min'
    | 'max'
    | 'floor'
    | 'cut'
    | 'default'
    | 'not_stated'
    /** A threshold that the value has passed or not: `of` the value, `by` the threshold. */
    | Order
  /** What is worked on: of a default the fact that it stands in for, of an absence the first fact missing. */
  readonly of: Operand
  /** The other side. */
  readonly by?: Operand
  /** What a ratio is divided by. */
  readonly over?: Operand
  /** What a default is derived from. */
  readonly from?: Operand
  /** The other facts missing, by path, where an absence is of several. */
  readonly also?: readonly string[]
  readonly gives: Given
  readonly quantity: Quantity
  /** The number that the rule itself prints; one that comes to it by way of other steps is a side alone. */
  readonly parameter?: Parameter
  /** Where the rule is printed; a parameter says itself where it is. */
  readonly rule?: string
}

const money: Quantity = { kind: 'money' }
const share: Quantity = { kind: 'share' }
const date: Quantity = { kind: 'date' }
const count: Quantity = { kind: 'count' }

export function quantityOfFact(fact: FactRecord): Quantity {
  if (fact.type === 'money') return money
  if (fact.type === 'date') return date
  return fact.type === 'rate' ? share : { kind: 'count', fact }
}

export function quantityOfParameter({ unit }: Parameter): Quantity {
  if (unit === 'yuan') return money
  if (unit === 'date') return date
  return unit === 'ratio' ? share : count
}

/** What an operand counts; a constant fits beside anything. */
export function quantityOf(operand: Operand): Quantity | undefined {
  switch (operand.kind) {
    case 'step':
      return operand.quantity
    case 'fact':
      return operand.fact && quantityOfFact(operand.fact)
    case 'parameter':
      return quantityOfParameter(operand.parameter)
    case 'constant':
      return undefined
  }
}

/** What comes of several operands: money once money enters, else things, else what the first counts. */
export function quantityAmong(operands: readonly (Operand | undefined)[]): Quantity {
  const known = operands.flatMap((each) => (each && quantityOf(each)) ?? [])
  return (
    known.find(({ kind }) => kind === 'money') ??
    known.find(({ kind }) => kind === 'count') ??
    known[0] ??
    money
  )
}

export const valueOfOperand = (operand: Operand): Given =>
  operand.kind === 'parameter' ? whole(operand.parameter.value) : operand.value

/** Where a step is printed: its parameter, else its rule. */
export const locatorOf = ({ parameter, rule }: Step): string | undefined =>
  parameter?.locator ?? rule
