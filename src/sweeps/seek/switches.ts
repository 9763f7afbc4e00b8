import { reportAwards } from '../../calculator/report/award'
import type { Documents } from '../../policies/documents'
import { limitsOf } from '../../policies/limits'
import { applyReform } from '../../reforms/apply'
import type { Removal } from '../../reforms/apply-rule'
import type { Question } from './question'
import { ownPolicies, partOf } from './paid'

/** A clause or a rule of a place that could be taken out, with the documents without it. */
export interface Switch {
  readonly change: Removal
  readonly documents: Documents
}

const counting: ReadonlySet<string> = new Set(['awarded', 'zero', 'superseded'])

/** Clauses that have a part in what the company is paid; the others can be taken out without a change. */
function clausesAtPlay({ documents, scenario, goal }: Question, own: readonly string[]): string[] {
  const { corpus } = documents
  const report = reportAwards(scenario, partOf(corpus, own))
  return (report.locations[goal.place]?.clauses ?? [])
    .filter(
      ({ id, status }) =>
        counting.has(status) && own.includes(corpus.clauses.get(id)?.policy ?? ''),
    )
    .map(({ id }) => id)
}

/** Everything of a place that a reform may switch off and that could bear on what the company is paid there. */
export function switchesOf(question: Question): readonly Switch[] {
  const { documents, goal } = question
  const { corpus } = documents
  const own = ownPolicies(corpus, goal.place)
  const policies = corpus.policies.filter(({ id }) => own.includes(id))
  const between = corpus.locations.find(({ id }) => id === goal.place)?.matters ?? []
  const removals: (readonly [Removal['kind'], readonly string[]])[] = [
    ['matter', [...policies.flatMap(({ matters }) => matters), ...between].map(({ id }) => id)],
    ['limit', policies.flatMap((policy) => limitsOf(policy).map(({ id }) => id))],
    ['pool', policies.flatMap(({ pools }) => pools.map(({ id }) => id))],
    ['superior_first', policies.flatMap((policy) => policy.superior_first?.id ?? [])],
    ['clause', clausesAtPlay(question, own)],
  ]
  return removals.flatMap(([kind, ids]) =>
    ids.flatMap((id): Switch[] => {
      const change: Removal = { kind, id, from: 'present', to: 'absent' }
      const applied = applyReform(documents, { format: 1, name: id, changes: [change] })
      return 'documents' in applied ? [{ change, documents: applied.documents }] : []
    }),
  )
}
