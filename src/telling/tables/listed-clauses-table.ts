import type { Cell, Table } from './table'
import type { Clause, Corpus } from '../../policies/corpus'
import type { Speech } from '../words/speech'
import { glanceTexts } from '../clauses/glance-text'
import { parameterText } from '../clauses/parameter-text'
import { payoutText } from '../clauses/payout-text'
import { draftCell } from '../words/badges'

/** A clause of the list with the parameters that its columns name, ids one space apart. */
export interface ListedClause {
  readonly id: string
  readonly rates: string | null
  readonly amounts: string | null
  readonly thresholds: string | null
}

const capOf = ({ formula, cap }: Clause): 'yes' | 'no' | 'none' => {
  if (!formula) return 'none'
  return cap === 'none' ? 'no' : 'yes'
}

/** The clauses in the order of the list, with their numbers in words. Yuan, in full. */
export function listedClausesTable(
  lines: readonly ListedClause[],
  corpus: Corpus,
  speech: Speech,
): Table {
  const { t, say } = speech
  const inYuan: Speech = { ...speech, unit: 'yuan' }
  const numbers = (ids: string | null): string => {
    const said = (ids?.split(' ') ?? []).flatMap((id) => {
      const parameter = corpus.parameters.get(id)
      return parameter ? `${say(parameter.label)} ${parameterText(parameter, inYuan)}` : []
    })
    return said.join(t('chart.stop')) || t('export.none')
  }
  const cellsOf = (line: ListedClause): Cell[][] => {
    const clause = corpus.clauses.get(line.id)
    const policy = corpus.policies.find(({ id }) => id === clause?.policy)
    const theme = corpus.themes.find(({ id }) => id === clause?.theme)
    if (!clause || !policy || !theme) return []
    return [
      [
        clause.id,
        say(policy.jurisdiction.name),
        draftCell({ policies: [policy] }, speech),
        clause.locator,
        say(clause.title),
        say(clause.summary),
        say(clause.recipient),
        say(theme.label),
        t(`clause.commitmentLong.${clause.commitment}`),
        payoutText(clause, speech),
        numbers(line.rates),
        numbers(line.amounts),
        t(`clause.value.cap.${capOf(clause)}`),
        numbers(line.thresholds),
        glanceTexts(clause, corpus, inYuan).join(t('chart.stop')) || t('export.none'),
      ],
    ]
  }
  return {
    columns: [
      t('column.clause'),
      t('column.policy'),
      t('column.draft'),
      t('column.locator'),
      t('column.title'),
      t('clause.drawer.summary'),
      t('clause.drawer.recipient'),
      t('column.theme'),
      t('clause.column.commitment'),
      t('clause.facet.payout'),
      t('clause.column.rate'),
      t('clause.column.amount'),
      t('clause.facet.has_cap'),
      t('clause.column.threshold'),
      t('clause.glance.title'),
    ],
    rows: lines.flatMap(cellsOf),
  }
}
