import { readCompany, writeCompany } from '../sharing/company'
import type { Dropped } from '../sharing/dropped'
import { dropped } from '../sharing/dropped'
import type { Entries } from '../sharing/json'
import { isEntries, sameJson } from '../sharing/json'
import { longestName } from '../sharing/shelf'
import { useDocumentsStore } from './documents'
import type { Side } from './pair'
import { useSavedStore } from './saved'
import { useScenarioStore } from './scenario'

/** How links hold a scenario that was chosen to be compared. */
export interface PairSideText {
  /** One kept in this browser goes into links whole: nobody else has it. */
  write(side: Side): unknown
  /** What a link says, and what of it could not be taken. */
  read(
    found: unknown,
    at: readonly string[],
  ): { readonly side?: Side; readonly left: readonly Dropped[] }
}

/** Writes and reads a scenario that was chosen; what stands in for one without facts is the company at the start. */
export function pairSideText(): PairSideText {
  const { corpus } = useDocumentsStore().law
  const saved = useSavedStore()
  const { exampleId, input } = useScenarioStore()
  const isExample = (id: unknown): id is string => corpus.examples.some((each) => each.id === id)
  const otherwise = { example: exampleId, facts: input }

  /** What came with a link, or the same scenario where this browser keeps it. */
  function sent(name: string, company: { example: string; facts: Entries }): Side {
    const kept = saved.named(name)
    return kept && sameJson(kept.scenario, company.facts)
      ? { kind: 'saved', id: kept.id }
      : { kind: 'sent', name, company }
  }

  return {
    write(side) {
      if (side.kind === 'example') return { example: side.id }
      if (side.kind === 'sent') {
        return { name: side.name, company: writeCompany(corpus, side.company) }
      }
      if (side.kind !== 'saved') return side.kind
      const kept = saved.scenarios.find(({ id }) => id === side.id)
      if (!kept) return 'current'
      const { name, example, scenario: facts } = kept
      return { name, company: writeCompany(corpus, { example, facts }) }
    },
    read(found, at) {
      if (found === 'current' || found === 'original') return { side: { kind: found }, left: [] }
      const { example, name, company } = isEntries(found) ? found : {}
      if (isExample(example)) return { side: { kind: 'example', id: example }, left: [] }
      if (typeof name !== 'string' || name === '' || company === undefined) {
        return { left: [dropped(at, found, { kind: 'scenario' })] }
      }
      const read = readCompany(corpus, otherwise)(company, [...at, 'company'])
      const side = read.value && sent(name.slice(0, longestName), read.value)
      return { ...(side && { side }), left: read.dropped }
    },
  }
}
