import type { Corpus } from '../../policies/corpus'
import { Decimal } from '../../policies/decimal'
import type { Change } from '../../reforms/schema'
import type { Binding, Goal } from '../../sweeps/seek/goal'
import type { PrintedSought, PrintedWay } from '../../sweeps/seek/print'
import { pathLabel } from '../words/facts'
import { amountText } from '../words/money'
import { shortName } from '../words/place-names'
import { differenceText } from '../words/rank-words'
import type { Speech } from '../words/speech'
import { tidy } from '../words/tidy'
import { changeLine, parameterName } from './change-line'
import { valueWords } from './lab-number'

const statuses = [
  ...(['superseded', 'unknown', 'by_reference', 'unquantified'] as const),
  ...(['ineligible', 'not_in_force'] as const),
]

/** 居首, 追平龙华: what is wanted, as a sentence has it. */
export function goalWords({ wants, against }: Goal, corpus: Corpus, speech: Speech): string {
  const other = against === undefined ? '' : shortName(corpus, against, speech)
  return speech.t(`lab.goal.${wants}${against === undefined ? '' : 'One'}`, { place: other })
}

/** What keeps a number from being enough, as part of a sentence. */
export function bindingText(binding: Binding, id: string, corpus: Corpus, speech: Speech): string {
  const { t } = speech
  const parameter = corpus.parameters.get(id)
  switch (binding.kind) {
    case 'range':
      return t('lab.binds.range', {
        value: parameter ? valueWords(parameter, binding.value, speech) : binding.value,
      })
    case 'parameter': {
      const other = corpus.parameters.get(binding.id)
      return t('lab.binds.parameter', {
        name: other ? speech.say(other.label) : binding.id,
        value: other ? valueWords(other, binding.value, speech) : binding.value,
      })
    }
    case 'base':
      return t('lab.binds.base')
    case 'status': {
      const by = corpus.clauses.get(binding.by ?? '')
      if (by) return t('lab.binds.by', { clause: speech.say(by.title) })
      const known = statuses.find((each) => each === binding.status)
      const status = known ? t(`status.${known}`) : binding.status
      const facts = binding.facts.map((fact) => pathLabel(corpus, fact, speech))
      return facts.length > 0
        ? t('lab.binds.facts', { status, facts: speech.list(facts) })
        : t('lab.binds.status', { status })
    }
  }
}

const money = (yuan: string, { unit, locale }: Speech): string =>
  amountText(new Decimal(yuan), unit, locale)

/** Whether one number does, which value of it, or what keeps every value from it: one sentence or two. */
export function soughtText(
  sought: PrintedSought,
  id: string,
  goal: Goal,
  corpus: Corpus,
  speech: Speech,
): string {
  const { t } = speech
  const parameter = corpus.parameters.get(id)
  const wanted = goalWords(goal, corpus, speech)
  const place = shortName(corpus, goal.place, speech)
  const named = { what: parameterName(corpus, id, speech), goal: wanted, place }
  const valueOf = (value: string): string =>
    parameter ? valueWords(parameter, value, speech) : value
  switch (sought.kind) {
    case 'already':
    case 'silent':
      return t(`lab.sought.${sought.kind}`, named)
    case 'reached': {
      const values = sought.values.map(({ value, pays }) =>
        t(`lab.sought.value.${goal.end}`, { value: valueOf(value), pays: money(pays, speech) }),
      )
      return t('lab.sought.reached', { ...named, values: values.join(t('lab.or')) })
    }
    case 'never': {
      const { best, short, binding } = sought
      const why = binding.map((each) => bindingText(each, id, corpus, speech))
      const said = t('lab.sought.never', {
        ...named,
        value: valueOf(best.value),
        pays: money(best.pays, speech),
        short: differenceText(new Decimal(short), speech),
      })
      return why.length > 0
        ? speech.sentences([said, t('lab.sought.because', { why: speech.series(why) })])
        : said
    }
  }
}

/** How an answer was found, where that says how far it holds: not of exact pieces. */
export function methodText(way: Pick<PrintedWay, 'method'>, { t }: Speech): string {
  const { method } = way
  if (!method || method.by === 'pieces') return ''
  return method.by === 'listing'
    ? t('lab.method.listing', { tried: method.tried })
    : t('lab.method.bisection', { step: method.step })
}

/** The changes of a way in one line: 应用场景开放 · 扶持上限由 300 万元改为 1,082 万元. */
export function changesText(law: Corpus, changes: readonly Change[], speech: Speech): string {
  const told = changes.map((each) => {
    const { what, before, after } = changeLine(law, each, speech)
    return speech.t('lab.change', { what, before, after })
  })
  return tidy(speech.series(told))
}
