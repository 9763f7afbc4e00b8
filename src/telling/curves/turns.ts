import type { Fraction } from '../../calculator/fraction'
import { compare } from '../../calculator/fraction'
import type { RankStretch } from '../../sweeps/rank-stretches'
import type { Speech } from '../words/speech'
import type { SweptWords } from './axis-words'

/** A stretch where one thing holds of a line: it leads, or it is last. */
interface Held {
  readonly from: Fraction
  readonly to: Fraction
}

/** Neighbouring stretches of which the same holds, as one. */
function heldWhere(ranks: readonly RankStretch[], holds: (each: RankStretch) => boolean): Held[] {
  const found: Held[] = []
  ranks.forEach((each, i) => {
    if (!holds(each)) return
    const last = found.at(-1)
    const before = ranks[i - 1]
    if (last && before && holds(before)) {
      found[found.length - 1] = { ...last, to: each.to }
    } else found.push({ from: each.from, to: each.to })
  })
  return found
}

/**
 * What becomes of the rank of one line along the swept fact, in at most three phrases: where it leads, where it is
 * last, and where it ends up else.
 */
export function turnPhrases(
  ranks: readonly RankStretch[],
  { crossing }: Pick<SweptWords, 'crossing'>,
  { t }: Speech,
): string[] {
  const [first, end] = [ranks[0], ranks.at(-1)]
  if (!first || !end) return []
  const isStart = (x: Fraction): boolean => compare(x, first.from) === 0
  const isEnd = (x: Fraction): boolean => compare(x, end.to) === 0
  const rankOf = ({ rank, alone, isLast, besides }: RankStretch): string => {
    if (rank === null) return t(alone ? 'curves.turn.alone' : 'curves.turn.none')
    const named = { rank }
    if (rank === 1) return t(besides.length > 0 ? 'curves.turn.tiesFirst' : 'curves.turn.isFirst')
    if (isLast && besides.length === 0) return t('curves.turn.isLast')
    return t(besides.length > 0 ? 'curves.turn.ties' : 'curves.turn.is', named)
  }
  if (ranks.length === 1) return [t('curves.turn.always', { rank: rankOf(first) })]
  const told = ({ from, to }: Held, kind: 'first' | 'last'): { at: Fraction; text: string } => {
    const named = { from: crossing(from), to: crossing(to) }
    if (isStart(from) && isEnd(to)) {
      const rank = t(kind === 'first' ? 'curves.turn.isFirst' : 'curves.turn.isLast')
      return { at: from, text: t('curves.turn.always', { rank }) }
    }
    if (isStart(from)) return { at: to, text: t(`curves.turn.${kind}Until`, named) }
    if (isEnd(to)) return { at: from, text: t(`curves.turn.${kind}From`, named) }
    return { at: from, text: t(`curves.turn.${kind}Between`, named) }
  }
  const leads = heldWhere(ranks, ({ rank }) => rank === 1)
  const lasts = heldWhere(ranks, ({ isLast, besides }) => isLast && besides.length === 0)
  const phrases = [
    ...leads.slice(0, 2).map((held) => told(held, 'first')),
    ...lasts.slice(0, 1).map((held) => told(held, 'last')),
  ]
    .sort((a, b) => compare(a.at, b.at))
    .map(({ text }) => text)
  const isToldAtEnd = end.rank === 1 || (end.isLast && end.besides.length === 0)
  const settled = ranks.findLast(({ rank }, i) => rank !== ranks[i - 1]?.rank) ?? end
  if (!isToldAtEnd && !isStart(settled.from)) {
    const before = [...leads, ...lasts].some(({ to }) => compare(to, settled.from) === 0)
    const named = { from: crossing(settled.from), rank: rankOf(settled) }
    phrases.push(t(before ? 'curves.turn.then' : 'curves.turn.from', named))
  }
  return phrases.length > 0 ? phrases : [rankOf(end)]
}
