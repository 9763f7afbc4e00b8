import { Decimal } from '../../policies/decimal'
import { whole } from '../../calculator/fraction'
import { noAxis, sweptParameter } from '../swept-parameter'
import { sweepParameter } from '../sweep-parameter'
import { bindingOf } from './binding'
import type { Sought } from './goal'
import { soughtByHalving } from './by-halving'
import { soughtByDays } from './by-days'
import { soughtOnPieces } from './on-pieces'
import { leadIn, partOf, reaches } from './paid'
import type { Question } from './question'

/**
 * Which value of one number of the law makes a place lead, or match, at one company: the nearest on either side of
 * today's, exactly to the number's own step; or that none does, with the limit that binds. The number is one that
 * the documents have. `values` leaves out what binds, which takes longest.
 */
export function seek(question: Question, id: string, why: 'why' | 'values' = 'why'): Sought {
  const { documents, scenario, goal, paid } = question
  const { corpus } = documents
  const lead = leadIn(goal, paid)
  if (!lead) return { kind: 'silent' }
  if (reaches(goal, lead)) return { kind: 'already' }
  const parameter = corpus.parameters.get(id)
  const policy = corpus.policies.find(
    ({ parameters, clauses }) =>
      parameters.some((each) => each.id === id) ||
      clauses.some((clause) => clause.parameters.some((each) => each.id === id)),
  )
  if (!parameter || !policy) throw new Error(`No parameter ${id}`)
  const part = partOf(corpus, [policy.id])
  if (parameter.unit === 'date') return soughtByDays(question, parameter, part)
  const swept = sweptParameter(corpus, parameter)
  if (!swept) throw new Error(`${id} has no range`)
  if (noAxis(corpus, parameter)) return soughtByHalving(question, swept, part)
  const [from, to] = [whole(swept.least), whole(swept.most)]
  const sweep = sweepParameter(part, scenario, { id, from, to })
  if ('problem' in sweep) return soughtByHalving(question, swept, part)
  const method = { by: 'pieces', step: swept.step } as const
  const found = soughtOnPieces(sweep, goal, paid)
  if (found.kind === 'silent') return found
  if (found.kind === 'reached') return { ...found, method }
  const { best, short, farthest } = found
  const binding = why === 'why' ? bindingOf(question, swept, new Decimal(farthest)) : []
  return { kind: 'never', method, best, short, binding }
}
