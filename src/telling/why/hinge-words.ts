import type { Hinge } from '../../sweeps/hinges'
import type { Lead } from '../../sweeps/insights/lead'
import type { Speech } from '../words/speech'
import { amountText } from '../words/money'

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
