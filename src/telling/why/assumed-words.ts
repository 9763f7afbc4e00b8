import type { Clause, Corpus } from '../../policies/corpus'
import { factsNamed } from '../../policies/formula-parts'
import { limitsOf } from '../../policies/limits'
import type { FactRecord } from '../../policies/schema'
import type { Speech } from '../words/speech'
import { valueText } from '../words/facts'

/** A fact whose default a result rests on, in words, and the path at which the form asks for it. */
export interface AssumedText {
  readonly path: string
  readonly text: string
}

/** Whether a clause asks for something that only a stated nothing fails, and the fact tells it. */
const passesUnstated = (fact: FactRecord, clause: Clause | undefined): boolean =>
  clause?.conditions.some(
    (condition) =>
      condition.kind === 'positive' &&
      condition.unstated === 'passes' &&
      factsNamed(condition.of).includes(fact.id),
  ) ?? false

/** What stands in for a fact that is not stated: its value, or what its absence means. */
function standIn(
  fact: FactRecord,
  corpus: Corpus,
  speech: Speech,
  clause: Clause | undefined,
): string {
  const { t, say } = speech
  if (fact.default !== undefined) return valueText(fact, fact.default, speech)
  if (fact.derived !== undefined) return t('why.filledIn')
  if (fact.absent) return say(fact.absent)
  if (passesUnstated(fact, clause)) return t('why.takenAsReceived')
  const limits = corpus.policies.flatMap(limitsOf)
  const unapplied = limits.find(({ of }) => factsNamed(of).includes(fact.id))
  if (unapplied) return t(`why.limitUnapplied.${unapplied.kind}`)
  const counting = limits.find(({ counts }) =>
    counts.some(({ of }) => factsNamed(of).includes(fact.id)),
  )
  return t(`why.countedAsNone.${counting?.kind ?? 'public_money'}`)
}

/** A fact that the report lists as assumed, by its id; of that clause, where it is told of one alone. */
export function assumedText(
  id: string,
  corpus: Corpus,
  speech: Speech,
  clause?: Clause,
): AssumedText {
  const fact = [...corpus.facts.values()].find((each) => each.id === id)
  if (!fact) return { path: id, text: id }
  const list = corpus.lists.get(fact.list ?? '')
  const { t, say } = speech
  const label = list
    ? t('why.ofList', { list: say(list.label), fact: say(fact.label) })
    : say(fact.label)
  const text = t('why.assumedIs', { fact: label, value: standIn(fact, corpus, speech, clause) })
  return { path: list?.id ?? id, text }
}
