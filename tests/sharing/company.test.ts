import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Company } from '../../src/sharing/company'
import {
  blankStart,
  nearestStart,
  readCompany,
  refusedFacts,
  startFacts,
  writeCompany,
} from '../../src/sharing/company'
import { corpus } from '../corpus'
import { drawing, scenarios } from '../random'

const [first] = corpus.examples
const fresh: Company = { example: first?.id ?? '', facts: first?.scenario ?? {} }
const read = (found: unknown) => readCompany(corpus, fresh)(found, ['company'])
const sent = (company: Company) =>
  read(JSON.parse(JSON.stringify(writeCompany(corpus, company))) as unknown)

describe('a company in a link', () => {
  it('comes back with every fact, from whatever it started', () => {
    const examples = fc.constantFrom(blankStart, ...corpus.examples.map(({ id }) => id))
    fc.assert(
      fc.property(scenarios(corpus), examples, (facts, example) => {
        expect(sent({ example, facts })).toEqual({ value: { example, facts }, dropped: [] })
      }),
      drawing(),
    )
  })

  it('is its example alone where nothing was changed, and then the very record', () => {
    for (const { id, scenario } of corpus.examples) {
      expect(writeCompany(corpus, { example: id, facts: scenario })).toEqual({ example: id })
      expect(read({ example: id }).value?.facts).toBe(scenario)
    }
  })

  it('is the difference to its example where that is shorter', () => {
    const { revenue: _, ...others } = fresh.facts
    const facts = { ...others, project_investment: '30000000' }
    expect(writeCompany(corpus, { ...fresh, facts })).toEqual({
      example: fresh.example,
      changes: { revenue: null, project_investment: '30000000' },
    })
    expect(writeCompany(corpus, { ...fresh, facts: { revenue: '1' } })).toEqual({
      example: fresh.example,
      facts: { revenue: '1' },
    })
  })

  it('keeps what the user typed, though no scenario takes it', () => {
    const typed = {
      project_investment: '一些',
      revenue: '1' + '0'.repeat(30),
      standards_national: 'many',
      standards_industry: 1e30,
      application_date: '2026-02-30',
      robot_orders: [{ units: 'x' }],
    }
    const company = { ...fresh, facts: { ...fresh.facts, ...typed } }
    expect(sent(company)).toEqual({ value: company, dropped: [] })
    const refused = refusedFacts(corpus, company.facts, '2026-06-30').map(({ fact }) => fact)
    expect(refused.sort()).toEqual([
      'application_date',
      'project_investment',
      'revenue',
      'robot_orders.0.units',
      'standards_industry',
      'standards_national',
    ])
  })

  it.each<[string, unknown, string]>([
    ['a fact that is none', { nonsense: '1' }, 'nonsense'],
    ['a fact of a list outside of it', { units: 3 }, 'units'],
    ['an amount that is no text', { revenue: 5 }, 'revenue'],
    ['an object for an amount', { revenue: { $gt: 0 } }, 'revenue'],
    ['a text for a flag', { newly_settled: 'yes' }, 'newly_settled'],
    ['a choice not on the list', { project_role: 'boss' }, 'project_role'],
    [
      'a number that is none',
      { standards_national: JSON.parse('1e999') as number },
      'standards_national',
    ],
    ['a text without end', { revenue: '1'.repeat(201) }, 'revenue'],
    ['an object for a list', { robot_orders: { 0: {} } }, 'robot_orders'],
    ['an item that is none', { robot_orders: [{ units: 3 }, 7] }, 'robot_orders.1'],
    [
      'a fact that the item has not',
      { robot_orders: [{ colour: 'red' }] },
      'robot_orders.0.colour',
    ],
    ['an unknown reading', { readings: { 'PD-X': 'b' } }, 'readings.PD-X'],
    ['an unknown option', { readings: { 'PD-A9': 'z' } }, 'readings.PD-A9'],
    ['the prototype', JSON.parse('{"__proto__": {"revenue": "1"}}'), '__proto__'],
    ['a name of the prototype', { constructor: '1' }, 'constructor'],
  ])('drops %s by name, and nothing else', (_, changes, at) => {
    const { value, dropped } = read({
      changes: { ...(changes as object), project_investment: '30000000' },
    })
    expect(dropped.map((each) => each.at.join('.'))).toEqual([`company.changes.${at}`])
    expect(value?.facts.project_investment).toBe('30000000')
    expect(value?.facts.revenue).toBe(fresh.facts.revenue)
    expect(Object.getPrototypeOf(value?.facts)).toBe(Object.prototype)
  })

  it('keeps the good items of a list beside the bad', () => {
    const { value } = read({ changes: { robot_orders: [{ units: 3 }, 7, { units: 4, x: 1 }] } })
    expect(value?.facts.robot_orders).toEqual([{ units: 3 }, { units: 4 }])
  })

  it('says what was found and expected', () => {
    expect(read({ changes: { project_role: 'boss' } }).dropped).toEqual([
      {
        at: ['company', 'changes', 'project_role'],
        found: '"boss"',
        expected: { kind: 'one_of', values: expect.arrayContaining(['solver']) as unknown },
      },
    ])
  })

  it('takes no example for its own where it names none that is known', () => {
    for (const example of ['gone', 7, null, '__proto__']) {
      const { value, dropped } = read({ example, changes: { revenue: '1' } })
      expect(value).toEqual({ example: blankStart, facts: { revenue: '1' } })
      expect(dropped.map(({ at }) => at.join('.'))).toEqual(['company.example'])
    }
  })

  it('is that of a fresh page where nothing of it holds', () => {
    expect(read({ example: 'gone' }).value).toEqual(fresh)
  })

  it('gives a usable company for anything', () => {
    const changes = fc.dictionary(
      fc.oneof(fc.constantFrom(...Object.keys(fresh.facts), '__proto__', 'readings'), fc.string()),
      fc.jsonValue(),
    )
    const entries = fc.record(
      { example: fc.jsonValue(), facts: changes, changes, other: fc.jsonValue() },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(fc.oneof(entries, fc.jsonValue()), (found) => {
        const { value = fresh } = read(found)
        expect(startFacts(corpus, value.example)).toBeDefined()
        refusedFacts(corpus, value.facts, '2026-06-30')
        expect(sent(value)).toEqual({ value, dropped: [] })
      }),
      drawing(),
    )
  })
})

describe('the start of a company that came without one', () => {
  it.each(corpus.examples)('is the example that it changed: $id', ({ id, scenario }) => {
    expect(nearestStart(corpus, scenario)).toBe(id)
    expect(nearestStart(corpus, { ...scenario, project_investment: '1', dcmm_fee: '2' })).toBe(id)
  })

  it('is nothing for a company of its own', () => {
    expect(nearestStart(corpus, {})).toBe(blankStart)
    const own = { revenue: '5000000', project_investment: '30000000', newly_settled: true }
    expect(nearestStart(corpus, own)).toBe(blankStart)
  })
})
