import type { Policy } from '../../policies/corpus'
import { termAt } from '../../sweeps/term'
import type { BriefOf } from './brief'

/** The terms of all documents, the next to end first, and the drafts that may have become final texts. */
export function deadlineLines({
  documents,
  asOf,
  own,
  speech,
}: Pick<BriefOf, 'documents' | 'own' | 'speech'> & {
  /** The application date. */
  readonly asOf: string
}): readonly string[] {
  const { t, say, names } = speech
  const { policies, locations } = documents.corpus
  const named = (of: readonly Policy[]): string =>
    names(of.map((each) => say(each.jurisdiction.name)))
  const ownFirst = locations.find(({ id }) => id === own)?.policies[0]
  const byEnd = new Map<string, Policy[]>()
  const undated = policies.filter(({ term }) => term.to === null)
  for (const policy of policies) {
    const { to } = policy.term
    if (to !== null) byEnd.set(to, [...(byEnd.get(to) ?? []), policy])
  }
  const ends = [...byEnd]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, of]) => {
      const [first] = of
      const state = first ? termAt(first, asOf) : null
      const said = { date, places: named(of) }
      if (state?.kind === 'over') return t('brief.over', said)
      const line =
        state?.kind === 'ends_soon'
          ? t('brief.endsIn', { ...said, days: state.days })
          : t('brief.ends', said)
      const isOwn = of.some(({ id }) => id === ownFirst)
      return isOwn ? speech.phrases([line, t('brief.renew')]) : line
    })
  const drafts = policies.flatMap((policy) =>
    policy.status === 'draft' && policy.consultation
      ? [{ policy, to: policy.consultation.to }]
      : [],
  )
  return [
    ...ends,
    ...(undated.length > 0 ? [t('brief.undated', { places: named(undated) })] : []),
    ...(drafts.length > 0
      ? [
          t('brief.drafts', {
            drafts: speech.names(
              drafts.map(({ policy, to }) =>
                t('brief.draftUntil', { place: say(policy.jurisdiction.name), date: to }),
              ),
            ),
          }),
        ]
      : []),
  ]
}
