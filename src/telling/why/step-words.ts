import { isZero } from '../../calculator/fraction'
import { isOrder } from '../../calculator/report/comparison'
import type { Step } from '../../calculator/report/step'
import { quantityOfParameter, valueOfOperand } from '../../calculator/report/step'
import type { Corpus } from '../../policies/corpus'
import type { ShownOperand, ShownStep } from './derivation'
import { shownSteps } from './derivation'
import { outside } from '../../policies/locators'
import type { Speech } from '../words/speech'
import { pathLabel } from '../words/facts'
import { unitWord } from '../words/money'
import { factValueText, givenText } from './quantity'

/** A step of a derivation in words: what is done with what, what comes out, where it is printed. */
export interface SaidStep {
  readonly sentence: string
  readonly gives: string
  readonly sources: readonly string[]
}

function operandText(operand: ShownOperand | undefined, corpus: Corpus, speech: Speech): string {
  if (!operand) return ''
  const { t, say } = speech
  switch (operand.kind) {
    case 'step': {
      const { index: n, value, quantity } = operand
      return t('derive.step', { n, value: givenText(value, quantity, speech) })
    }
    case 'constant': {
      const { value } = operand
      if (value && isZero(value)) return t('derive.nothing')
      return givenText(value, { kind: 'money' }, speech)
    }
    case 'default': {
      const fact = pathLabel(corpus, operand.path, speech)
      const value = factValueText(operand.value, operand.fact, speech)
      return t('derive.defaulted', { fact, value })
    }
    case 'fact': {
      const value = factValueText(operand.value, operand.fact, speech)
      const label = pathLabel(corpus, operand.path, speech)
      return value === '' ? label : `${label} ${value}`
    }
    case 'parameter': {
      const { parameter } = operand
      const value = givenText(valueOfOperand(operand), quantityOfParameter(parameter), speech)
      return `${say(parameter.label)} ${value}`
    }
  }
}

/** What comes out of a step: of a fact that is not stated what stands in, as the fact is read aloud. */
function givesText({ does, of, gives, quantity }: ShownStep, speech: Speech): string {
  return does === 'default' && of.kind === 'fact'
    ? factValueText(gives, of.fact, speech)
    : givenText(gives, quantity, speech)
}

function sentenceOf(step: ShownStep, corpus: Corpus, speech: Speech): string {
  const { t, locale } = speech
  const { does, of, by, over, also = [], gives } = step
  if ((does === 'default' || does === 'not_stated') && of.kind === 'fact') {
    const labels = [of.path, ...also].map((path) => pathLabel(corpus, path, speech))
    const a = speech.list(labels)
    const absent = gives === null ? 'absent' : does
    return t(`derive.${absent}`, { a, b: factValueText(gives, of.fact, speech) })
  }
  const said = (operand: ShownOperand | undefined): string => operandText(operand, corpus, speech)
  const cut =
    by?.kind === 'constant' ? `${by.value?.n.toFixed() ?? ''} ${unitWord('yuan', locale)}` : ''
  // Days are earlier and later, not less and more.
  const isOfDays = isOrder(does) && step.quantity.kind === 'date'
  return t(isOfDays ? `derive.day.${does}` : `derive.${does}`, {
    a: said(of),
    b: does === 'cut' ? cut : said(by),
    c: said(over),
  })
}

/** Where the numbers of a step are printed: its own parameter and any other that it names. */
function sourcesOf(step: ShownStep, before: ShownStep | undefined, speech: Speech): string[] {
  const { by, of, over, locator } = step
  const found = new Map<string, string>()
  for (const side of [by, of, over]) {
    if (side?.kind !== 'parameter') continue
    const { id, locator: printed, label } = side.parameter
    const name = speech.say(label)
    found.set(id, printed === outside ? name : `${speech.locator(printed)} ${name}`)
  }
  // A rule without a number of its own: named where it differs from the step before.
  if (found.size === 0 && locator && locator !== outside && locator !== before?.locator)
    found.set('', speech.locator(locator))
  return [...found.values()]
}

/** A derivation in words; `every` keeps the steps that change nothing. */
export function saidSteps(
  steps: readonly Step[],
  corpus: Corpus,
  speech: Speech,
  every = false,
): SaidStep[] {
  const shown = shownSteps(steps, every)
  return shown.map((step, i) => ({
    sentence: sentenceOf(step, corpus, speech),
    gives: givesText(step, speech),
    sources: sourcesOf(step, shown[i - 1], speech),
  }))
}
