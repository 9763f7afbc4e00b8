import type { Documents } from '../../policies/documents'
import { applyReform } from '../../reforms/apply'
import { withChange } from '../../reforms/change'
import type { Refusal } from '../../reforms/refusal'
import type { Change } from '../../reforms/schema'
import { useReformStore } from '../../stores/reform'
import { holderOf } from '../../telling/lab/change-line'

/** Changes of a clause's own numbers, which a clause that is taken out has no use for. */
const ofClause = (law: Documents, clause: string, { kind, id }: Change): boolean =>
  kind === 'parameter' && holderOf(law.corpus, id).clause?.id === clause

/** Makes one change on top of those at hand; where it cannot be made nothing is changed, and the reasons come back. */
export function useEdit(law: () => Documents): (...changes: Change[]) => readonly Refusal[] {
  const store = useReformStore()
  return (...made) => {
    const start = { format: 1 as const, name: store.name || '-', changes: [...store.changes] }
    const next = made.reduce((reform, change) => {
      const isOut = change.kind === 'clause' && change.to === 'absent'
      const kept = isOut
        ? reform.changes.filter((each) => !ofClause(law(), change.id, each))
        : reform.changes
      return withChange({ ...reform, changes: kept }, change)
    }, start)
    const applied = applyReform(law(), next)
    if ('refusals' in applied) return applied.refusals
    void store.change(next.changes)
    return []
  }
}
