import type { Clause, Parameter } from '../corpus'
import { parameterKinds } from '../enumerations'
import { aboutOf } from './about'
import { aligned } from './align'
import type { Verdict } from './verdict'
import { numberVerdict } from './verdict'

/** Two parameters of one kind side by side, or one that the other clause has nothing against. */
export interface ParameterDifference {
  readonly kind: Parameter['kind']
  readonly left: Parameter | null
  readonly right: Parameter | null
  readonly verdict: Verdict
  /** Both are numbers of the same thing: a cap of one project is not the cap of one enterprise. */
  readonly sameScope: boolean
}

/** The caps that a clause names come with it where they are printed in another one. */
function ownAndNamed(clause: Clause, all: ReadonlyMap<string, Parameter>): readonly Parameter[] {
  const named = clause.cap === 'none' ? [] : clause.cap.flatMap((id) => all.get(id) ?? [])
  return [...new Set([...clause.parameters, ...named])]
}

/** Every printed number of two clauses, aligned by kind and role, with what differs. */
export function parameterDifferences(
  left: Clause,
  right: Clause,
  all: ReadonlyMap<string, Parameter>,
): readonly ParameterDifference[] {
  const placed = (clause: Clause) =>
    ownAndNamed(clause, all).map((parameter) => ({ parameter, about: aboutOf(parameter, clause) }))
  const pairs = aligned(placed(left), placed(right)).map((pair) => {
    const one = pair.left?.parameter ?? null
    const other = pair.right?.parameter ?? null
    const kind = (one ?? other)?.kind ?? 'amount'
    const sameScope = !one || !other || one.scope === other.scope
    return { kind, left: one, right: other, verdict: numberVerdict(one, other), sameScope }
  })
  return parameterKinds.flatMap((kind) => pairs.filter((each) => each.kind === kind))
}
