import type { Policy } from '../../policies/corpus'
import { versionText } from '../words/occasion'
import { placeNotes } from '../words/place-notes'
import type { Speech } from '../words/speech'
import type { BriefOf } from './brief'

/** A document by its title, with the state of its text where the title does not say it. */
function titled({ title, badge }: Policy, { say, brackets, phrases }: Speech): string {
  const [name, state] = [say(title), say(badge)]
  if (name.toLowerCase().includes(state.toLowerCase())) return name
  // What has brackets of its own is not put into others.
  return /[（(]/.test(state) ? phrases([name, state]) : `${name}${brackets(state)}`
}

/** Where the figures are from, what they leave out, and of which data they are. */
export function sourceLines({ documents, origin, speech }: BriefOf): readonly string[] {
  const { corpus } = documents
  const { t } = speech
  const titles = speech.series(corpus.policies.map((policy) => titled(policy, speech)))
  return [
    t('brief.source', { titles }),
    speech.sentences(placeNotes(corpus.locations, speech)),
    t('brief.made', {
      title: t('app.title'),
      version: versionText(documents, speech),
      day: origin.day,
    }),
  ]
}
