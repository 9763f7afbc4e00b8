import { isBadged } from '../../policies/badged'
import type { Policy } from '../../policies/corpus'
import type { Speech } from './speech'

/** The documents that amounts rest on, and all documents of the places that are spoken of. */
export interface Resting {
  readonly policies: readonly Policy[]
  /** The same as the former where left out. */
  readonly documents?: readonly Policy[]
}

/** A badge in words; with the name of its document where that has to be told: 深圳市 · 已印发（仅有媒体摘要）. */
export const badgeText = (policy: Policy, named: boolean, { t, say }: Pick<Speech, 't' | 'say'>) =>
  named
    ? [say(policy.jurisdiction.name), say(policy.badge)].join(t('export.dot'))
    : say(policy.badge)

/** Whether a badge beside these documents needs a name: there are others, which do not carry the same. */
export function needsName(documents: readonly Policy[], { say }: Pick<Speech, 'say'>): boolean {
  const shown = documents.map((policy) => (isBadged(policy) ? say(policy.badge) : ''))
  return new Set(shown).size > 1
}

/**
 * The documents whose badges stand beside a line, each badge once. A badge describes its document and no place:
 * where a place rests on several, it is said whose it is.
 */
export function shownBadges(
  { policies, documents = policies }: Resting,
  speech: Pick<Speech, 't' | 'say'>,
): { readonly policy: Policy; readonly named: boolean; readonly text: string }[] {
  const named = needsName(documents, speech)
  const all = policies
    .filter(isBadged)
    .map((policy) => ({ policy, named, text: badgeText(policy, named, speech) }))
  return all.filter(({ text }, i) => all.findIndex((each) => each.text === text) === i)
}

/** The same in words. */
export const badgesOf = (of: Resting, speech: Pick<Speech, 't' | 'say'>): string[] =>
  shownBadges(of, speech).map(({ text }) => text)

/** The state of the text in a file: 征求意见稿, 正式文本; of several documents each with its name. */
export function draftCell({ policies, documents = policies }: Resting, speech: Speech): string {
  const { t, say } = speech
  const stateOf = (policy: Policy): string =>
    isBadged(policy) ? say(policy.badge) : t('column.final')
  const states = needsName(documents, speech)
    ? policies.map((policy) =>
        t('export.summary', { name: say(policy.jurisdiction.name), badge: stateOf(policy) }),
      )
    : policies.map(stateOf)
  return states.length > 0 ? [...new Set(states)].join(t('export.joined')) : t('export.none')
}
