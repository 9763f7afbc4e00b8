import type { Corpus } from '../../policies/corpus'
import type { Decimal } from '../../policies/decimal'
import type { SweptParameter } from '../swept-parameter'
import type { Reached, Sought } from './goal'
import { reaches } from './paid'
import type { Question } from './question'
import { tried } from './try'

/**
 * Values that reach the goal where amounts are no lines along a number: where the end of its range reaches it, the
 * way there is halved down to one step. What turns back on the way is not seen, and the method says so.
 */
export function soughtByHalving(question: Question, swept: SweptParameter, part: Corpus): Sought {
  const { path: id, step, least, most, parameter } = swept
  const policies = part.policies.map((each) => each.id)
  const at = (index: Decimal) => tried(question, id, step.times(index).toFixed(), policies)
  const isThere = (index: Decimal): boolean => {
    const found = at(index)
    return found !== null && reaches(question.goal, found.lead)
  }
  const today = parameter.value.div(step)
  const values = [most, least].flatMap((bound): Reached[] => {
    let [out, inside] = [today.floor(), bound.div(step)]
    if (!isThere(inside)) return []
    while (inside.minus(out).abs().greaterThan(1)) {
      const middle = out.plus(inside).div(2).floor()
      if (isThere(middle)) inside = middle
      else out = middle
    }
    const found = at(inside)
    return found ? [{ value: step.times(inside).toFixed(), pays: found.pays }] : []
  })
  const method = { by: 'bisection', step } as const
  if (values.length > 0) return { kind: 'reached', method, values }
  const ends = [most, least, parameter.value].flatMap((value) => {
    const found = tried(question, id, value.toFixed(), policies)
    return found ? [{ value: value.toFixed(), ...found }] : []
  })
  const best = ends.reduce(
    (a, b) => (b.lead.greaterThan(a.lead) ? b : a),
    ends[0] as (typeof ends)[0],
  )
  const { value, pays, lead } = best
  return { kind: 'never', method, best: { value, pays }, short: lead.negated(), binding: [] }
}
