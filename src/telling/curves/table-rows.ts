import type { Line } from '../../calculator/algebras/curve/line'
import { valueAt } from '../../calculator/algebras/curve/line'
import { zip } from '../../calculator/algebras/curve/pieces'
import type { Fraction } from '../../calculator/fraction'
import { compare, divide, isZero, subtract } from '../../calculator/fraction'
import type { PlaceCurves } from '../../charts/nodes'
import type { Decimal } from '../../policies/decimal'
import type { Speech } from '../words/speech'
import { moneyText } from '../words/money'
import type { SweptWords } from './axis-words'
import type { ComparedCurve } from './compared'
import type { MeasureWords } from './measure-words'
import { pastName } from './readout-words'

/** One straight piece of one line, or one point that stands alone, in words. */
export interface PieceRow {
  readonly key: string
  readonly name: string
  readonly badges: readonly string[]
  readonly range: string
  /** One for each heading of {@link pieceHeads}. */
  readonly numbers: readonly string[]
  readonly clauses: readonly string[]
}

type End = 'low' | 'high'
type Stretch = Readonly<Record<End, Line | null>>

/** A piece from one value to another, or a point where both are the same. */
interface Piece {
  readonly lines: Stretch
  readonly from: Fraction
  readonly to: Fraction
  /** By how much the high amount jumps on entering the piece. */
  readonly leap: Fraction | null
}

const decimal = ({ n, d }: Fraction): Decimal => n.div(d)
const isPoint = ({ from, to }: Piece): boolean => compare(from, to) === 0

/** The headings of the numbers of a row. */
export function pieceHeads(measure: MeasureWords, swept: SweptWords, { t }: Speech): string[] {
  switch (measure.mode) {
    case 'amount':
      return [
        t('chart.table.high'),
        t('chart.table.step', { step: swept.step.text }),
        t('chart.table.low'),
      ]
    case 'share':
      return [t('chart.table.high'), t('chart.table.share'), t('chart.table.shareLow')]
    case 'marginal': {
      const { unit } = measure
      return [
        t('chart.table.marginal', { unit }),
        t('chart.table.marginalLow', { unit }),
        t('chart.table.leap'),
      ]
    }
  }
}

function numbersOf(
  piece: Piece,
  measure: MeasureWords,
  swept: SweptWords,
  { t, unit }: Speech,
): string[] {
  const { lines, from, to, leap } = piece
  const spans = (first: string, last: string): string =>
    first === last ? first : t('chart.table.to', { from: first, to: last })
  const amount = (value: Fraction): string => moneyText(decimal(value), unit)
  const amounts = (end: End): string => {
    const line = lines[end]
    return line ? spans(amount(valueAt(line, from)), amount(valueAt(line, to))) : t('chart.unknown')
  }
  const share = (line: Line, x: Fraction): string => {
    if (!isZero(x)) return measure.bare(decimal(divide(valueAt(line, x), x)))
    if (isPoint(piece)) return '—'
    return isZero(line.intercept) ? measure.bare(decimal(line.slope)) : t('chart.table.endless')
  }
  const shares = (end: End): string => {
    const line = lines[end]
    return line ? spans(share(line, from), share(line, to)) : ''
  }
  const growth = (line: Line | null): string => {
    if (!line || isPoint(piece)) return ''
    if (isZero(line.slope)) return t('chart.table.level')
    const gain = line.slope.n.times(swept.step.size).div(line.slope.d)
    return moneyText(gain, unit, { sign: true })
  }
  const marginal = (line: Line | null): string =>
    line && !isPoint(piece) ? measure.bare(decimal(line.slope)) : '—'
  switch (measure.mode) {
    case 'amount':
      return [amounts('high'), growth(lines.high), amounts('low')]
    case 'share':
      return [amounts('high'), shares('high'), shares('low')]
    case 'marginal':
      return [
        marginal(lines.high),
        marginal(lines.low),
        leap && !isZero(leap) ? moneyText(decimal(leap), unit, { sign: true }) : '',
      ]
  }
}

const differ = (a: Line | null, b: Line | null, x: Fraction): boolean =>
  !a || !b ? a !== b : compare(valueAt(a, x), valueAt(b, x)) !== 0

function piecesOf({ low, high }: PlaceCurves) {
  const both = zip([low, high], ([least, most]): Stretch => ({ low: least, high: most }))
  const leap = (before: Stretch | undefined, next: Stretch, x: Fraction): Fraction | null =>
    before?.high && next.high ? subtract(valueAt(next.high, x), valueAt(before.high, x)) : null
  return both.after
    .flatMap((stretch, i): (Piece & { at: number })[] => {
      const [from, to] = [both.xs[i], both.xs[i + 1]] as [Fraction, Fraction]
      const [before, point] = [both.after[i - 1], both.at[i]]
      const whole = { lines: stretch, from, to, at: i }
      const alone =
        point && (['low', 'high'] as const).some((end) => differ(point[end], stretch[end], from))
      if (!alone) return [{ ...whole, leap: leap(before, stretch, from) }]
      return [
        { lines: point, from, to: from, at: i, leap: leap(before, point, from) },
        { ...whole, leap: leap(point, stretch, from) },
      ]
    })
    .map((piece) => ({ ...piece, marks: both.marks[piece.at] ?? [] }))
}

/** The exact pieces of all lines, with what each is worth at both its ends. */
export function pieceRows(
  compared: readonly ComparedCurve[],
  measure: MeasureWords,
  swept: SweptWords,
  speech: Speech,
): PieceRow[] {
  return compared.flatMap((each) =>
    piecesOf(each.past ?? each).map((piece): PieceRow => {
      const [from, to] = [swept.bare(piece.from), swept.bare(piece.to)]
      const clauses = piece.marks.flatMap(({ clause }) => clause ?? [])
      const point = isPoint(piece)
      return {
        key: `${each.id}.${piece.at}${point ? '.at' : ''}`,
        name: each.past ? pastName(each.name, each.past.to, speech) : each.name,
        badges: each.badges,
        range: point ? from : speech.t('chart.table.to', { from, to }),
        numbers: numbersOf(piece, measure, swept, speech),
        clauses: [...new Set(clauses)],
      }
    }),
  )
}
