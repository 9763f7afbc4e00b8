import type { Cell } from './table'
import { Decimal } from '../../policies/decimal'
import type { Standing } from '../../sweeps/ranking'
import type { Speech } from '../words/speech'

/** The rank by what is paid, and who shares it: two columns of a table. */
export function rankCells(
  standing: Standing | null,
  nameOf: (id: string) => string,
  { t }: Speech,
): [Cell, Cell] {
  if (!standing) return [t('totals.notRanked'), t('export.none')]
  const { rank, besides } = standing
  const others = besides.map(nameOf).join(t('export.joined'))
  return [new Decimal(rank), others === '' ? t('export.none') : others]
}
