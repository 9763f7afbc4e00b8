import type { Corpus } from '../../policies/corpus'
import { dateNumber, factKey } from '../../policies/corpus'
import type { Item } from '../../policies/fact-path'
import { pathAlong, pathOf, pathOfReading } from '../../policies/fact-path'
import type { FactRecord } from '../../policies/schema'
import type { Fraction } from '../fraction'
import { compare, whole, written } from '../fraction'
import type { Scenario, Stated, StatedValue } from '../scenario'
import type { Readings } from '../setting'
import type { Problem } from './problem'
import { problem } from './problem'
import { isDate, readValue } from './value'

type Read<T> = { readonly value: T; readonly problems: readonly Problem[] }
type Entries = Record<string, unknown>

const isEntries = (value: unknown): value is Entries =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A fact outside lists; a fact of list items is stated in its list alone. */
function plainFact(corpus: Corpus, id: string): FactRecord | undefined {
  const fact = corpus.facts.get(id)
  return fact?.list === undefined ? fact : undefined
}

function readFacts(
  entries: Entries,
  factAt: (id: string) => FactRecord | undefined,
  item?: Item,
): Read<Map<string, StatedValue>> {
  const value = new Map<string, StatedValue>()
  const problems: Problem[] = []
  for (const id of Object.keys(entries)) {
    const path = pathOf({ id }, item)
    const fact = factAt(id)
    if (!fact) {
      problems.push(problem('unknown_fact', path, entries[id], 'a fact of the vocabulary'))
      continue
    }
    const read = readValue(entries[id], fact, path)
    if (typeof read === 'object' && 'code' in read) problems.push(read)
    else value.set(id, read)
  }
  return { value, problems }
}

function readList(corpus: Corpus, list: string, items: unknown): Read<Stated[]> {
  if (!Array.isArray(items)) {
    const expected = 'a list of items, each an object'
    return { value: [], problems: [problem('not_a_list', list, items, expected)] }
  }
  const most = corpus.lists.get(list)?.most ?? 0
  if (items.length > most) {
    const found = `${items.length} items`
    return { value: [], problems: [problem('list_too_long', list, found, `at most ${most} items`)] }
  }
  const value: Stated[] = []
  const problems: Problem[] = []
  items.forEach((item: unknown, index) => {
    if (!isEntries(item)) {
      problems.push(
        problem(
          'not_an_object',
          pathAlong([list, index]),
          item,
          'an object with the facts of one item',
        ),
      )
      return
    }
    const read = readFacts(item, (id) => corpus.facts.get(factKey(id, list)), { list, index })
    value.push(read.value)
    problems.push(...read.problems)
  })
  return { value, problems }
}

function readReadings(corpus: Corpus, choices: unknown): Read<Readings> {
  if (!isEntries(choices)) {
    const expected = 'an object such as {"PD-A9": "b"}'
    return { value: {}, problems: [problem('not_an_object', 'readings', choices, expected)] }
  }
  const value: Record<string, string> = {}
  const problems: Problem[] = []
  for (const id of Object.keys(choices)) {
    const path = pathOfReading(id)
    const option = choices[id]
    const reading = corpus.readings.get(id)
    if (!reading) {
      problems.push(problem('unknown_reading', path, option, 'a reading of the register'))
      continue
    }
    const allowed = reading.switchable ? Object.keys(reading.options) : [reading.chosen]
    if (typeof option === 'string' && allowed.includes(option)) value[id] = option
    else problems.push(problem('not_allowed', path, option, `one of ${allowed.join(', ')}`))
  }
  return { value, problems }
}

function amountIn(facts: Stated, id: string): Fraction | undefined {
  const value = facts.get(id)
  return typeof value === 'object' ? value : undefined
}

/** A part may not exceed its whole, where both are stated. */
function partsOverWholes(corpus: Corpus, scenario: Omit<Scenario, 'asOf' | 'readings'>): Problem[] {
  const problems: Problem[] = []
  for (const fact of corpus.facts.values()) {
    const whole = fact.part_of
    if (!whole) continue
    const places = fact.list
      ? (scenario.lists.get(fact.list) ?? []).map((facts, index) => ({
          facts,
          item: { list: fact.list ?? '', index },
        }))
      : [{ facts: scenario.facts, item: undefined }]
    for (const { facts, item } of places) {
      const part = amountIn(facts, fact.id)
      const limit = amountIn(facts, whole)
      if (!part || !limit || compare(part, limit) <= 0) continue
      const expected = `at most ${pathOf({ id: whole }, item)}, ${written(limit).text}`
      problems.push(problem('part_exceeds_whole', pathOf(fact, item), written(part).text, expected))
    }
  }
  return problems
}

/**
 * Reads a scenario object (data/schemas/facts.schema.json says what its facts are). `today` (YYYY-MM-DD) is the application date where none is
 * stated. Returns the scenario, or every problem found, in the order of the input.
 */
export function readScenario(
  input: unknown,
  corpus: Corpus,
  today: string,
): { scenario: Scenario } | { problems: readonly [Problem, ...Problem[]] } {
  if (!isEntries(input)) {
    return { problems: [problem('not_an_object', '', input, 'an object of facts')] }
  }
  if (!isDate(today)) throw new Error(`The date of the question is no date: ${today}`)
  const problems: Problem[] = []
  const facts = new Map<string, StatedValue>()
  const lists = new Map<string, readonly Stated[]>()
  let readings: Readings = {}
  for (const id of Object.keys(input)) {
    if (id === 'readings') {
      const read = readReadings(corpus, input[id])
      readings = read.value
      problems.push(...read.problems)
    } else if (corpus.lists.has(id)) {
      const read = readList(corpus, id, input[id])
      lists.set(id, read.value)
      problems.push(...read.problems)
    } else {
      const read = readFacts({ [id]: input[id] }, (each) => plainFact(corpus, each))
      read.value.forEach((value, each) => facts.set(each, value))
      problems.push(...read.problems)
    }
  }
  problems.push(...partsOverWholes(corpus, { facts, lists }))
  const [first, ...others] = problems
  if (first) return { problems: [first, ...others] }
  const asOf = facts.has('application_date') ? String(input['application_date']) : today
  facts.set('application_date', whole(dateNumber(asOf)))
  return { scenario: { asOf, facts, lists, readings } }
}
