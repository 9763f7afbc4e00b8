import type { ClauseLine } from '../../../database/clauses/clause-table'
import type { ParameterLine } from '../../../database/clauses/parameter-table'
import type { Corpus, Parameter } from '../../../policies/corpus'
import type { Speech } from '../../facts'
import { glanceTexts } from '../glance-text'
import { numberOf, parameterText, scopeText, unitOf } from '../parameter-text'

/** A table as plain texts, for a file: what the page shows, in full words. */
export interface Sheet {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A document with its badge: the numbers of a draft never leave without it. */
function place(id: string, corpus: Corpus, { t, say }: Speech): string {
  const policy = corpus.policies.find((each) => each.id === id)
  if (!policy) return id
  const name = say(policy.jurisdiction.name)
  const badged = policy.status === 'draft' || policy.text === 'summary'
  return badged ? t('clause.search.badged', { name, badge: say(policy.badge) }) : name
}

/** The clauses found, one a row, their parameters worded with their units. */
export function clauseSheet(lines: readonly ClauseLine[], corpus: Corpus, speech: Speech): Sheet {
  const { t, say } = speech
  const worded = (ids: string | null): string =>
    (ids?.split(' ') ?? [])
      .flatMap((id): readonly Parameter[] => {
        const parameter = corpus.parameters.get(id)
        return parameter ? [parameter] : []
      })
      .map((each) => `${say(each.label)} ${parameterText(each, speech)}`)
      .join(t('clause.formula.part'))
  return {
    header: [
      t('clause.column.id'),
      t('clause.column.policy'),
      t('clause.column.locator'),
      t('clause.column.content'),
      t('clause.drawer.summary'),
      t('clause.column.theme'),
      t('clause.column.commitment'),
      t('clause.column.rate'),
      t('clause.column.amount'),
      t('clause.column.threshold'),
      t('clause.glance.title'),
    ],
    rows: lines.flatMap((line) => {
      const clause = corpus.clauses.get(line.id)
      const theme = corpus.themes.find(({ id }) => id === line.theme)
      if (!clause || !theme) return []
      return [
        [
          line.id,
          place(line.policy, corpus, speech),
          line.locator,
          line.title,
          line.summary,
          say(theme.label),
          t(`clause.commitmentLong.${clause.commitment}`),
          ...[worded(line.rates), worded(line.amounts), worded(line.thresholds)],
          glanceTexts(clause, corpus, speech).join(t('clause.glance.separator')),
        ],
      ]
    }),
  }
}

/** The parameters found, one a row: the number and its unit in columns of their own. */
export function parameterSheet(
  lines: readonly ParameterLine[],
  corpus: Corpus,
  speech: Speech,
): Sheet {
  const { t } = speech
  return {
    header: [
      t('clause.column.id'),
      t('clause.column.policy'),
      t('clause.column.clause'),
      t('clause.column.parameter'),
      t('clause.column.kind'),
      t('clause.column.value'),
      t('clause.column.unit'),
      t('clause.column.scope'),
      t('clause.column.locator'),
    ],
    rows: lines.flatMap((line) => {
      const parameter = corpus.parameters.get(line.id)
      if (!parameter) return []
      const clause = line.clause ? `${line.clause} ${line.title ?? ''}` : t('clause.value.general')
      return [
        [
          line.id,
          place(line.policy, corpus, speech),
          clause,
          line.label,
          t(`clause.kind.${parameter.kind}`),
          numberOf(parameter, speech),
          unitOf(parameter, speech),
          scopeText(parameter, speech),
          line.locator,
        ],
      ]
    }),
  }
}
