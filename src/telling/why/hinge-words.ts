import type { Corpus } from '../../policies/corpus'
import type { Decimal } from '../../policies/decimal'
import type { Hinge } from '../../sweeps/hinges'
import type { Lead } from '../../sweeps/insights/lead'
import type { Speech } from '../words/speech'
import { amountText } from '../words/money'
import { placeNames } from '../words/place-names'

/** What of the leading amount hangs on recognitions that nobody has given yet; empty where nothing does. */
export function leadHinges({ high }: Lead, hinges: readonly Hinge[], speech: Speech): string {
  const { t, say, unit, locale } = speech
  const parts = hinges.flatMap(({ fact, places }) => {
    const lost = (high?.places ?? []).flatMap((place) => places.get(place) ?? [])
    const [first, ...others] = lost
    if (!first) return []
    const amount = others.reduce((most, each) => (each.greaterThan(most) ? each : most), first)
    const named = { fact: say(fact.label), amount: amountText(amount, unit, locale) }
    return [t('compare.insights.hinge', named)]
  })
  return parts.length === 0 ? '' : t('compare.insights.hinges', { parts: speech.phrases(parts) })
}

/** Where how much hangs on one recognition: 浦东新区 1,500 万元，深圳市龙华区 900 万元. */
export function hingeText({ places }: Hinge, corpus: Corpus, speech: Speech): string {
  const { unit, locale } = speech
  const amounts = new Map<string, { amount: Decimal; places: string[] }>()
  for (const [place, amount] of places) {
    const key = amount.toFixed()
    const same = amounts.get(key) ?? { amount, places: [] }
    amounts.set(key, { amount, places: [...same.places, place] })
  }
  const parts = [...amounts.values()].map(
    ({ amount, places: of }) =>
      `${placeNames(of, corpus, speech)} ${amountText(amount, unit, locale)}`,
  )
  return speech.phrases(parts)
}
