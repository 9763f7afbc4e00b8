import { sweeping } from '../../calculator/algebras/curve/sweeping'
import type { Report } from '../../calculator/report/award'
import type { Scenario, Stated } from '../../calculator/scenario'
import type { Corpus } from '../../policies/corpus'
import { factKey } from '../../policies/corpus'
import type { Decimal } from '../../policies/decimal'
import type { Item } from '../../policies/fact-path'
import { factAt, headOf, pathOf } from '../../policies/fact-path'
import { clausesNaming } from '../clauses-on'
import { presets } from '../presets'
import { findCaps } from './caps'
import { findFalls } from './falls'
import type { Finding } from './finding'
import { findOvertakings } from './overtakings'
import { isLever } from './lever'
import { silenceOn, silencesOnLists } from './silences'
import type { VariedFact } from './varied-fact'
import { varyFact } from './varied-fact'
import { findTerms } from './terms'
import { findThresholds } from './thresholds'

interface StatedPath {
  readonly path: string
  readonly value: Decimal
}

/**
 * The money and count facts that the company states and some clause with a number asks for: those of the
 * sweep presets first, then those of the groups given, in their order.
 */
export function statedPaths(
  corpus: Corpus,
  scenario: Scenario,
  groups: readonly string[],
): StatedPath[] {
  const of = (facts: Stated, item?: Item): StatedPath[] =>
    [...facts].flatMap(([id, value]) => {
      const key = factKey(id, item?.list)
      const type = corpus.facts.get(key)?.type
      if ((type !== 'money' && type !== 'count') || typeof value !== 'object') return []
      if (clausesNaming(corpus, corpus.policies, [key]).length === 0) return []
      return [{ path: pathOf({ id }, item), value: value.n.div(value.d) }]
    })
  const all = [
    ...of(scenario.facts),
    ...[...scenario.lists].flatMap(([list, items]) =>
      items.flatMap((item, index) => of(item, { list, index })),
    ),
  ]
  const order: readonly string[] = presets.flatMap(({ paths }) => paths)
  const groupOf = (path: string): string =>
    corpus.lists.get(headOf(path))?.group ?? factAt(corpus, path)?.group ?? ''
  const place = (path: string): number => {
    const preset = order.indexOf(path)
    if (preset >= 0) return preset
    const group = groups.indexOf(groupOf(path))
    return order.length + (group >= 0 ? group : groups.length)
  }
  return all.sort((a, b) => place(a.path) - place(b.path))
}

function findingsOn(varied: VariedFact, corpus: Corpus, report: Report): Finding[] {
  const { path, fact } = varied
  if (!isLever(varied)) return findFalls(varied)
  return [
    ...findThresholds(varied),
    ...findOvertakings(varied),
    ...findCaps(varied),
    ...findFalls(varied),
    ...(fact.list ? [] : silenceOn(corpus, report, path, [fact.id])),
  ]
}

/**
 * Everything worth a sentence about a company, step by step: one step sweeps one fact, a few
 * milliseconds. Amounts in yuan.
 */
export function* investigate(
  corpus: Corpus,
  scenario: Scenario,
  report: Report,
  groups: readonly string[],
): Generator<readonly Finding[], void> {
  yield [...findTerms(corpus, report), ...silencesOnLists(corpus, scenario, report)]
  const read = sweeping(corpus, scenario)
  for (const { path, value } of statedPaths(corpus, scenario, groups)) {
    const varied = varyFact(corpus, scenario, path, value, read)
    yield varied ? findingsOn(varied, corpus, report) : []
  }
}
