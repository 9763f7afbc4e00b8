import fc from 'fast-check'
import type { FactRecord } from '../src/policies/schema'
import type { Corpus } from '../src/policies/corpus'

/** The numbers at which some clause changes: every threshold, cap and cap ÷ rate of the documents, in yuan. */
export function turningPoints(corpus: Corpus): number[] {
  const points = new Set<number>([0])
  for (const clause of corpus.clauses.values()) {
    const rates = clause.parameters.filter(({ unit, kind }) => unit === 'ratio' && kind !== 'years')
    for (const { unit, value } of clause.parameters) {
      if (unit !== 'yuan') continue
      points.add(value.toNumber())
      for (const rate of rates) {
        if (!rate.value.isZero()) points.add(value.div(rate.value).toNumber())
      }
    }
  }
  return [...points]
}

/** The most that a scenario may state, in fen. */
const mostFen = 10_000_000_000_000

/** Money as a scenario writes it: near a turning point, one fen to either side, tiny, or huge. */
export function money(corpus: Corpus): fc.Arbitrary<string> {
  const near = fc
    .tuple(fc.constantFrom(...turningPoints(corpus)), fc.constantFrom(-1, 0, 1))
    .map(([point, fen]) => Math.min(Math.max(0, Math.round(point * 100) + fen), mostFen))
  const fen = fc.oneof(
    { weight: 5, arbitrary: near },
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 20_000_000_000 }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 1_000_000 }) },
    { weight: 1, arbitrary: fc.constantFrom(0, 1, mostFen) },
  )
  return fen.map((value) => {
    const text = String(value).padStart(3, '0')
    return `${text.slice(0, -2)}.${text.slice(-2)}`
  })
}

function valueOf(fact: FactRecord, corpus: Corpus): fc.Arbitrary<unknown> {
  switch (fact.type) {
    case 'money':
      return money(corpus)
    case 'rate':
      return fc.constantFrom('0', '0.25', '0.5', '1')
    case 'count':
      return fact.maximum === undefined
        ? fc.oneof(fc.integer({ min: 0, max: 12 }), fc.constantFrom(99, 100, 101, 999, 1000, 5000))
        : fc.integer({ min: fact.minimum ?? 0, max: fact.maximum })
    case 'flag':
      return fc.boolean()
    case 'enum':
      return fc.constantFrom(...(fact.values ?? []).map((value) => value.id))
    case 'date':
      return fc.constantFrom(
        '2024-01-01',
        '2024-06-30',
        '2024-07-01',
        '2025-06-30',
        '2025-12-31',
        '2026-01-01',
        '2026-06-30',
      )
  }
}

/** A fact is stated with the weight given, else left out. */
const maybe = (value: fc.Arbitrary<unknown>, stated: number): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: stated, arbitrary: value },
    { weight: 10 - stated, arbitrary: fc.constant(undefined) },
  )

const present = (entries: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined))

/** Parts cut down to their wholes, so that the scenario is in order. */
function fitted(entries: Record<string, unknown>, corpus: Corpus, list?: string): typeof entries {
  const next = { ...entries }
  for (const fact of corpus.facts.values()) {
    if (!fact.part_of || fact.list !== list) continue
    const whole = next[fact.part_of]
    if (whole !== undefined && Number(next[fact.id]) > Number(whole)) next[fact.id] = whole
  }
  return next
}

/** Scenario objects in order: any facts, lists and readings of the vocabulary, many unstated. */
export function scenarios(corpus: Corpus): fc.Arbitrary<Record<string, unknown>> {
  const facts = [...corpus.facts.values()]
  const plain = facts.filter(({ list }) => list === undefined)
  const record = (of: readonly FactRecord[], stated: number) =>
    fc
      .record(Object.fromEntries(of.map((fact) => [fact.id, maybe(valueOf(fact, corpus), stated)])))
      .map(present)
  const lists = Object.fromEntries(
    [...corpus.lists.keys()].map((list) => {
      const items = record(
        facts.filter((fact) => fact.list === list),
        8,
      ).map((item) => fitted(item, corpus, list))
      return [list, maybe(fc.array(items, { maxLength: 4 }), 6)]
    }),
  )
  const readings = fc.record(
    Object.fromEntries(
      [...corpus.readings.values()]
        .filter(({ switchable }) => switchable)
        .map(({ id, options }) => [id, maybe(fc.constantFrom(...Object.keys(options)), 1)]),
    ),
  )
  const date = fc.constantFrom('2026-06-30', '2026-06-30', '2026-06-30', '2025-02-01', '2027-01-15')
  return fc
    .tuple(record(plain, 6), fc.record(lists).map(present), readings.map(present), date)
    .map(([stated, listed, chosen, application_date]) => ({
      ...fitted(stated, corpus),
      application_date,
      ...listed,
      readings: chosen,
    }))
}

// `import.meta.env` is there in Node and in the browser alike.
const asked = (name: 'SEED' | 'RUNS' | 'MOST_RUNS'): number | undefined => {
  const text: unknown = import.meta.env[name]
  return typeof text === 'string' && text !== '' ? Number(text) : undefined
}

/** Where every test that draws begins: fixed, so that a check says the same twice; `SEED=…` draws others. */
export const seed = asked('SEED') ?? 20260630

/** How often a test draws: as usual, but no more often than `MOST_RUNS=…` says, or as often as `RUNS=…` does. */
export const runsOf = (usual: number): number =>
  asked('RUNS') ?? Math.min(usual, asked('MOST_RUNS') ?? usual)

/** How `fc.assert` and `fc.sample` draw; a failure names the seed and the counterexample, where `shrinks` the smallest. */
export const drawing = (usual = 100, shrinks = true) => ({
  seed,
  numRuns: runsOf(usual),
  endOnFailure: !shrinks,
})

/** Numbers from 0 up to 1, the same row of them for the same seed (mulberry32). */
export function randomNumbers(): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
