import { readHolding } from '../../calculator/reading/read-holding'
import type { Corpus } from '../../policies/corpus'
import { Decimal } from '../../policies/decimal'
import { mapCells } from '../columns/map-cells'
import type { Axis } from '../map'
import type { AxisText, FromWorker, ToWorker } from './messages'

export const asAxis = ({ path, values }: AxisText): Axis => ({
  path,
  values: values.map((value) => new Decimal(value)),
})

export const asText = ({ path, values }: Axis): AxisText => ({
  path,
  values: values.map((value) => value.toFixed()),
})

/** The answer to a question, and the memory that is handed over with it. */
export function answer(
  corpus: Corpus,
  asked: Exclude<ToWorker, { kind: 'documents' }>,
): { readonly message: FromWorker; readonly transfer: ArrayBuffer[] } {
  const { question, input, day, dragged } = asked
  const { scenario } = readHolding(input, corpus, day)
  const cells = mapCells(corpus, scenario, { x: asAxis(asked.x), y: asAxis(asked.y), dragged })
  if ('problem' in cells)
    return { message: { kind: 'refused', question, code: cells.problem.code }, transfer: [] }
  const { places, possible } = cells
  const columns = [...places.values()].flatMap(({ low, high }) => [low, high])
  return {
    message: {
      kind: 'map',
      question,
      cells: { ...cells, x: asText(cells.x), y: asText(cells.y) },
    },
    transfer: [possible, ...columns].map(({ buffer }) => buffer as ArrayBuffer),
  }
}
