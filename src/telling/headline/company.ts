import type { Group } from '../../sweeps/ranking'
import { differenceText, looksEqual } from '../words/rank-words'
import { amongText } from './among'
import type { Asked, End } from './asked'
import { amountIn, moneyIn, namesIn, orderOf, paying } from './asked'

/** The sentences of an answer, and the places of which it has said already that they are not ranked. */
export interface Answer {
  readonly first: string
  readonly then: readonly string[]
  readonly told: readonly string[]
}

const without = (all: readonly string[], some: readonly string[]): string[] =>
  all.filter((id) => !some.includes(id))

/** Places by name, said to tie where they are several. */
function tiedNames(asked: Asked, { ids }: Group): string {
  const places = namesIn(asked, ids)
  return ids.length > 1 ? asked.speech.t('headline.tied', { places }) : places
}

/** What of the most in a place is committed; nothing is said of several places at once. */
function firmText(asked: Asked, { ids }: Group): string {
  const [only = '', ...others] = ids
  const amount = others.length === 0 ? amountIn(asked, only, 'low') : null
  if (!amount) return ''
  if (amount.isZero()) return asked.speech.t('headline.firmNone')
  return asked.speech.t('headline.firm', { amount: moneyIn(asked, amount) })
}

/** What comes second at one end, with how much less that is where the unit cannot tell. */
function secondMoney(asked: Asked, { amount }: Group, end: End): string {
  const { speech } = asked
  const [first] = orderOf(asked, end)
  const money = moneyIn(asked, amount)
  if (!first || !looksEqual(first.amount, amount, speech)) return money
  const less = differenceText(first.amount.minus(amount), speech)
  return speech.t('headline.close', { amount: money, less })
}

/** What of the second amount is committed: that it has none is said only against a first that has some. */
function secondFirm(asked: Asked, second: Group): string {
  const [first] = orderOf(asked, 'high')
  const isSome = first?.ids.some((id) => amountIn(asked, id, 'low')?.greaterThan(0))
  const isNone = amountIn(asked, second.ids[0] ?? '', 'low')?.isZero()
  return isNone && !isSome ? '' : firmText(asked, second)
}

/** Who comes second at each end. */
function secondSentences(asked: Asked): string[] {
  const { t } = asked.speech
  const [high, low] = (['high', 'low'] as const).map((end) => paying(orderOf(asked, end)[1]))
  if (!high) return []
  const highAmount = secondMoney(asked, high, 'high')
  const firm = secondFirm(asked, high)
  if (!low)
    return [t('headline.second', { place: tiedNames(asked, high), amount: highAmount, firm })]
  const lowAmount = secondMoney(asked, low, 'low')
  if (low.ids.join() === high.ids.join()) {
    const named = { place: tiedNames(asked, high), low: lowAmount, high: highAmount }
    return [t('headline.secondBoth', named)]
  }
  const named = { high: tiedNames(asked, high), low: tiedNames(asked, low) }
  return [t('headline.secondApart', { ...named, highAmount, lowAmount, firm })]
}

/** The same places lead at both ends, perhaps with others beside them at one. */
function together(asked: Asked, high: Group, low: Group): Answer {
  const { t } = asked.speech
  const both = high.ids.filter((id) => low.ids.includes(id))
  const tie = ({ ids }: Group): string => {
    const others = without(ids, both)
    return others.length > 0 ? t('headline.tie', { places: namesIn(asked, others) }) : ''
  }
  const named = {
    places: namesIn(asked, both),
    low: moneyIn(asked, low.amount),
    high: moneyIn(asked, high.amount),
    lowTie: tie(low),
    highTie: tie(high),
    among: amongText(asked),
  }
  const first = t(both.length > 1 ? 'headline.bothTied' : 'headline.both', named)
  return { first, then: secondSentences(asked), told: [] }
}

/** One place leads by the most, another by what is committed. */
function apart(asked: Asked, high: Group, low: Group): Answer {
  const { t } = asked.speech
  const first = t('headline.apart', {
    low: tiedNames(asked, low),
    lowAmount: moneyIn(asked, low.amount),
    high: tiedNames(asked, high),
    highAmount: moneyIn(asked, high.amount),
    firm: firmText(asked, high),
    among: amongText(asked),
  })
  const of = ({ ids }: Group, end: End) => amountIn(asked, ids[0] ?? '', end)
  const [more, less] = [of(low, 'high'), of(high, 'low')]
  const isPair = high.ids.length === 1 && low.ids.length === 1 && more && less
  const between = isPair
    ? [
        t('headline.between', {
          low: namesIn(asked, low.ids),
          high: namesIn(asked, high.ids),
          more: differenceText(high.amount.minus(more), asked.speech),
          less: differenceText(low.amount.minus(less), asked.speech),
        }),
      ]
    : []
  return { first, then: between, told: [] }
}

/** Where a company gets what: by what is committed and by the most, and where the two part. */
export function companyHeadline(asked: Asked): Answer {
  const [high, low] = (['high', 'low'] as const).map((end) => paying(orderOf(asked, end)[0]))
  if (!high) return { first: asked.speech.t('headline.nothing'), then: [], told: [] }
  if (low) {
    const isShared = high.ids.some((id) => low.ids.includes(id))
    return isShared ? together(asked, high, low) : apart(asked, high, low)
  }
  const among = amongText(asked)
  const named = { places: namesIn(asked, high.ids), high: moneyIn(asked, high.amount), among }
  const key = high.ids.length > 1 ? 'headline.noFirmTied' : 'headline.noFirm'
  const then = secondSentences(asked)
  return { first: asked.speech.t(key, named), then, told: [] }
}
