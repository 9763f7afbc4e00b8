import type { Step } from '../../calculator/report/steps'
import type { Corpus } from '../../policies/corpus'
import type { ScenarioInput } from '../../policies/fact-path'
import { valueAtPath } from '../../policies/fact-path'
import type { Operand, ShownStep } from './derivation'
import { shownSteps } from './derivation'
import type { Speech } from '../words/speech'
import { pathLabel } from '../words/facts'
import { unitWord } from '../words/money'
import type { Quantity } from './quantity'
import { quantityOf, quantityText } from './quantity'

/** A step of a derivation in words: what is done with what, what comes out, where it is printed. */
export interface SaidStep {
  readonly sentence: string
  readonly gives: string
  readonly sources: readonly string[]
}

const money: Quantity = { kind: 'money' }

function operandText(
  operand: Operand | undefined,
  kinds: readonly Quantity[],
  corpus: Corpus,
  speech: Speech,
): string {
  if (!operand) return ''
  const { t, say } = speech
  const text = (kind: Quantity): string => quantityText(operand.value, kind, corpus, speech)
  switch (operand.kind) {
    case 'step':
      return t('derive.step', {
        n: operand.index,
        value: text(kinds[operand.index - 1] ?? money),
      })
    case 'number':
      return operand.value === '0' ? t('derive.nothing') : text(money)
    case 'default': {
      const fact = pathLabel(corpus, operand.name, speech)
      return t('derive.defaulted', { fact, value: text({ kind: 'fact', path: operand.name }) })
    }
    case 'name': {
      const parameter = corpus.parameters.get(operand.name)
      if (parameter) return `${say(parameter.label)} ${text({ kind: 'parameter', parameter })}`
      const value = operand.value === '' ? '' : ` ${text({ kind: 'fact', path: operand.name })}`
      return pathLabel(corpus, operand.name, speech) + value
    }
  }
}

function sentenceOf(
  step: ShownStep,
  kinds: readonly Quantity[],
  corpus: Corpus,
  speech: Speech,
): string {
  const { t, locale } = speech
  if (step.does === 'default' || step.does === 'not_stated') {
    const path = step.a.kind === 'name' ? step.a.name : ''
    const fact = path === '' ? '' : pathLabel(corpus, path, speech)
    const value = quantityText(step.gives, { kind: 'fact', path }, corpus, speech)
    const absent = step.gives === '' ? 'absent' : step.does
    return t(`derive.${absent}`, { a: fact, b: value })
  }
  const said = (operand: Operand | undefined): string => operandText(operand, kinds, corpus, speech)
  const cut = `${step.b?.value ?? ''} ${unitWord('yuan', locale)}`
  const b = step.does === 'cut' ? cut : said(step.b)
  return t(`derive.${step.does}`, { a: said(step.a), b, c: said(step.c) })
}

/** Where the numbers of a step are printed: its own parameter and any other that it names. */
function sourcesOf(
  step: ShownStep,
  before: ShownStep | undefined,
  corpus: Corpus,
  { say }: Speech,
): string[] {
  const sides = [step.a, step.b, step.c].map((side) => side?.kind === 'name' && side.name)
  const found = new Map<string, string>()
  for (const name of [step.parameter, ...sides]) {
    const parameter = name ? corpus.parameters.get(name) : undefined
    if (parameter) found.set(parameter.id, `${parameter.locator} ${say(parameter.label)}`)
  }
  // A rule without a number of its own: named where it differs from the step before.
  if (found.size === 0 && step.locator && step.locator !== before?.locator)
    found.set('', step.locator)
  return [...found.values()]
}

/** A derivation in words; `every` keeps the steps that change nothing. */
export function saidSteps(
  steps: readonly Step[],
  input: ScenarioInput,
  corpus: Corpus,
  speech: Speech,
  every = false,
): SaidStep[] {
  const valueOf = (name: string): string => {
    const parameter = corpus.parameters.get(name)
    if (parameter) return parameter.value.toFixed()
    const stated = valueAtPath(input, name)
    return typeof stated === 'string' || typeof stated === 'number' ? String(stated) : ''
  }
  const shown = shownSteps(steps, valueOf, every)
  const kinds: Quantity[] = []
  for (const step of shown) kinds.push(quantityOf(step, kinds, corpus))
  return shown.map((step, i) => ({
    sentence: sentenceOf(step, kinds, corpus, speech),
    gives: quantityText(step.gives, kinds[i] ?? money, corpus, speech),
    sources: sourcesOf(step, shown[i - 1], corpus, speech),
  }))
}
