import type { PolicyData } from '../policies/corpus'
import type { Documents } from '../policies/documents'
import { documentsOf } from '../policies/documents'
import { headRefusals, termRefusals, withHead } from './apply-document'
import { clauseOrderRefusals, parameterRefusals, withParameter } from './apply-parameter'
import { removalRefusals, withoutRule } from './apply-rule'
import { changesNothing, subjectOf } from './change'
import { clauseRefusals } from './check-clause'
import { clauseRecord } from './new-clause'
import type { Refusal } from './refusal'
import { refusal } from './refusal'
import type { Change, ChangeOf, Reform } from './schema'
import { versionUnder } from './stamp'

const withClause = (data: PolicyData, { id, to }: ChangeOf<'new_clause'>): PolicyData => ({
  ...data,
  policies: data.policies.map((policy) =>
    policy.id === to.policy
      ? { ...policy, clauses: [...policy.clauses, clauseRecord(id, to, data)] }
      : policy,
  ),
})

/** Whether a change can be made to these records, by itself. */
function refusalsOf(data: PolicyData, change: Change): Refusal[] {
  switch (change.kind) {
    case 'parameter':
      return parameterRefusals(data, change)
    case 'term_from':
    case 'term_to':
    case 'rounding_step':
      return headRefusals(data, change)
    case 'new_clause':
      return clauseRefusals(change.id, change.to, data)
    default:
      return removalRefusals(data, change)
  }
}

function changed(data: PolicyData, change: Change): PolicyData {
  switch (change.kind) {
    case 'parameter':
      return withParameter(data, change)
    case 'term_from':
    case 'term_to':
    case 'rounding_step':
      return withHead(data, change)
    case 'new_clause':
      return withClause(data, change)
    default:
      return withoutRule(data, change)
  }
}

/** Changes that contradict each other: two of one subject, or one of a clause that another takes out. */
function contradictions(data: PolicyData, changes: readonly Change[]): Refusal[] {
  const gone = changes.flatMap(({ kind, id }) => (kind === 'clause' ? [id] : []))
  const clauses = data.policies.flatMap((policy) => policy.clauses)
  return changes.flatMap((change, i) => {
    const { id, kind } = change
    const first = changes.findIndex((each) => subjectOf(each) === subjectOf(change))
    const holder = clauses.find(({ parameters }) => parameters.some((each) => each.id === id))
    const ofGone = kind === 'parameter' && holder !== undefined && gone.includes(holder.id)
    return [
      ...(first < i
        ? [refusal('twice', id, id, '同一项只改一次', 'expected one change of it')]
        : []),
      ...(changesNothing(change)
        ? [
            refusal(
              'no_change',
              id,
              change.to,
              '与现行相同，不是改动',
              'expected another value than today',
            ),
          ]
        : []),
      ...(ofGone
        ? [refusal('removed', id, change.to, '所在条款已停用', 'expected a clause that stays')]
        : []),
    ]
  })
}

/** What holds of the documents as a whole once all changes are made. */
function togetherRefusals(before: PolicyData, after: PolicyData): Refusal[] {
  const old = new Map(
    before.policies.flatMap(({ clauses }) => clauses.map((each) => [each.id, each])),
  )
  return after.policies.flatMap((policy) => [
    ...termRefusals(policy),
    ...policy.clauses.flatMap((clause) => {
      const own = old.get(clause.id)
      return own && own !== clause ? clauseOrderRefusals(own, clause) : []
    }),
  ])
}

/** The changes made in an order in which none is in another's way: clauses go last. */
const made = (data: PolicyData, changes: readonly Change[]): PolicyData =>
  [
    ...changes.filter(({ kind }) => kind !== 'clause'),
    ...changes.filter(({ kind }) => kind === 'clause'),
  ].reduce(changed, data)

/**
 * The documents under a reform, another value beside the baseline, which stays as it is; or why it cannot be made:
 * every edit that is impossible or rests on an older law, by name.
 */
export function applyReform(
  baseline: Documents,
  reform: Reform,
): { readonly documents: Documents } | { readonly refusals: readonly Refusal[] } {
  const { data, version } = baseline
  const { changes } = reform
  const alone = [
    ...contradictions(data, changes),
    ...changes.flatMap((change) => refusalsOf(data, change)),
  ]
  if (alone.length > 0) return { refusals: alone }
  const after = made(data, changes)
  const together = togetherRefusals(data, after)
  if (together.length > 0) return { refusals: together }
  const under = { name: reform.name, changes: changes.length }
  return { documents: documentsOf(after, versionUnder(version, changes), under) }
}
