import { Decimal } from '../../policies/decimal'
import { gapBetween } from '../../sweeps/gap'
import type { Group } from '../../sweeps/ranking'
import { differenceText } from '../words/rank-words'
import { aloneTotalled, amongText } from './among'
import { outOfTerm, outSince } from './aside'
import type { Asked, End } from './asked'
import { amountIn, moneyIn, namesIn, orderOf, paying } from './asked'
import type { Answer } from './company'
import { reasonText } from './reason'
import { unmovedText } from './unmoved'

/**
 * Where a place stands among those with a number: 居首, 列第三, 五地中居末位, 并列第三; empty of one without, and of the
 * only one with one.
 */
export function rankWords(asked: Asked, place: string, end: End): string {
  const { t, number, ordinal } = asked.speech
  if (aloneTotalled(asked) !== null) return ''
  const groups = orderOf(asked, end)
  const own = groups.find(({ ids }) => ids.includes(place))
  if (!own) return ''
  const count = groups.reduce((all, { ids }) => all + ids.length, 0)
  const tied = own.ids.length > 1 ? 'Tied' : ''
  const isLast = own === groups.at(-1) && groups.length > 1
  const kind = own.rank === 1 ? 'first' : isLast ? 'last' : 'other'
  const named = { rank: ordinal(own.rank), count: number(count), among: amongText(asked) }
  return t(`headline.rank.${kind}${tied}`, named)
}

/** Who leads, or alone can be totalled: the other half of a sentence on a place that is not ranked. */
function leaderPhrase(asked: Asked, { ids, amount }: Group): string {
  const named = { places: namesIn(asked, ids), amount: moneyIn(asked, amount) }
  if (aloneTotalled(asked) !== null) return asked.speech.t('headline.leaderAlone', named)
  const key = ids.length > 1 ? 'headline.leaderTied' : 'headline.leader'
  return asked.speech.t(key, { ...named, among: amongText(asked) })
}

function unranked(asked: Asked, own: string): string {
  const { documents, report, speech } = asked
  const place = namesIn(asked, [own])
  const record = documents.corpus.locations.find(({ id }) => id === own)
  const out = report.locations[own]?.in_force ? null : record && outOfTerm(asked, record).at(-1)
  if (!out) return speech.t('headline.ownUnknown', { place })
  const { over, date } = outSince(out, report.as_of)
  return speech.t(over ? 'headline.ownOver' : 'headline.ownToCome', { place, date })
}

const mostNamed = 2

/** In which themes most of a difference lies: those that lead the same way as the whole. */
function partsText(asked: Asked, own: string, other: string): string {
  const { documents, report, speech } = asked
  const gap = gapBetween(documents.corpus, report, own, other)
  if (!gap) return ''
  const isLess = gap.difference.isNegative()
  const same = gap.parts.filter(({ difference }) => difference.isNegative() === isLess)
  const parts = (isLess ? same : same.reverse())
    .slice(0, mostNamed)
    .map(({ theme, difference }) => {
      const named = { theme: speech.within(speech.say(theme.label)) }
      return speech.t('headline.part', { ...named, amount: moneyIn(asked, difference.abs()) })
    })
  if (parts.length === 0) return ''
  return speech.t(isLess ? 'headline.less' : 'headline.more', { parts: speech.names(parts) })
}

/** How far the own place is from the leader, or ahead of the next, and in what. */
function distance(asked: Asked, own: string, amount: Decimal, groups: readonly Group[]): string[] {
  const { speech } = asked
  const [first, second] = groups
  if (!first) return []
  const isFirst = first.ids.includes(own)
  const others = first.ids.filter((id) => id !== own)
  if (isFirst && others.length > 0) {
    return [speech.t('headline.level', { places: namesIn(asked, others) })]
  }
  const to = isFirst ? second : first
  if (!to) return []
  const [only = ''] = to.ids
  const isTie = to.ids.length > 1
  const named = {
    leader: namesIn(asked, to.ids),
    next: namesIn(asked, to.ids),
    margin: differenceText(amount.minus(to.amount), speech),
    parts: isTie ? '' : partsText(asked, own, only),
  }
  const key = `headline.${isFirst ? 'ahead' : 'behind'}${isTie ? 'Tied' : ''}` as const
  return [speech.t(key, named)]
}

/** What the own place paid on its last day, where it is out of force by now. */
function onLastDay(asked: Asked, own: string): string[] {
  const past = asked.lapsed?.get(own)
  if (!past) return []
  const { high, low } = past.sum
  if (high === null || low === null) return []
  const money = (yuan: string): string => moneyIn(asked, new Decimal(yuan))
  const named = { date: past.to, place: namesIn(asked, [own]) }
  return [asked.speech.t('headline.ownThen', { ...named, high: money(high), low: money(low) })]
}

/** Where the own place stands at both ends, how far from the leader or ahead of the next, and why. */
export function officerHeadline(asked: Asked, own: string): Answer {
  const { speech } = asked
  const { t } = speech
  const groups = orderOf(asked, 'high')
  const [leader] = groups
  const [high, low] = [amountIn(asked, own, 'high'), amountIn(asked, own, 'low')]
  const place = namesIn(asked, [own])
  if (!high || !low) {
    const first = [unranked(asked, own), ...(leader ? [leaderPhrase(asked, leader)] : [])]
    return { first: speech.series(first), then: onLastDay(asked, own), told: [own] }
  }
  const isFirm = paying(orderOf(asked, 'low')[0])
  const first = t(isFirm ? 'headline.own' : 'headline.ownNoFirm', {
    place,
    high: moneyIn(asked, high),
    highRank: rankWords(asked, own, 'high'),
    low: moneyIn(asked, low),
    lowRank: rankWords(asked, own, 'low'),
  })
  const then = [
    ...distance(asked, own, high, groups),
    ...(leader && !leader.ids.includes(own) ? reasonText(asked, own, leader.ids[0] ?? '') : []),
    ...unmovedText(asked, own),
  ]
  return { first, then, told: [] }
}
