import type { Corpus } from '../../policies/corpus'
import { factAt } from '../../policies/fact-path'
import type { Reread } from '../../sharing/reread'
import type { Speech } from '../../telling/words/speech'
import { pathLabel, valueText } from '../../telling/words/facts'
import { clauseName } from '../../telling/why/why-sentence'

/** What is read differently now, in a sentence. */
export function rereadText(reread: Reread, corpus: Corpus, speech: Speech): string {
  const { t, say } = speech
  const name = (fact: string): string =>
    t('sharing.reread.fact', { fact: pathLabel(corpus, fact, speech) })
  switch (reread.kind) {
    case 'recognition': {
      const value = valueText(factAt(corpus, reread.fact), reread.stood, speech)
      return t('sharing.reread.recognition', { fact: name(reread.fact), value })
    }
    case 'replaced': {
      const clause = corpus.clauses.get(reread.clause)
      const policy = corpus.policies.find(({ id }) => id === clause?.policy)
      return t('sharing.reread.replaced', {
        clause: clause ? clauseName(clause, speech) : reread.clause,
        place: policy ? say(policy.jurisdiction.name) : '',
        fact: name(reread.fact),
        by: name(reread.by),
      })
    }
    case 'asked': {
      const policy = corpus.policies.find(({ id }) => id === reread.policy)
      return t('sharing.reread.asked', {
        place: policy ? say(policy.jurisdiction.name) : reread.policy,
        facts: speech.quoted(reread.facts.map(name)),
      })
    }
  }
}
