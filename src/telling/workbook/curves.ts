import type { Curve } from '../../calculator/algebras/curve'
import { valueAt } from '../../calculator/algebras/curve/line'
import { pieceAt } from '../../calculator/algebras/curve/pieces'
import type { Fraction } from '../../calculator/fraction'
import { compare } from '../../calculator/fraction'
import { sweptUnit } from '../tables/pieces-table'
import { pathLabel } from '../words/facts'
import type { SweepResult } from '../../sweeps/sweep'
import type { Book } from './book'
import type { NativeChart, Sheet, Written } from './sheet'
import { letters, on, text } from './sheet'

type Side = 'before' | 'here' | 'after'

const number = ({ n, d }: Fraction): number => n.div(d).toNumber()

/** What a curve comes to on one side of a value; null where it is unknown or the range ends. */
function beside(curve: Curve, x: Fraction, side: Side): number | null {
  if (side === 'here') {
    const line = pieceAt(curve, x)
    return line ? number(valueAt(line, x)) : null
  }
  const next = curve.xs.findIndex((each) => compare(each, x) >= 0)
  const isBreak = curve.xs[next] !== undefined && compare(curve.xs[next], x) === 0
  const line = curve.after[side === 'before' || !isBreak ? next - 1 : next]
  return line ? number(valueAt(line, x)) : null
}

function nodesOf(curves: readonly Curve[]): readonly Fraction[] {
  const all = curves.flatMap(({ xs }) => xs).sort(compare)
  return all.filter((x, i) => i === 0 || compare(x, all[i - 1] ?? x) !== 0)
}

/** The exact curves of the usual sweeps: tables of their nodes, each with a chart. */
export function curvesSheet(book: Book, name: string): Sheet {
  const { documents, speech, sweeps } = book
  const { t, say } = speech
  const { corpus } = documents
  const { locations } = corpus
  const rows: (readonly (Written | null)[])[] = [[text(t('workbook.curves.title'), 'title')]]
  const charts: NativeChart[] = []
  const merged = [{ row: 1, columns: 2 + locations.length }]
  const tall = 20
  const part = (sweep: SweepResult): void => {
    const fact = pathLabel(corpus, sweep.swept.path, speech)
    const curves = locations.map(({ id }) => sweep.result.locations.get(id)?.high)
    const known = curves.filter((curve) => curve !== undefined)
    merged.push({ row: rows.length, columns: 2 + locations.length })
    rows.push(
      [text(t('workbook.curves.note', { fact }), 'note')],
      [
        text(t('workbook.curves.at', { fact, unit: sweptUnit(sweep, speech) }), 'head'),
        text(t('workbook.curves.side'), 'head'),
        ...locations.map((place) => text(say(place.name), 'head')),
      ],
    )
    const first = rows.length
    for (const x of nodesOf(known)) {
      const rowOn = (side: Side): (number | null)[] =>
        curves.map((curve) => (curve ? beside(curve, x, side) : null))
      const here = rowOn('here')
      for (const side of ['before', 'here', 'after'] as const) {
        const values = rowOn(side)
        const isNew = values.some((each, i) => each !== null && each !== here[i])
        if (side !== 'here' && !isNew) continue
        rows.push([
          { look: sweep.swept.fact.type === 'money' ? 'money' : 'count', says: number(x) },
          text(t(`workbook.curves.${side}`), 'faint'),
          ...values.map((each): Written => ({ look: 'money', says: each })),
        ])
      }
    }
    const last = rows.length
    const column = (at: number): string =>
      on(name, `$${letters(at)}$${first + 1}:$${letters(at)}$${last}`)
    charts.push({
      kind: 'lines',
      title: t('workbook.curves.at', { fact, unit: sweptUnit(sweep, speech) }),
      series: locations.map((place, i) => ({
        name: say(place.name),
        values: column(2 + i),
        along: column(0),
        color: colors[i % colors.length] ?? '1F4E79',
      })),
      at: { row: rows.length + 1, column: 0 },
      to: { row: rows.length + tall, column: Math.min(7, 2 + locations.length) },
    })
    rows.push(...Array.from({ length: tall + 2 }, () => []))
  }
  sweeps.forEach(part)
  return {
    name,
    rows,
    widths: [24, 12, ...locations.map(() => 20)],
    frozen: { rows: 1 },
    charts,
    merged: merged.slice(1),
    landscape: true,
  }
}

/** Told apart by those who see colours otherwise, too. */
const colors = ['1F4E79', 'C55A11', '548235', '7030A0', 'BF9000', '2E75B6']
