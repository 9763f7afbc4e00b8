import type { Corpus, Parameter } from '../../policies/corpus'
import { Decimal } from '../../policies/decimal'
import type { Operand, ShownStep } from './derivation'
import type { Speech } from '../words/speech'
import { factAt, percentText, valueText } from '../words/facts'
import { moneyText, numberText, unitWord, yuanIn } from '../words/money'

/** What a number of a derivation counts, to say it with the right unit. */
export type Quantity =
  | { readonly kind: 'money' }
  | { readonly kind: 'count'; readonly path?: string }
  | { readonly kind: 'share' }
  | { readonly kind: 'fact'; readonly path: string }
  | { readonly kind: 'parameter'; readonly parameter: Parameter }

function ofOperand(
  operand: Operand | undefined,
  before: readonly Quantity[],
  corpus: Corpus,
): Quantity | null {
  if (!operand || operand.kind === 'number') return null
  if (operand.kind === 'step') return before[operand.index - 1] ?? null
  const parameter = corpus.parameters.get(operand.name)
  if (parameter) {
    if (parameter.unit === 'yuan') return { kind: 'money' }
    return parameter.unit === 'ratio' ? { kind: 'share' } : { kind: 'count' }
  }
  const fact = factAt(corpus, operand.name)
  if (fact?.type === 'money') return { kind: 'money' }
  if (fact?.type === 'rate') return { kind: 'share' }
  return fact ? { kind: 'count', path: operand.name } : null
}

/** What the result of a step counts: money once money enters it. */
export function quantityOf(step: ShownStep, before: readonly Quantity[], corpus: Corpus): Quantity {
  if (step.does === 'default' && step.a.kind === 'name') return { kind: 'fact', path: step.a.name }
  const sides = [step.a, step.b, step.c].map((side) => ofOperand(side, before, corpus))
  const known = sides.filter((side) => side !== null)
  return (
    known.find(({ kind }) => kind === 'money') ??
    known.find(({ kind }) => kind === 'count') ??
    known[0] ?? { kind: 'money' }
  )
}

/** Money in the unit shown where that is exact, else in yuan: a derivation loses no fen. */
function exactMoney(yuan: string, { unit, locale, spoken }: Speech): string {
  const amount = new Decimal(yuan)
  const isExact = amount.div(yuanIn[unit]).decimalPlaces() <= 2
  const shown = isExact ? spoken(unit) : 'yuan'
  return `${moneyText(amount, shown)} ${unitWord(shown, locale)}`
}

export function quantityText(
  value: string,
  quantity: Quantity,
  corpus: Corpus,
  speech: Speech,
): string {
  if (!/^-?\d+(\.\d+)?$/.test(value)) return value
  switch (quantity.kind) {
    case 'money':
      return exactMoney(value, speech)
    case 'share':
      return percentText(value)
    case 'count': {
      const unit = quantity.path && factAt(corpus, quantity.path)?.unit
      return unit ? `${numberText(value)} ${speech.say(unit)}` : numberText(value)
    }
    case 'fact': {
      const fact = factAt(corpus, quantity.path)
      return fact?.type === 'money' ? exactMoney(value, speech) : valueText(fact, value, speech)
    }
    case 'parameter': {
      const { unit } = quantity.parameter
      if (unit === 'yuan') return exactMoney(value, speech)
      return unit === 'ratio' ? percentText(value) : numberText(value)
    }
  }
}
