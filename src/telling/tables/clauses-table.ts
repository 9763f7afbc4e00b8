import type { AmountRange, ClauseAward } from '../../calculator/report/award'
import type { Cell, Table } from './table'
import type { Corpus } from '../../policies/corpus'
import { Decimal } from '../../policies/decimal'
import type { View } from '../../sweeps/view'
import type { Speech } from '../words/speech'
import type { Compared } from '../words/places'
import { shortReason } from '../why/short-reason'
import { draftCell } from '../words/badges'

/** Amounts that a reader may add up: of other results the word stands in their place. */
const isCounted = ({ status }: ClauseAward): boolean => status === 'awarded' || status === 'zero'

/** The result of every clause in every place or document. Yuan, in full. */
export function clausesTable(
  corpus: Corpus,
  rows: readonly Compared[],
  view: View,
  speech: Speech,
): Table {
  const { t, say } = speech
  const themeOf = (id: string): string => {
    const theme = corpus.themes.find((each) => each.id === id)
    return theme ? say(theme.label) : id
  }
  const amounts = (range: AmountRange | null, otherwise: string): Cell[] =>
    range ? [new Decimal(range.high), new Decimal(range.low)] : [otherwise, otherwise]
  const line = (row: Compared, award: ClauseAward): Cell[][] => {
    const clause = corpus.clauses.get(award.id)
    const policy = corpus.policies.find(({ id }) => id === clause?.policy)
    if (!clause || !policy) return []
    const word = t(`status.${award.status}`)
    const alone = isCounted(award) || award.status === 'superseded' ? award.entitlement : null
    return [
      [
        say(row.name),
        say(policy.jurisdiction.name),
        draftCell({ policies: [policy] }, speech),
        award.id,
        clause.locator,
        say(clause.title),
        themeOf(clause.theme),
        word,
        ...amounts(isCounted(award) ? award.award : null, word),
        ...amounts(alone, word),
        shortReason(award, corpus, speech) || t('export.none'),
      ],
    ]
  }
  return {
    columns: [
      t(view === 'locations' ? 'column.place' : 'column.compared'),
      t('column.policy'),
      t('column.draft'),
      t('column.clause'),
      t('column.locator'),
      t('column.title'),
      t('column.theme'),
      t('column.result'),
      t('column.high'),
      t('column.low'),
      t('column.alone'),
      t('column.aloneLow'),
      t('column.why'),
    ],
    rows: rows.flatMap((row) => row.sum.clauses.flatMap((award) => line(row, award))),
  }
}
