import { valueAt } from '../../calculator/algebras/curve/line'
import { pieceAt } from '../../calculator/algebras/curve/pieces'
import type { Cell, Table } from './table'
import type { View } from '../../sweeps/view'
import type { ExactPiece } from '../../sweeps/exact-pieces'
import { exactPieces } from '../../sweeps/exact-pieces'
import type { Subject } from '../../sweeps/subject'
import type { SweepResult } from '../../sweeps/sweep'
import { pathLabel } from '../words/facts'
import type { Speech } from '../words/speech'
import type { ComparedCurve } from '../curves/compared'
import { comparedCurves } from '../curves/compared'
import { draftCell } from '../words/badges'
import { exactCells } from './exact-cell'

/** The unit in which a file states the swept fact: yuan, or what is counted. */
export function sweptUnit({ swept }: SweepResult, { t, say }: Speech): string {
  if (swept.fact.type === 'money') return t('export.yuan')
  return swept.fact.unit ? say(swept.fact.unit) : ''
}

function pieceRow(
  piece: ExactPiece,
  { offer }: Pick<ComparedCurve, 'offer'>,
  headings: readonly string[],
  { t }: Speech,
): Cell[] {
  const { from, to, line, includesFrom, includesTo, marks } = piece
  const inForce = pieceAt(offer.inForce, from) !== false
  const { cells, exact } = exactCells(
    headings,
    [
      from,
      to,
      line && valueAt(line, from),
      line && valueAt(line, to),
      line && line.slope,
      line && line.intercept,
    ],
    t(inForce ? 'chart.unknown' : 'chart.notInForce'),
  )
  const [start = '', end = '', ...amounts] = cells
  const clauses = [...new Set(marks.flatMap(({ clause }) => clause ?? []))]
  const said = (holds: boolean): string => t(holds ? 'export.yes' : 'export.no')
  const changes = clauses.length > 0 ? clauses.join(' ') : t('export.none')
  return [start, end, said(includesFrom), said(includesTo), ...amounts, changes, exact]
}

/**
 * The exact pieces of every curve shown: on each, amount = slope × value + intercept. Yuan, in full. Where something is
 * out of force its pieces are those of its last day, and a column names the day of every piece.
 */
export function piecesTable(
  sweep: SweepResult,
  view: View,
  shown: readonly string[],
  speech: Speech,
  subject: Subject = { kind: 'total' },
): Table {
  const { t } = speech
  const { corpus } = sweep.result.setting
  const fact = pathLabel(corpus, sweep.swept.path, speech)
  const unit = sweptUnit(sweep, speech)
  const range = [t('column.from', { fact, unit }), t('column.to', { fact, unit })]
  const amounts = [
    t('column.atFrom'),
    t('column.atTo'),
    t('column.slope', { unit }),
    t('column.intercept'),
  ]
  const compared = comparedCurves(sweep, view, speech, subject).filter(({ id }) =>
    shown.includes(id),
  )
  const hasPast = compared.some(({ past }) => past !== null)
  return {
    columns: [
      t(view === 'locations' ? 'column.place' : 'column.policy'),
      t('column.id'),
      t('column.draft'),
      t('column.bound'),
      ...(hasPast ? [t('column.figureOf')] : []),
      ...range,
      t('column.includesFrom'),
      t('column.includesTo'),
      ...amounts,
      t('column.changes'),
      t('column.exact'),
    ],
    rows: compared.flatMap((place) =>
      (['high', 'low'] as const).flatMap((bound) =>
        exactPieces((place.past ?? place)[bound]).map((piece) => [
          place.name,
          place.id,
          draftCell(place.offer, speech),
          t(`chart.${bound}`),
          ...(hasPast ? [place.past?.to ?? sweep.scenario.asOf] : []),
          ...pieceRow(piece, place.past ?? place, [...range, ...amounts], speech),
        ]),
      ),
    ),
  }
}
