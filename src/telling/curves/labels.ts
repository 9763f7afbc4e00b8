import type { End } from '../../calculator/range'
import { compare } from '../../calculator/fraction'
import type { Label } from '../../charts/drawing'
import type { ChartMode } from '../../charts/modes/mode'
import type { Breakpoint, CurveNode, Meeting } from '../../charts/nodes'
import { isJump, toldAt, valuesAround } from '../../charts/nodes'
import { drawn } from '../../charts/point'
import type { Corpus } from '../../policies/corpus'
import type { RankStretch } from '../../sweeps/rank-stretches'
import { subtract } from '../../calculator/fraction'
import type { Speech } from '../words/speech'
import { amountText } from '../words/money'
import type { SweptWords } from './axis-words'
import { markOf } from './node-names'

/** What the labels of a chart are made from. */
export interface Labelled {
  readonly corpus: Corpus
  readonly swept: SweptWords
  readonly speech: Speech
  readonly mode: ChartMode
  readonly end: End
  /** The line that the chart is about; null where it is about none. */
  readonly own: string | null
  /** The ranks of that line. */
  readonly ranks: readonly RankStretch[]
  readonly nameOf: (id: string) => string
  /** Where there is room for values alone. */
  readonly narrow: boolean
}

function meetingText(node: Meeting, { own, ranks, nameOf, speech }: Labelled): string {
  const { t, phrases } = speech
  const names = { over: nameOf(node.over), under: nameOf(node.under) }
  const isOwn = own === node.over || own === node.under
  if (!isOwn) return t('chart.label.leads', names)
  const begins = ranks.find(({ from }) => compare(from, toldAt(node)) === 0)
  const ends = ranks.find(({ to }) => compare(to, toldAt(node)) === 0)
  return phrases([
    t('chart.label.overtakes', names),
    ...(node.leads ? [t('chart.label.first')] : []),
    ...(begins?.isLast && !ends?.isLast ? [t('chart.label.last', { place: nameOf(own) })] : []),
  ])
}

function meetingLabel(node: Meeting, of: Labelled): Omit<Label, 'at'> | null {
  const { own, swept, narrow } = of
  const isOwn = own === node.over || own === node.under
  if (!node.paidAt || (!node.leads && !isOwn)) return null
  return {
    value: swept.mark(toldAt(node)),
    text: narrow ? '' : meetingText(node, of),
    places: [node.over, node.under],
    weight: (isOwn ? 90 : 80) + (node.leads ? 10 : 0),
  }
}

/** What a breakpoint is called: the clause, by its name, that caps or begins there. */
function breakText(node: Breakpoint, { corpus, nameOf, speech }: Labelled): string {
  const { t, say, unit, locale } = speech
  const mark = markOf(node.marks)
  const clause = mark?.clause === undefined ? undefined : corpus.clauses.get(mark.clause)
  if (!mark || !clause) return ''
  const parameter = mark.parameter === undefined ? undefined : corpus.parameters.get(mark.parameter)
  const named = { place: nameOf(node.place), clause: say(clause.title) }
  const [before, here, after] = valuesAround(node)
  if (isJump(node)) {
    const reached = before && here && compare(here, before) !== 0 ? here : after
    if (!before || !reached || compare(reached, before) <= 0) return ''
    const { n, d } = subtract(reached, before)
    return t('chart.label.rises', { ...named, amount: amountText(n.div(d), unit, locale) })
  }
  if (parameter?.kind === 'cap') {
    const value = parameter.unit === 'yuan' ? amountText(parameter.value, unit, locale) : ''
    return t('chart.label.cap', { ...named, value })
  }
  const starts = node.before?.slope.n.isZero() && node.after?.slope.n.greaterThan(0)
  return t(starts ? 'chart.label.starts' : 'chart.label.turns', named)
}

function breakLabel(node: Breakpoint, of: Labelled): Omit<Label, 'at'> | null {
  if (node.bound !== of.end || of.narrow || (!of.mode.compares && isJump(node))) return null
  const text = breakText(node, of)
  const weight = node.place === of.own ? 70 : isJump(node) ? 60 : 50
  return text === '' ? null : { value: '', text, places: [node.place], weight }
}

/** What caps, begins, jumps and overtakes, by name and value; a chart without comparison tells no crossings. */
export function labelsOf(nodes: readonly CurveNode[], of: Labelled): Label[] {
  return nodes.flatMap((node): Label[] => {
    const height = of.mode.height(node)
    const label = node.kind === 'meeting' ? meetingLabel(node, of) : breakLabel(node, of)
    return height === null || !label ? [] : [{ ...label, at: [drawn(node.at), height] }]
  })
}
