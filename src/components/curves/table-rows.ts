import type { Line } from '../../calculator/algebras/curve/line'
import { valueAt } from '../../calculator/algebras/curve/line'
import { zip } from '../../calculator/algebras/curve/pieces'
import type { Fraction } from '../../calculator/fraction'
import { compare } from '../../calculator/fraction'
import type { Speech } from '../facts'
import { moneyText } from '../money'
import type { SweptWords } from './axis-words'
import type { ComparedCurve } from './compared'

/** One straight piece of one line in words. */
export interface PieceRow {
  readonly key: string
  readonly name: string
  readonly badges: readonly string[]
  readonly range: string
  readonly high: string
  readonly low: string
  readonly growth: string
  readonly clauses: readonly string[]
}

interface Stretch {
  readonly low: Line | null
  readonly high: Line | null
}

/** The exact pieces of all lines, with the amounts at both ends of each. */
export function pieceRows(
  compared: readonly ComparedCurve[],
  swept: SweptWords,
  { t, unit }: Speech,
): PieceRow[] {
  const amount = (value: Fraction): string => moneyText(value.n.div(value.d), unit)
  const ends = (line: Line | null, from: Fraction, to: Fraction): string => {
    if (!line) return t('chart.unknown')
    const [first, last] = [valueAt(line, from), valueAt(line, to)]
    if (compare(first, last) === 0) return amount(first)
    return t('chart.table.to', { from: amount(first), to: amount(last) })
  }
  const growth = (line: Line | null): string => {
    if (!line) return ''
    if (line.slope.n.isZero()) return t('chart.table.level')
    const gain = line.slope.n.times(swept.step.size).div(line.slope.d)
    return moneyText(gain, unit, { sign: true })
  }
  return compared.flatMap(({ id, name, badges, low, high }) => {
    const both = zip([low, high], ([least, most]): Stretch => ({ low: least, high: most }))
    const rows: PieceRow[] = []
    both.after.forEach((stretch, i) => {
      const [from, to] = [both.xs[i] as Fraction, both.xs[i + 1] as Fraction]
      const point = both.at[i]
      const clauses = (both.marks[i] ?? []).flatMap(({ clause }) => clause ?? [])
      const common = { name, badges, clauses: [...new Set(clauses)] }
      const alone = (['low', 'high'] as const).some((bound) => {
        const [one, other] = [point?.[bound], stretch[bound]]
        return !one || !other
          ? one !== other
          : compare(valueAt(one, from), valueAt(other, from)) !== 0
      })
      if (alone) {
        rows.push({
          ...common,
          key: `${id}.${i}.at`,
          range: swept.bare(from),
          high: ends(point?.high ?? null, from, from),
          low: ends(point?.low ?? null, from, from),
          growth: '',
        })
      }
      rows.push({
        ...common,
        key: `${id}.${i}`,
        range: t('chart.table.to', { from: swept.bare(from), to: swept.bare(to) }),
        high: ends(stretch.high, from, to),
        low: ends(stretch.low, from, to),
        growth: growth(stretch.high),
      })
    })
    return rows
  })
}
