import type { Corpus } from '../policies/corpus'
import { factKey } from '../policies/corpus'
import type { FactRecord } from '../policies/schema'

/** A question asked often: the facts that may vary, the first of them at once. */
export interface SweepPreset {
  readonly id: 'investment' | 'robots' | 'financing'
  readonly paths: readonly [string, ...string[]]
}

export const presets: readonly [SweepPreset, ...SweepPreset[]] = [
  { id: 'investment', paths: ['project_investment'] },
  {
    id: 'robots',
    paths: ['robot_orders.0.units', 'robot_orders.0.repeat', 'robot_sales'],
  },
  { id: 'financing', paths: ['funding_rounds.0.amount'] },
]

export const presetOf = (path: string): SweepPreset | undefined =>
  presets.find(({ paths }) => paths.includes(path))

/** The fact that a path names, whether or not the scenario has the item. */
export function factAtPath(corpus: Corpus, path: string): FactRecord | undefined {
  const [head = '', , id] = path.split('.')
  return corpus.facts.get(id === undefined ? head : factKey(id, head))
}

/** How far a fact runs where nobody said: 100 million yuan, or 200 of a thing. */
export function defaultEnd(corpus: Corpus, path: string): string {
  const fact = factAtPath(corpus, path)
  if (fact?.type === 'money') return '100000000'
  return String(Math.min(200, fact?.maximum ?? 200))
}

/** Paths of all money and count facts, of list items the first. */
export function sweepablePaths(corpus: Corpus): string[] {
  return [...corpus.facts.values()]
    .filter(({ type }) => type === 'money' || type === 'count')
    .map((fact) => (fact.list ? `${fact.list}.0.${fact.id}` : fact.id))
}
