import { readHolding } from '../calculator/reading/read-holding'
import { mostMoney } from '../calculator/reading/value'
import type { ClauseAward, Report } from '../calculator/report/award'
import { reportAwards } from '../calculator/report/award'
import type { Corpus } from '../policies/corpus'
import type { Entries } from './json'

/** Something that the law is read differently in, though a company states the same. */
export type Reread =
  /** Left out, the fact counted as a value; now it waits for an authority. */
  | { readonly kind: 'recognition'; readonly fact: string; readonly stood: boolean | string }
  /** A clause asks another fact now, which the old one stands in for where it is left out. */
  | {
      readonly kind: 'replaced'
      readonly clause: string
      readonly fact: string
      readonly by: string
      /** Facts that stated so would make the clause pay, or not. */
      readonly otherwise: readonly Entries[]
    }
  /** Asked beside the others now; left out, nothing. */
  | { readonly kind: 'asked'; readonly policy: string; readonly facts: readonly string[] }

/** What a clause comes to in money, and what that hangs on; nothing where it comes to none. */
function inMoney(clause: ClauseAward): unknown {
  const { steps: _, steps_low: __, reasons: ___, assumed: ____, ...others } = clause
  const high = clause.entitlement?.high ?? clause.award?.high ?? '0.00'
  return high === '0.00' ? null : others
}

/** The results in money of one clause, or of all, wherever they are paid. */
const results = ({ policies, locations }: Report, clause?: string): string =>
  JSON.stringify(
    [policies, locations].flatMap((sums) =>
      Object.values(sums).flatMap(({ clauses }) =>
        clauses.filter(({ id }) => clause === undefined || id === clause).map(inMoney),
      ),
    ),
  )

/**
 * What of it concerns a company: the facts that it leaves out, where what was taken for them, or another
 * value, changes a result in money.
 */
export function concerning(
  corpus: Corpus,
  facts: Entries,
  all: readonly Reread[],
  day: string,
): readonly Reread[] {
  if (all.length === 0) return []
  const { input } = readHolding(facts, corpus, day)
  const reportOn = (stated: Entries): Report =>
    reportAwards(readHolding(stated, corpus, day).scenario, corpus)
  let now: Report | undefined
  const changes = (stated: Entries, clause?: string): boolean => {
    now ??= reportOn(input)
    return results(reportOn({ ...input, ...stated }), clause) !== results(now, clause)
  }
  const isLeftOut = (fact: string): boolean => corpus.facts.has(fact) && input[fact] === undefined
  const most = mostMoney.toFixed()
  return all.flatMap((each): Reread[] => {
    switch (each.kind) {
      case 'recognition': {
        const isOpen = isLeftOut(each.fact) && corpus.facts.get(each.fact)?.default === undefined
        return isOpen && changes({ [each.fact]: each.stood }) ? [each] : []
      }
      case 'replaced': {
        const standsIn = isLeftOut(each.fact) && input[each.by] !== undefined
        const rests = (stated: Entries): boolean => changes(stated, each.clause)
        return standsIn && each.otherwise.some(rests) ? [each] : []
      }
      case 'asked': {
        const asked = each.facts.filter((fact) => isLeftOut(fact) && changes({ [fact]: most }))
        return asked.length > 0 ? [{ ...each, facts: asked }] : []
      }
    }
  })
}
