import type { Corpus } from '../policies/corpus'
import { keyAt } from '../policies/fact-path'
import type { ScenarioInput } from '../policies/scenario-input'
import { valueAtPath } from '../policies/scenario-input'
import { clausesNaming } from './clauses-on'
import { presets, sweepablePaths } from './presets'

/**
 * The fact that varies beside another where nobody chose one: one that the company states and a clause with a number
 * names, those asked for often first. Where nothing such is stated, the first of those asked for often.
 */
export function secondFact(corpus: Corpus, input: ScenarioInput, first: string): string {
  const often = presets.flatMap(({ paths }) => paths)
  const all = [...often, ...sweepablePaths(corpus)].filter((path) => path !== first)
  const stated = all.filter((path) => valueAtPath(input, path) !== undefined)
  const telling = stated.find(
    (path) => clausesNaming(corpus, corpus.policies, [keyAt(path)]).length > 0,
  )
  return telling ?? all[0] ?? first
}
