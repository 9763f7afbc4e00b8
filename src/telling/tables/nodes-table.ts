import type { Fraction } from '../../calculator/fraction'
import type { CurveNode } from '../../charts/nodes'
import { findNodes, isJump, valuesAround } from '../../charts/nodes'
import type { Cell, Table } from './table'
import type { View } from '../../sweeps/view'
import type { Subject } from '../../sweeps/subject'
import type { SweepResult } from '../../sweeps/sweep'
import { sweptWords } from '../curves/axis-words'
import { comparedCurves } from '../curves/compared'
import { nodeResting } from '../curves/node-badges'
import { nodeWords } from '../curves/node-words'
import type { Speech } from '../words/speech'
import { draftCell } from '../words/badges'
import { exactCells } from './exact-cell'
import { sweptUnit } from './pieces-table'

function amountsOf(node: CurveNode): readonly (Fraction | null)[] {
  if (node.kind === 'meeting') return [node.amount, node.amount, node.amount]
  return valuesAround(node)
}

const kindOf = (node: CurveNode): 'breakpoint' | 'jump' | 'meeting' =>
  node.kind === 'meeting' ? 'meeting' : isJump(node) ? 'jump' : 'breakpoint'

/** Every bend, jump and crossing of the curves shown, with its meaning in words. Yuan, in full. */
export function nodesTable(
  sweep: SweepResult,
  view: View,
  shown: readonly string[],
  speech: Speech,
  subject: Subject = { kind: 'total' },
): Table {
  const { t } = speech
  const { corpus } = sweep.result.setting
  const swept = sweptWords(corpus, sweep.swept, speech)
  const all = comparedCurves(sweep, view, speech, subject).filter(({ id }) => shown.includes(id))
  const nameOf = (id: string): string => all.find((each) => each.id === id)?.name ?? id
  const numbers = [
    t('column.at', { fact: swept.label, unit: sweptUnit(sweep, speech) }),
    t('column.before'),
    t('column.amount'),
    t('column.after'),
  ]
  /** Of a crossing alone: where the new order is paid; beside it stands where the lines cross. */
  const paidFrom = (node: CurveNode): Cell =>
    (node.kind === 'meeting' ? node.paidAt : null) ?? t('export.none')
  const row = (node: CurveNode): Cell[] => {
    const places = node.kind === 'meeting' ? [node.over, node.under] : [node.place]
    const [before = null, here = null, after = null] = amountsOf(node)
    const values = [node.at, before, here, after]
    const { cells, exact } = exactCells(numbers, values, t('chart.unknown'))
    const { what, then } = nodeWords(node, { corpus, speech, swept, nameOf })
    const marks = node.kind === 'breakpoint' ? node.marks : []
    const clauses = [...new Set(marks.flatMap(({ clause }) => clause ?? []))]
    return [
      t(`export.kind.${kindOf(node)}`),
      places.map(nameOf).join(t('export.joined')),
      draftCell(nodeResting(node, all), speech),
      t(node.kind === 'breakpoint' ? `chart.${node.bound}` : 'chart.high'),
      ...cells,
      paidFrom(node),
      [what, then].filter((part) => part !== '').join(t('chart.stop')),
      clauses.length > 0 ? clauses.join(' ') : t('export.none'),
      exact,
    ]
  }
  return {
    columns: [
      t('column.kind'),
      t(view === 'locations' ? 'column.place' : 'column.policy'),
      t('column.draft'),
      t('column.bound'),
      ...numbers,
      t('column.paidFrom', { fact: swept.label, unit: sweptUnit(sweep, speech) }),
      t('column.meaning'),
      t('column.clauses'),
      t('column.exact'),
    ],
    rows: findNodes(
      all.map(({ offer }) => offer),
      sweep,
    ).map(row),
  }
}
