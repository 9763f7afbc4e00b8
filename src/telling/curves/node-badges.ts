import type { CurveNode } from '../../charts/nodes'
import type { Resting } from '../words/badges'
import type { ComparedCurve } from './compared'

/**
 * The documents that a node rests on: that of its clauses; where it names none, and at a crossing, all of the
 * places that meet there.
 */
export function nodeResting(node: CurveNode, compared: readonly ComparedCurve[]): Resting {
  const places = node.kind === 'meeting' ? [node.over, node.under] : [node.place]
  const offers = compared.filter(({ id }) => places.includes(id)).map(({ offer }) => offer)
  const documents = [...new Set(offers.flatMap((offer) => offer.documents))]
  const policies = [...new Set(offers.flatMap((offer) => offer.policies))]
  if (node.kind === 'meeting') return { policies, documents }
  const marked = new Set(node.marks.map(({ clause }) => clause))
  const own = policies.filter(({ clauses }) => clauses.some(({ id }) => marked.has(id)))
  return { policies: own.length > 0 ? own : policies, documents }
}
