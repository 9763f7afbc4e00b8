import type { Cell, Table } from './table'
import type { Corpus } from '../../policies/corpus'
import type { View } from '../../sweeps/view'
import { beyondTotal, themeShares } from '../findings/theme-shares'
import type { Speech } from '../words/speech'
import type { Compared } from '../words/places'
import { draftCell } from '../words/badges'
import { withoutTotal } from './totals-table'

/**
 * What every theme brings in every place, theme after theme; what limits over several clauses set off stands as
 * a negative amount, so that the rows of a place add up to its total. Of what is out of force the shares of its last
 * day, which a column names. Yuan, in full.
 */
export function themesTable(
  corpus: Corpus,
  rows: readonly Compared[],
  view: View,
  asOf: string,
  speech: Speech,
): Table {
  const { t, say } = speech
  const hasLapsed = rows.some(({ lapsed }) => lapsed !== null)
  const dayOf = ({ lapsed }: Compared): Cell[] => (hasLapsed ? [lapsed?.to ?? asOf] : [])
  const linesOf = (row: Compared): Cell[][] => {
    const all = draftCell(row, speech)
    const { sum } = row.lapsed ?? row
    if (sum.high === null) {
      const none = withoutTotal(row, speech)
      return [[all, none, none, none, t('export.none')]]
    }
    const shares = themeShares(corpus, sum)
    const beyond = beyondTotal(sum, shares)
    const isSetOff = !beyond.high.isZero() || !beyond.low.isZero()
    const stateOf = (clauses: readonly string[]): string => {
      const policies = row.policies.filter((policy) =>
        policy.clauses.some(({ id }) => clauses.includes(id)),
      )
      return draftCell({ policies, documents: row.policies }, speech)
    }
    const paid = shares.map(({ theme, high, low, clauses }): Cell[] => [
      stateOf(clauses),
      say(theme.label),
      high,
      low,
      clauses.join(' '),
    ])
    const setOff = [
      all,
      t('compare.themes.beyond'),
      beyond.high.negated(),
      beyond.low.negated(),
      t('export.none'),
    ]
    return isSetOff ? [...paid, setOff] : paid
  }
  return {
    columns: [
      t(view === 'locations' ? 'column.place' : 'column.policy'),
      t('column.id'),
      t('column.draft'),
      ...(hasLapsed ? [t('column.figureOf')] : []),
      t('column.theme'),
      t('column.high'),
      t('column.low'),
      t('column.clauses'),
    ],
    rows: rows.flatMap((row) =>
      linesOf(row).map(([state = '', ...line]) => [
        ...[say(row.name), row.id, state],
        ...dayOf(row),
        ...line,
      ]),
    ),
  }
}
