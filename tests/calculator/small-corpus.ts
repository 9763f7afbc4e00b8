import { readFileSync } from 'node:fs'
import type { Curve, Stretches, Sweep } from '../../src/calculator/algebras/curve'
import { valueAt } from '../../src/calculator/algebras/curve/line'
import { pieceAt } from '../../src/calculator/algebras/curve/pieces'
import type { Fraction } from '../../src/calculator/fraction'
import { add, nought, subtract, unit, whole, written } from '../../src/calculator/fraction'
import { readScenario } from '../../src/calculator/reading/read-scenario'
import type { Scenario } from '../../src/calculator/scenario'
import type { Corpus } from '../../src/policies/corpus'
import { buildCorpus } from '../../src/policies/corpus'
import { Decimal } from '../../src/policies/decimal'
import type { PolicyRecord, ReadingRecord } from '../../src/policies/schema'
import { factsSchema, locationSchema, policySchema } from '../../src/policies/schema'

/** An invented policy of few facts, to try one rule at a time; records are in the format of `data/`. */

const words = { zh: '例', en: 'example' }

const values = (...ids: string[]) => ids.map((id) => ({ id, label: words }))
const fact = (fact: string) => ({ kind: 'fact', fact })

const factRecords = [
  { id: 'application_date', type: 'date' },
  { id: 'unrelated', type: 'money' },
  { id: 'first', type: 'money' },
  { id: 'second', type: 'money' },
  { id: 'third', type: 'money' },
  { id: 'investment', type: 'money' },
  { id: 'fiscal_input', type: 'money', default: '0', part_of: 'investment' },
  { id: 'server_cost', type: 'money', zero_beside: ['server_rent'] },
  { id: 'server_rent', type: 'money', zero_beside: ['server_cost'] },
  { id: 'revenue', type: 'money' },
  { id: 'revenue_before', type: 'money' },
  { id: 'revenue_high', type: 'money', derived: { ...fact('revenue_before'), unstated: 'zero' } },
  { id: 'received', type: 'money', default: '0' },
  { id: 'city_award', type: 'money' },
  { id: 'budget', type: 'money' },
  { id: 'demand', type: 'money' },
  { id: 'pool_demand', type: 'money' },
  { id: 'cards', type: 'count' },
  { id: 'seats', type: 'count', default: 2 },
  { id: 'level', type: 'count', minimum: 1, maximum: 9 },
  { id: 'borne_share', type: 'rate' },
  { id: 'own_share', type: 'rate', default: '0.5' },
  { id: 'settled', type: 'flag', default: true },
  { id: 'in_budget', type: 'flag', default: false },
  { id: 'listed', type: 'flag' },
  { id: 'grade', type: 'enum', values: values('none', 'municipal', 'national') },
  { id: 'role', type: 'enum', values: values('issuer', 'solver', 'both'), default: 'issuer' },
  { id: 'recognised', type: 'flag', recognition: true },
  { id: 'rank', type: 'enum', values: values('none', 'first', 'second'), recognition: true },
  {
    id: 'turnover',
    type: 'money',
    derived: fact('revenue'),
    no_default_beside: ['turnover_before'],
  },
  { id: 'turnover_before', type: 'money' },
  { id: 'completed_on', type: 'date' },
  { id: 'units', type: 'count', list: 'orders' },
  { id: 'price', type: 'money', list: 'orders' },
  {
    id: 'delivered',
    type: 'count',
    list: 'orders',
    derived: fact('units'),
    part_of: 'units',
  },
  { id: 'repeat', type: 'count', list: 'orders', default: 1 },
  { id: 'urgent', type: 'flag', list: 'orders' },
  { id: 'level', type: 'count', list: 'orders', minimum: 1, maximum: 9 },
  { id: 'class', type: 'enum', list: 'orders', values: values('plain', 'first') },
  { id: 'signed_on', type: 'date', list: 'orders', derived: fact('application_date') },
]

const facts = factsSchema.parse({
  groups: [{ id: 'all', label: words }],
  lists: [{ id: 'orders', label: words, item: words, group: 'all', most: 100 }],
  facts: factRecords.map((each) => ({ label: words, hint: words, ...each })),
})

/** The ways that each reading of the small policies may be taken. */
export const readingOptions = { a: words, b: words, c: words }

const reading = (id: string, switchable: boolean): ReadingRecord => ({
  id,
  locator: '—',
  policies: [],
  clauses: [],
  question: words,
  options: readingOptions,
  chosen: 'a',
  effect: words,
  why: words,
  confidence: 'high',
  switchable,
})

/** What a case says of a clause; everything else is filled in. */
export interface ClauseSketch {
  readonly id: string
  readonly commitment?: string
  readonly ceiling_under?: Readonly<Record<string, string>>
  readonly formula?: unknown
  readonly conditions?: readonly unknown[]
  readonly parameters?: readonly object[]
  readonly public_money_limits?: readonly object[]
}

/** What a case says of a policy. Parameters are values by id. */
export interface PolicySketch {
  readonly clauses: readonly ClauseSketch[]
  readonly parameters?: Readonly<Record<string, string>> | undefined
  readonly step?: string
  readonly rules?: {
    readonly superior_first?: object
    readonly matters?: readonly object[]
    readonly limits?: readonly object[]
    readonly combined_caps?: readonly object[]
    readonly yearly_caps?: readonly object[]
    readonly pools?: readonly object[]
    readonly budget?: object
  }
}

