import type { Policy } from '../../policies/corpus'
import { isBadged } from '../../policies/badged'
import type { Occasion } from '../words/occasion'
import { versionText } from '../words/occasion'
import type { Compared } from '../words/places'
import type { Speech } from '../words/speech'

/** Below a picture: the day, the state of every text that is no final one, once, and the version of the data. */
export function sourceNotes(rows: readonly Compared[], occasion: Occasion, speech: Speech): string {
  const { t, say, list, phrases } = speech
  const policies = [...new Set(rows.flatMap((row) => row.policies))].filter(isBadged)
  const byBadge = new Map<string, Policy[]>()
  for (const policy of policies) {
    const badge = say(policy.badge)
    byBadge.set(badge, [...(byBadge.get(badge) ?? []), policy])
  }
  const states = [...byBadge].map(([badge, of]) =>
    t('curves.source.state', {
      places: list(of.map(({ jurisdiction }) => say(jurisdiction.name))),
      badge,
    }),
  )
  return speech.sentences([
    t('curves.source.day', { date: occasion.asOf }),
    ...(states.length > 0 ? [phrases(states) + speech.stop] : []),
    t('curves.source.data', { version: versionText(occasion, speech) }),
  ])
}
