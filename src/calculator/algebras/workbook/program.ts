import type { Corpus } from '../../../policies/corpus'
import { calculate } from '../../calculate'
import { expressions } from '../expressions'
import { expressionGraph } from '../expressions/graph'
import type { Node } from '../expressions/node'
import type { Output } from '../expressions/outputs'
import { outputOf } from '../expressions/outputs'
import type { Selection } from '../expressions/selected'
import { selected } from '../expressions/selected'
import type { Source } from '../expressions/source'
import type { Lowered } from './lowering'
import { lower } from './lowering'
import type { Limbs } from './limbs'
import type { Section, StepName } from './steps'
import { namingSteps } from './steps'

/** The law as cells: rows in the order of reading, what they are called, and which of them are answers. */
export interface Program extends Lowered {
  readonly names: ReadonlyMap<Node, StepName>
  readonly sections: ReadonlyMap<Node, Section>
  readonly outputs: ReadonlyMap<string, Output & { readonly limbs: Limbs }>
}

/** A selection of the law over what a source leaves to be filled in, as the cells of a sheet. */
export function programOf(corpus: Corpus, source: Source, selection: Selection): Program {
  const graph = expressionGraph()
  const { naming, names, sectionsOf } = namingSteps(expressions(graph, source))
  const result = calculate(corpus, source.scenario.readings, naming)
  const outputs = selected(corpus, result, selection).map((answer) => outputOf(graph, answer))
  const lowered = lower(outputs.map(({ node }) => node))
  return {
    ...lowered,
    names,
    sections: sectionsOf(lowered.rows.map(({ node }) => node)),
    outputs: new Map(
      outputs.map((each) => [each.name, { ...each, limbs: lowered.limbsOf(each.node) }]),
    ),
  }
}
