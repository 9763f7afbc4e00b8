import type { Cell, Table } from './table'
import { Decimal } from '../../policies/decimal'
import type { View } from '../../sweeps/view'
import type { Speech } from '../words/speech'
import type { Compared } from '../words/places'
import { draftCell } from '../words/badges'
import { rankCells } from './rank-cells'

/** Why a total has no number. */
export const withoutTotal = ({ sum }: Compared, { t }: Speech): string =>
  t(sum.in_force ? 'status.unknown' : 'status.not_in_force')

/**
 * The totals of all places or documents, with rank and term; where some are out of force also what these paid on their
 * last day. Yuan, in full.
 */
export function totalsTable(rows: readonly Compared[], view: View, speech: Speech): Table {
  const { t, say } = speech
  const ranked = view === 'locations'
  const nameOf = (id: string): string => {
    const row = rows.find((each) => each.id === id)
    return row ? say(row.name) : id
  }
  const hasLapsed = rows.some(({ lapsed }) => lapsed !== null)
  /** Of what has ended the figures of its last day, which stand in no column of those that are paid. */
  const onLastDay = ({ lapsed }: Compared): Cell[] => {
    if (!hasLapsed) return []
    const amount = (yuan: string | null | undefined): Cell =>
      yuan ? new Decimal(yuan) : t('export.none')
    return [amount(lapsed?.sum.high), amount(lapsed?.sum.low)]
  }
  return {
    columns: [
      ...(ranked ? [t('column.rank'), t('column.tied')] : []),
      t(ranked ? 'column.place' : 'column.policy'),
      t('column.id'),
      t('column.draft'),
      t('column.high'),
      t('column.low'),
      t('column.unnumbered'),
      t('column.open'),
      t('column.termFrom'),
      t('column.termTo'),
      ...(hasLapsed ? [t('column.endedHigh'), t('column.endedLow')] : []),
    ],
    rows: rows.map((row): Cell[] => {
      const { sum, policies } = row
      const none = withoutTotal(row, speech)
      const amount = (yuan: string | null): Cell => (yuan === null ? none : new Decimal(yuan))
      const day = (end: 'from' | 'to'): string =>
        policies.map(({ term }) => term[end] ?? t('totals.undated')).join(t('export.joined'))
      return [
        ...(ranked ? rankCells(row.standing, nameOf, speech) : []),
        say(row.name),
        row.id,
        draftCell(row, speech),
        amount(sum.high),
        amount(sum.low),
        new Decimal(sum.unnumbered.length),
        new Decimal(sum.open.length),
        day('from'),
        day('to'),
        ...onLastDay(row),
      ]
    }),
  }
}
