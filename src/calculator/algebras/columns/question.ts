import type { Corpus } from '../../../policies/corpus'
import type { Decimal } from '../../../policies/decimal'
import type { Source } from '../expressions/source'
import type { Output } from '../expressions/outputs'
import { outputsOf } from '../expressions/outputs'
import type { Selection } from '../expressions/selected'
import { encode } from './encode'
import type { Laid } from './laid'
import { layTables } from './laid'
import type { Layout } from './layout'
import { layoutOf } from './layout'
import { columnMemory } from './memory'
import { movedTo } from './moving'
import { longest } from './planes'
import type { Program } from './program'
import { programOf } from './program'
import type { Tables } from './table'

/** What rows come to, output by output: whole fen, status numbers or bits; NaN is unknown. */
export interface Answers {
  readonly columns: ReadonlyMap<string, Float64Array>
  /** Rows that pass 2^104, or 2^53 where one number is wanted: only the exact reading can say them. */
  readonly refused: readonly number[]
}

/** A selection of the law over the columns of a source, ready to be asked of any rows. */
export interface Question {
  readonly outputs: readonly Output[]
  readonly program: Program
  readonly lay: (tables: Tables) => Laid
  readonly answer: (tables: Tables) => Answers
  /** Moves an open parameter, which costs nothing; false where the question was made for no such value. */
  readonly move: (id: string, value: Decimal) => boolean
}

function isBeyond(values: Float64Array, least: number, most: number): boolean {
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? NaN
    if (value < least || value > most) return true
  }
  return false
}

/** No row may state more than a program was made for: it would be cut in silence. */
function checkBounds(source: Source, { scenarios, lists }: Tables, layout: Layout): void {
  const { bounds } = source
  for (const [list, most] of source.planes ?? []) {
    const table = lists.get(list)
    if (table && longest(table) > most) throw new RangeError(`More than ${most} items of ${list}`)
  }
  if (!bounds) return
  for (const [list, table] of [[undefined, scenarios], ...lists] as const) {
    for (const [name, values] of table.columns) {
      if (list === undefined && !layout.columns.has(name)) continue
      const [least, most] = (bounds.column(list, name) ?? []).map(Number)
      if (least === undefined || most === undefined) continue
      if (isBeyond(values, least, most))
        throw new RangeError(`${name} states other than from ${least} to ${most}`)
    }
  }
}

/**
 * Makes a question: the law as one graph of expressions, the graph as straight lines of steps, the steps as a module of
 * WebAssembly. Throws where an engine has none (`WebAssembly` is missing, or refuses the module).
 */
export const makeQuestion = (corpus: Corpus, source: Source, selection: Selection): Question =>
  questionOf(corpus, source, outputsOf(corpus, source, selection))

/** The same of expressions that are there already. */
export function questionOf(corpus: Corpus, source: Source, outputs: readonly Output[]): Question {
  const program = programOf(outputs)
  const layout = layoutOf(program)
  const memory = columnMemory(layout)
  const module = new WebAssembly.Module(encode(program, layout))
  const instance = new WebAssembly.Instance(module, { rows: { memory: memory.memory } })
  const move = (id: string, value: Decimal): boolean => {
    const moving = source.moving?.get(id)
    const whole = moving && movedTo(moving, value)
    if (whole === undefined || whole === null) return false
    memory.setParameter(id, whole)
    return true
  }
  for (const id of source.moving?.keys() ?? []) {
    const value = corpus.parameters.get(id)?.value
    if (value && !move(id, value)) throw new RangeError(`${id} is outside its own range`)
  }
  const lay = (tables: Tables): Laid => {
    checkBounds(source, tables, layout)
    return layTables(program, layout, memory, instance, tables, source.planes ?? new Map())
  }
  return {
    outputs,
    program,
    lay,
    answer: (tables) => answered(lay(tables), outputs, tables.scenarios.length),
    move,
  }
}

function answered(rows: Laid, outputs: readonly Output[], length: number): Answers {
  const columns = new Map(outputs.map(({ name }) => [name, new Float64Array(length)]))
  const refused: number[] = []
  for (let group = 0; group < rows.groups; group += 1) {
    refused.push(...rows.workOut(group))
    const first = group * rows.groupRows
    for (const [name, column] of columns) column.set(rows.output(name), first)
  }
  return { columns, refused }
}
