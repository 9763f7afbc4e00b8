import type { Group } from '../../sweeps/ranking'
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
  return amount ? asked.speech.t('headline.firm', { amount: moneyIn(asked, amount) }) : ''
}

/** How much of the most in the leading place hangs on recognitions that nobody has given yet. */
function hingeSentences(asked: Asked, { ids, amount }: Group): string[] {
  const { hinges = [], speech } = asked
  const [place = '', ...others] = ids
  const parts = hinges.flatMap(({ fact, places }) => {
    const lost = places.get(place)
    if (!lost || others.length > 0) return []
    const named = { fact: speech.say(fact.label), amount: moneyIn(asked, lost) }
    return [speech.t('headline.hinge', named)]
  })
  if (parts.length === 0) return []
  const named = { place: namesIn(asked, ids), amount: moneyIn(asked, amount) }
  return [speech.t('headline.hinges', { ...named, parts: speech.phrases(parts) })]
}

/** Who comes second at each end. */
function secondSentences(asked: Asked): string[] {
  const { t } = asked.speech
  const [high, low] = (['high', 'low'] as const).map((end) => paying(orderOf(asked, end)[1]))
  if (!high) return []
  const highAmount = moneyIn(asked, high.amount)
  const firm = firmText(asked, high)
  if (!low)
    return [t('headline.second', { place: tiedNames(asked, high), amount: highAmount, firm })]
  const lowAmount = moneyIn(asked, low.amount)
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
  })
  const of = ({ ids }: Group, end: End) => amountIn(asked, ids[0] ?? '', end)
  const [more, less] = [of(low, 'high'), of(high, 'low')]
  const isPair = high.ids.length === 1 && low.ids.length === 1 && more && less
  const between = isPair
    ? [
        t('headline.between', {
          high: namesIn(asked, high.ids),
          more: moneyIn(asked, high.amount.minus(more)),
          less: moneyIn(asked, low.amount.minus(less)),
        }),
      ]
    : []
  return { first, then: [...between, ...hingeSentences(asked, high)], told: [] }
}

/** Where a company gets what: by what is committed and by the most, and where the two part. */
export function companyHeadline(asked: Asked): Answer {
  const [high, low] = (['high', 'low'] as const).map((end) => paying(orderOf(asked, end)[0]))
  if (!high) return { first: asked.speech.t('headline.nothing'), then: [], told: [] }
  if (low) {
    const isShared = high.ids.some((id) => low.ids.includes(id))
    return isShared ? together(asked, high, low) : apart(asked, high, low)
  }
  const named = { places: namesIn(asked, high.ids), high: moneyIn(asked, high.amount) }
  const key = high.ids.length > 1 ? 'headline.noFirmTied' : 'headline.noFirm'
  const then = [...secondSentences(asked), ...hingeSentences(asked, high)]
  return { first: asked.speech.t(key, named), then, told: [] }
}
