import type { Line } from '../../calculator/algebras/curve/line'
import type { End } from '../../calculator/range'
import type { Mark } from '../../calculator/algebras/curve/pieces'
import type { Fraction } from '../../calculator/fraction'
import { compare, divide, isZero, whole } from '../../calculator/fraction'
import type { Breakpoint, CurveNode, Meeting } from '../../charts/nodes'
import { toldAt, valuesAround } from '../../charts/nodes'
import type { Corpus } from '../../policies/corpus'
import type { Speech } from '../words/speech'
import { percentText } from '../words/facts'
import { amountText, numberText } from '../words/money'
import type { SweptWords } from './axis-words'
import type { MeasureWords } from './measure-words'

/** A node in words: what is met there, and what follows. */
export interface NodeWords {
  readonly what: string
  readonly then: string
  /** The clause that the node leads to. */
  readonly clause: string | null
}

/** What the words of nodes are made from. */
export interface NodeSpeech {
  readonly corpus: Corpus
  readonly speech: Speech
  readonly swept: SweptWords
  /** How amounts are shown beside their words; as amounts where left out. */
  readonly measure?: MeasureWords
  readonly nameOf: (place: string) => string
  /** The end whose crossings are told; the highest amounts where left out. */
  readonly end?: End
}

function parameterText({ corpus, speech }: NodeSpeech, id: string): string {
  const parameter = corpus.parameters.get(id)
  if (!parameter) return ''
  switch (parameter.unit) {
    case 'yuan':
      return amountText(parameter.value, speech.unit, speech.locale)
    case 'ratio':
      return percentText(parameter.value)
    case 'date':
      return parameter.printed
    case 'count':
    case 'years':
      return numberText(parameter.value)
  }
}

function clauseName(mark: Mark, { corpus, speech: { t, say } }: NodeSpeech): string {
  const clause = mark.clause === undefined ? undefined : corpus.clauses.get(mark.clause)
  return clause ? t('chart.node.name', { title: say(clause.title) }) : ''
}

/** What is met: a printed number, or, without one, that a clause's amount or the clause that pays changes. */
function marksText(marks: readonly Mark[], of: NodeSpeech): string {
  const { t, say } = of.speech
  const met = marks.flatMap((mark) => {
    const parameter = mark.parameter === undefined ? null : of.corpus.parameters.get(mark.parameter)
    if (!parameter) return []
    const value = parameterText(of, parameter.id)
    const clause = clauseName(mark, of)
    return t('chart.node.meets', { clause, parameter: say(parameter.label), value })
  })
  if (met.length > 0) return [...new Set(met)].join(t('chart.stop'))
  const names = [...new Set(marks.map((mark) => clauseName(mark, of)))].filter(Boolean)
  const [clause] = names
  if (!clause) return t('chart.node.bends')
  if (names.length === 1) return t('chart.node.changes', { clause })
  return t('chart.node.switches', { clauses: names.join(t('chart.separator')) })
}

/** An amount met at a value; beside it the share that it is of the value, where shares are shown. */
function amount({ speech, measure }: NodeSpeech, value: Fraction, at: Fraction): string {
  const text = amountText(value.n.div(value.d), speech.unit, speech.locale)
  if (measure?.mode !== 'share' || isZero(at)) return text
  const { n, d } = divide(value, at)
  return speech.t('chart.share.beside', { amount: text, share: measure.text(n.div(d)) })
}

function slopeText(line: Line, before: Line | null, bound: string, of: NodeSpeech): string | null {
  const { t } = of.speech
  const { step } = of.swept
  if (before && compare(before.slope, line.slope) === 0) return null
  const { measure } = of
  if (measure?.mode === 'marginal' && before) {
    const text = ({ slope: { n, d } }: Line): string => measure.text(n.div(d))
    return t('chart.marginal.turns', { from: text(before), to: text(line) })
  }
  if (line.slope.n.isZero()) return t('chart.node.level')
  const gain = line.slope.n.times(step.size).div(line.slope.d)
  const key = gain.isNegative() ? 'chart.node.shrinks' : 'chart.node.grows'
  const text = amountText(gain.abs(), of.speech.unit, of.speech.locale)
  return t(key, { step: step.text, bound, amount: text })
}

function breakpointThen(node: Breakpoint, of: NodeSpeech): string {
  const { t } = of.speech
  const bound = t(node.bound === 'high' ? 'chart.high' : 'chart.low')
  const [before, here, after] = valuesAround(node)
  if (!after || !node.after) return t('chart.node.ceases')
  if (!before) return t('chart.node.appears', { amount: amount(of, after, node.at) })
  const reached = here && compare(here, before) !== 0 ? here : after
  // The value itself does not count yet: the new amount holds just beyond it.
  const beyond = reached === after && compare(reached, before) !== 0 ? t('chart.node.beyond') : ''
  const order = compare(reached, before)
  const jump =
    order === 0
      ? null
      : beyond +
        t(order > 0 ? 'chart.node.rises' : 'chart.node.falls', {
          bound,
          from: amount(of, before, node.at),
          to: amount(of, reached, node.at),
        })
  const slope = slopeText(node.after, node.before, bound, of)
  return [jump, slope].filter((part) => part !== null).join(t('chart.stop'))
}

function meetingWords({ over, under, paidAt, paid, leads }: Meeting, of: NodeSpeech): NodeWords {
  const { t } = of.speech
  const names = { over: of.nameOf(over), under: of.nameOf(under) }
  if (!paidAt || !paid) return { what: t('chart.node.touches', names), then: '', clause: null }
  const worth = amount(of, whole(paid), whole(paidAt))
  const what = t('chart.node.overtakes', {
    ...names,
    bound: t(of.end === 'low' ? 'chart.low' : 'chart.high'),
    amount: worth,
  })
  return { what, then: leads ? t(`chart.node.leads.${leads}`) : '', clause: null }
}

/** The value at which a node is told. */
export const nodeValue = (node: CurveNode, { crossing, point }: SweptWords): string =>
  node.kind === 'meeting' ? crossing(toldAt(node)) : point(node.at)

/** A node as it is read aloud; a clause named more than once is named once. */
export function nodeWords(node: CurveNode, of: NodeSpeech): NodeWords {
  if (node.kind === 'meeting') return meetingWords(node, of)
  const what = `${of.nameOf(node.place)} · ${marksText(node.marks, of)}`
  const clause = node.marks.find((mark) => mark.clause !== undefined)?.clause ?? null
  return { what, then: breakpointThen(node, of), clause }
}
