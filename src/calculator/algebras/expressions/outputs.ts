import type { Corpus } from '../../../policies/corpus'
import { calculate } from '../../calculate'
import { expressions } from '../expressions'
import type { Graph } from './graph'
import { expressionGraph } from './graph'
import type { Condition, Node } from './node'
import type { Quotient } from './quotient'
import type { Selected, Selection } from './selected'
import { selected } from './selected'
import type { Source } from './source'
import { ExpressionRefusal } from './source'

/** A named answer as one expression: whole fen, a status number, or recognitions as a number, a bit for each. */
export interface Output {
  readonly name: string
  readonly node: Node
  readonly kind: Selected<unknown, unknown>['kind']
  /** The facts that the bits stand for, lowest first; none but of recognitions. */
  readonly recognitions: readonly string[]
}

/** The recognitions that an award hangs on as one number, a bit for each. */
const bitsOf = (graph: Graph, open: readonly Condition[]): Node =>
  open
    .map((each, bit) => graph.choose(each, graph.number(2n ** BigInt(bit), 0), graph.number(0n, 0)))
    .reduce(graph.add, graph.number(0n, 0))

/** An answer as one expression of a graph. Throws where an amount is not cut. */
export function outputOf(graph: Graph, answer: Selected<Quotient, Condition>): Output {
  const { name, kind } = answer
  if (kind === 'recognitions') {
    const node = bitsOf(graph, [...answer.open.values()].map(graph.surely))
    return { name, kind, node, recognitions: [...answer.open.keys()] }
  }
  const { above, below } = answer.amount
  if (below.length > 0) throw new ExpressionRefusal(`${name} is not cut`)
  return { name, kind, node: kind === 'money' ? graph.atScale(above, 2) : above, recognitions: [] }
}

/** What a selection asks of every row of a source, as expressions of one graph. */
export function outputsOf(corpus: Corpus, source: Source, selection: Selection): readonly Output[] {
  const graph = expressionGraph()
  const result = calculate(corpus, source.scenario.readings, expressions(graph, source))
  return selected(corpus, result, selection).map((answer) => outputOf(graph, answer))
}
