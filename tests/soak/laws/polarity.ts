import type { Readings } from '../../../src/calculator/setting'
import { chosenReading } from '../../../src/calculator/setting'
import type { Corpus } from '../../../src/policies/corpus'
import { factKey } from '../../../src/policies/corpus'
import { Decimal } from '../../../src/policies/decimal'

/** What more of a fact does to awards, as far as the records say: `more`, `less`, or either. */
export type Polarity = 'more' | 'less' | 'either'

export type Bearing = ReadonlyMap<string, Polarity>

type Sign = 1 | -1 | 0

/** How the parts of a rule of each kind bear on what it pays; a kind or a part not named here bears either way. */
const parts: Readonly<Record<string, Readonly<Record<string, Sign>>>> = {
  rate: { of: 1 },
  per_unit: { count: 1 },
  product: { of: 1 },
  sum: { of: 1 },
  cap: { of: 1, used: -1 },
  least: { of: 1 },
  greatest: { of: 1 },
  difference: { of: 1, less: -1 },
  each: { where: 1, pays: 1 },
  best: { where: 1, pays: 1 },
  count: { where: 1 },
  routes: { routes: 1 },
  steps: { of: 1, before: -1 },
  nothing_if: { all: -1, pays: 1 },
  ratio: { of: 1, times: 1, over: -1 },
  by_reading: { options: 1 },
  at_least: { of: 1 },
  more_than: { of: 1 },
  at_most: { of: -1 },
  less_than: { of: -1 },
  greater: { of: 1, than: -1 },
  positive: { of: 1 },
  nil: { of: -1 },
}

/** The parts of the general rules and of a clause. */
const outer: Readonly<Record<string, Sign>> = {
  conditions: 1,
  condition: 1,
  formula: 1,
  public_money_limits: 1,
  limits: 1,
  of: 1,
  counts: -1,
  less: -1,
  superior_first: 1,
  when: 1,
  pays: 1,
}

type Note = (fact: string, sign: Sign, list: string | undefined) => void

/** Notes every fact that a rule names, with the way in which more of it bears. */
function walk(rule: unknown, sign: Sign, note: Note, list?: string): void {
  if (Array.isArray(rule)) {
    for (const each of rule) walk(each, sign, note, list)
    return
  }
  if (typeof rule !== 'object' || rule === null) return
  const { kind, list: own, fact } = rule as Readonly<Record<string, unknown>>
  const within = typeof own === 'string' ? own : list
  if (kind === 'fact') {
    note(String(fact), sign, within)
    return
  }
  for (const [name, value] of Object.entries(rule)) {
    const known = typeof kind === 'string' ? (parts[kind] ?? {})[name] : (outer[name] ?? 1)
    walk(value, (sign * (known ?? 0)) as Sign, note, within)
    // Facts named by their id alone: flags, grades, dates, money that must be stated.
    if (typeof value === 'string') note(value, 0, within)
  }
}

/** A rule with the option of every reading that is chosen, in the place of all of them. */
function asRead(rule: unknown, option: (reading: string) => string): unknown {
  if (Array.isArray(rule)) return rule.map((each) => asRead(each, option))
  if (typeof rule !== 'object' || rule === null || rule instanceof Decimal) return rule
  const { kind, reading, options } = rule as Readonly<Record<string, unknown>>
  if (kind === 'by_reading' && typeof reading === 'string') {
    return asRead((options as Readonly<Record<string, unknown>>)[option(reading)], option)
  }
  return Object.fromEntries(
    Object.entries(rule).map(([name, value]) => [name, asRead(value, option)]),
  )
}

/** The way in which every fact bears on a rule, by the fact's key. */
function bearing(corpus: Corpus, rule: unknown, option: (reading: string) => string): Bearing {
  const found = new Map<string, Set<Sign>>()
  const note: Note = (id, sign, list) => {
    const key = corpus.facts.has(factKey(id, list)) ? factKey(id, list) : id
    const fact = corpus.facts.get(key)
    if (!fact) return
    const signs = found.get(key) ?? new Set()
    if (signs.has(sign)) return
    found.set(key, signs.add(sign))
    // What stands in for a fact that is not stated bears as the fact does.
    walk(asRead(fact.derived, option), sign, note, list)
    for (const other of fact.zero_beside ?? []) note(other, 0, list)
  }
  walk(asRead(rule, option), 1, note)
  return new Map(
    [...found].map(([key, signs]) => {
      const [only, ...others] = [...signs]
      const way = others.length > 0 ? 0 : only
      return [key, way === 1 ? 'more' : way === -1 ? 'less' : 'either'] as const
    }),
  )
}

/** How facts bear on a clause alone, and on the general rules of all policies together. */
export interface Bearings {
  readonly clauses: ReadonlyMap<string, Bearing>
  readonly rules: Bearing
}

const kept = new WeakMap<Corpus, Map<string, Bearings>>()

/** What the records say of all facts under readings; made once for each choice of readings. */
export function bearings(corpus: Corpus, readings: Readings): Bearings {
  const made = kept.get(corpus) ?? new Map<string, Bearings>()
  kept.set(corpus, made)
  const name = JSON.stringify(readings)
  const before = made.get(name)
  if (before) return before
  const option = (reading: string) => chosenReading({ corpus, readings }, reading)
  const clauses = corpus.policies.flatMap((policy) =>
    policy.clauses.map(({ id, conditions, formula, public_money_limits }) => {
      const rule = [policy.conditions, conditions, formula, public_money_limits]
      return [id, bearing(corpus, rule, option)] as const
    }),
  )
  const rules = corpus.policies.map(({ superior_first, limits, budget, pools }) => [
    { superior_first },
    { limits },
    ...pools.map(({ demand }) => ({ less: { kind: 'fact', fact: demand } })),
    ...(budget
      ? [
          { of: { kind: 'fact', fact: budget.budget } },
          { less: { kind: 'fact', fact: budget.demand } },
        ]
      : []),
  ])
  const all = { clauses: new Map(clauses), rules: bearing(corpus, rules, option) }
  made.set(name, all)
  return all
}
