import type { Formula } from '../../../policies/schema'
import type { Algebra } from '../../algebra'
import type { Amount, Condition, Node } from '../expressions/node'
import type { Quotient } from '../expressions/quotient'

/** What an amount was called while the law was read. */
export interface StepName {
  readonly clause: string
  /** The kind of formula that it came from; null of a rule. */
  readonly kind: Formula['kind'] | null
  /** Where the rule that made it is printed. */
  readonly locator: string | null
}

/** A part of the reading: what a clause comes to on its own, or what the general rules make of it. */
export interface Section {
  readonly clause: string
  readonly of: 'clause' | 'rules'
}

/** Keeps, beside an algebra, which clause its amounts belong to. */
export function namingSteps(algebra: Algebra<Quotient, Condition>) {
  const names = new Map<Amount, StepName>()
  const ends: { readonly section: Section; readonly last: number }[] = []
  const cited = new Map<string, number>()
  const note = (amount: Amount, name: StepName): void => {
    if (amount.does.kind === 'number' || amount.does.kind === 'null') return
    if (!names.has(amount)) names.set(amount, name)
  }
  const naming: Algebra<Quotient, Condition> = {
    ...algebra,
    cite(clause, a, locator) {
      const times = cited.get(clause) ?? 0
      cited.set(clause, times + 1)
      // A clause on its own is cited twice: its amount, then its status.
      const section: Section = { clause, of: times < 2 ? 'clause' : 'rules' }
      ends.push({ section, last: a.above.id })
      note(a.above, { clause, kind: null, locator })
      return algebra.cite(clause, a, locator)
    },
    named(a, { kind, clause }) {
      note(a.above, { clause, kind, locator: null })
      return a
    },
  }
  /** The part of the reading in which a node was made first. */
  function sectionsOf(nodes: readonly Node[]): ReadonlyMap<Node, Section> {
    const found = new Map<Node, Section>()
    let at = 0
    for (const node of nodes) {
      while (at < ends.length - 1 && (ends[at]?.last ?? 0) < node.id) at += 1
      const section = ends[at]?.section
      if (section) found.set(node, section)
    }
    return found
  }
  return { naming, names, sectionsOf }
}
