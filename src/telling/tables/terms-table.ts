import type { Cell, Table } from './table'
import type { Corpus } from '../../policies/corpus'
import { remainingText } from '../clauses/term-text'
import type { Speech } from '../words/speech'
import { draftCell } from '../words/badges'

/** The terms of all documents, and how long each still holds on the application date. */
export function termsTable(corpus: Corpus, asOf: string, speech: Speech): Table {
  const { t, say } = speech
  const undated = t('clause.terms.unknown')
  return {
    columns: [
      t('column.policy'),
      t('column.document'),
      t('column.issuer'),
      t('column.draft'),
      t('column.termFrom'),
      t('column.termTo'),
      t('column.asOf'),
      t('clause.terms.left'),
      t('column.consultationFrom'),
      t('column.consultationTo'),
    ],
    rows: corpus.policies.map((policy): Cell[] => [
      say(policy.jurisdiction.name),
      say(policy.title),
      say(policy.issuer),
      draftCell({ policies: [policy] }, speech),
      policy.term.from ?? undated,
      policy.term.to ?? undated,
      asOf,
      remainingText(policy, asOf, speech),
      policy.consultation?.from ?? t('export.none'),
      policy.consultation?.to ?? t('export.none'),
    ]),
  }
}