const rule = { locator: '第九条', summary: words }
const ruled = (rules: readonly object[] = []) => rules.map((each) => ({ ...rule, ...each }))

/** The sketch as a record of the format of `data/policies`; throws where it is not in the format. */
export function smallPolicy(id: string, sketch: PolicySketch): PolicyRecord {
  const { superior_first, matters = [], limits, pools = [], budget, ...caps } = sketch.rules ?? {}
  const printed = { locator: rule.locator }
  return policySchema.parse({
    id,
    code: 'SM',
    jurisdiction: { name: words, city: words },
    issuer: words,
    title: words,
    document_number: null,
    status: 'issued',
    badge: words,
    text: 'full',
    consultation: null,
    signed_on: null,
    term: { from: '2025-01-01', to: '2027-12-31', locator: '第十条' },
    source: { file: 'small.txt', link: null },
    rounding: { step: sketch.step ?? '0.01', locator: null, note: words },
    conditions: [],
    general_rules: [],
    parameters: Object.entries(sketch.parameters ?? {}).map(([name, value]) => ({
      id: name,
      kind: 'amount',
      value,
      unit: /^\d{4}-\d{2}-\d{2}$/.test(value) ? 'date' : 'yuan',
      scope: 'project',
      target: 'award',
      locator: '第一条',
      label: words,
    })),
    superior_first: superior_first ? { ...rule, ...superior_first } : null,
    matters: ruled(matters).map((each) => ({ title: words, ...each })),
    limits: ruled(limits),
    combined_caps: ruled(caps.combined_caps),
    yearly_caps: ruled(caps.yearly_caps),
    pools: pools.map((each) => ({ ...printed, ...each })),
    budget: budget ? { ...printed, ...budget } : null,
    clauses: sketch.clauses.map((clause) => ({
      locator: '第二条',
      title: words,
      theme: 'any',
      recipient: words,
      summary: words,
      commitment: 'fixed',
      modal_words: [],
      payout: { kind: 'one_off' },
      cap: 'none',
      ...clause,
      public_money_limits: ruled(clause.public_money_limits),
    })),
  })
}

/**
 * A corpus of small policies over the facts, the list and the readings above; all are paid together
 * in the place `together`, where `matters` may stand between them.
 */
export function smallCorpus(
  sketches: Readonly<Record<string, PolicySketch>>,
  matters: readonly object[] = [],
): Corpus {
  const together = {
    id: 'together',
    name: words,
    short: words,
    look: 'blue',
    note: words,
    policies: Object.keys(sketches),
    matters: matters.map((each) => ({ title: words, summary: words, ...each })),
  }
  return buildCorpus({
    policies: Object.entries(sketches).map(([id, sketch]) => smallPolicy(id, sketch)),
    locations: [locationSchema.parse(together)],
    facts,
    themes: [],
    readings: [reading('R-1', true), reading('R-2', true)],
    examples: [],
  })
}

/** A scenario of a case, read as every scenario is read. */
export function smallScenario(corpus: Corpus, input: unknown): Scenario {
  const read = readScenario(input ?? {}, corpus, '2026-06-30')
  if ('problems' in read) throw new Error(read.problems[0].message)
  return read.scenario
}

/** Cases of a file beside the tests. */
export function readCases<Case>(path: string): readonly Case[] {
  const file = new URL(path, import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8')) as readonly Case[]
}

/** A decimal string, or "numerator/denominator" where the amount has no finite decimal. */
export function amountText(value: Fraction | null): string | null {
  if (value === null) return null
  const { text, exact } = written(value)
  return exact ?? text
}

/** A sweep with the place in it where the scenario itself stands. */
export interface Along {
  readonly sweep: Sweep
  readonly x: Fraction
  readonly name: string
}

/** Sweeps of one fact about the value stated: inside the range, at its first and at its last point. */
function about(path: string, value: Fraction): Along[] {
  const around: [string, Fraction, Fraction][] = [
    ['within', nought, add(add(value, value), unit)],
    ['from', value, add(value, unit)],
    ['up to', subtract(value, unit), value],
  ]
  return around.map(([where, from, to]) => ({
    sweep: { path, from, to },
    x: value,
    name: `${path}, ${where}`,
  }))
}

/** The unrelated fact, and every money and count fact that the scenario states. */
export function sweepsOf(corpus: Corpus, scenario: Scenario): Along[] {
  const sweepable = new Set(
    [...corpus.facts]
      .filter(([, { type }]) => type === 'money' || type === 'count')
      .map(([k]) => k),
  )
  const stated: [string, string, unknown][] = [
    ...[...scenario.facts].map(([id, value]): [string, string, unknown] => [id, id, value]),
    ...[...scenario.lists].flatMap(([list, items]) =>
      items.flatMap((item, index) =>
        [...item].map(([id, value]): [string, string, unknown] => [
          `${list}.${id}`,
          `${list}.${index}.${id}`,
          value,
        ]),
      ),
    ),
  ]
  return [
    ...about('unrelated', whole(new Decimal(7))),
    ...stated
      .filter(([key]) => sweepable.has(key))
      .flatMap(([, path, value]) => about(path, value as Fraction)),
  ]
}

/** What a curve is worth at a point, uncut. */
export function amountAt(curve: Curve, x: Fraction): Fraction | null {
  const line = pieceAt(curve, x)
  return line && valueAt(line, x)
}

export const truthAt = (truth: Stretches, x: Fraction): boolean | null => pieceAt(truth, x)
