import { describe, expect, it } from 'vitest'
import { complaint } from './complaint'
import type { Records } from './records'

/** The record of a fact; `more` is what is added to it. */
function withFact(id: string, more: object) {
  return (records: Records): void => {
    const fact = records.facts.facts.find((each) => each.id === id)
    if (!fact) throw new Error(id)
    Object.assign(fact, more)
  }
}
const addFact = (type: string, more: object) => (records: Records) => {
  const label = { zh: '新', en: 'New' }
  records.facts.facts.push({ id: 'fresh', type, label, hint: label, ...more })
}
const words = { zh: '一', en: 'One' }
const stating = (scenario: object) => (records: Records) =>
  void Object.assign(records.example.scenario, scenario)

describe('the facts', () => {
  it.each<[string, (records: Records) => void, string]>([
    [
      'a list in a group that is not there',
      (r) => void Object.assign(r.facts.lists[0] ?? {}, { group: 'staff' }),
      'orders: group: found staff, expected a group of facts.yaml',
    ],
    [
      'a fact in a group that is not there',
      withFact('investment', { group: 'staff' }),
      'investment: group: found staff, expected a group of facts.yaml',
    ],
    [
      'a fact of a list that is not there',
      (r) => {
        withFact('units', { list: 'deals' })(r)
        delete r.example.scenario['orders']
      },
      'deals.units: list: found deals, expected a list of facts.yaml',
    ],
    [
      'a default beside a derivation',
      addFact('money', { default: '1', derived: { kind: 'fact', fact: 'investment' } }),
      'fresh: derived: found a derivation beside a default, expected one of the two',
    ],
    [
      'a default of what an authority decides',
      withFact('local', { recognition: true }),
      'local: recognition: found a default, expected none: an authority decides it',
    ],
    [
      'a derivation of what an authority decides',
      addFact('money', { recognition: true, derived: { kind: 'fact', fact: 'investment' } }),
      'fresh: recognition: found a default, expected none: an authority decides it',
    ],
    [
      'a derived default that is none',
      withFact('investment', { no_default_beside: ['local'] }),
      'investment: no_default_beside: found no derivation, expected a derived default',
    ],
    [
      'values of what is no enum',
      withFact('investment', { values: [{ id: 'one', label: words }] }),
      'investment: values: found values, expected values for an enum, for no other',
    ],
    [
      'an enum without values',
      addFact('enum', {}),
      'fresh: values: found nothing, expected values for an enum, for no other',
    ],
    [
      'a part of what is not there',
      withFact('investment', { part_of: 'budget' }),
      'investment: part_of: found budget, expected a fact beside it',
    ],
    [
      'a part, in a list, of what is not in the list',
      withFact('units', { part_of: 'investment' }),
      'orders.units: part_of: found investment, expected a fact beside it',
    ],
    [
      'nothing beside what is not there',
      withFact('investment', { zero_beside: ['local', 'budget'] }),
      'investment: zero_beside: found budget, expected a fact beside it',
    ],
    [
      'a derived default beside what is not there',
      addFact('money', {
        derived: { kind: 'fact', fact: 'investment' },
        no_default_beside: ['budget'],
      }),
      'fresh: no_default_beside: found budget, expected a fact beside it',
    ],
    [
      'a derivation from what is not there',
      addFact('money', { derived: { kind: 'fact', fact: 'budget' } }),
      'fresh: derived.fact: found budget, expected a fact of facts.yaml',
    ],
  ])('%s', (_, spoil, message) => {
    expect(complaint(spoil)).toBe(`data/facts.yaml: ${message}`)
  })

  it.each<[string, object, unknown, string]>([
    ['money', {}, '-1', 'a decimal string, not negative'],
    ['money', {}, '1.', 'a decimal string, not negative'],
    ['money', {}, '1e3', 'a decimal string, not negative'],
    ['money', {}, 3, 'a decimal string, not negative'],
    ['rate', {}, 'half', 'a decimal string, not negative'],
    ['count', {}, -1, 'a whole number from 0'],
    ['count', {}, 1.5, 'a whole number from 0'],
    ['count', {}, '2', 'a whole number from 0'],
    ['count', { minimum: 2 }, 1, 'a whole number from 2'],
    ['count', { minimum: 2, maximum: 5 }, 6, 'a whole number from 2 to 5'],
    ['flag', {}, 'yes', 'true or false'],
    [
      'enum',
      {
        values: [
          { id: 'one', label: words },
          { id: 'two', label: words },
        ],
      },
      'three',
      'one of one, two',
    ],
    ['date', {}, '2026-1-2', 'a date YYYY-MM-DD'],
    ['date', {}, 20260102, 'a date YYYY-MM-DD'],
  ])('a default of %s %j is not %j', (type, more, value, expected) => {
    const found = JSON.stringify(value)
    expect(complaint(addFact(type, { ...more, default: value }))).toBe(
      `data/facts.yaml: fresh: default: found ${found}, expected ${expected}`,
    )
  })

  it.each<[string, object, unknown]>([
    ['money', {}, '0'],
    ['money', {}, '12.50'],
    ['rate', {}, '0.25'],
    ['count', {}, 0],
    ['count', { minimum: 2, maximum: 5 }, 2],
    ['count', { minimum: 2, maximum: 5 }, 5],
    ['flag', {}, false],
    ['enum', { values: [{ id: 'one', label: words }] }, 'one'],
    ['date', {}, '2026-01-02'],
  ])('a default of %s %j may be %j', (type, more, value) => {
    expect(complaint(addFact(type, { ...more, default: value }))).toBe('no complaint')
  })

  it('may be parts of one another, nothing beside one another, or derived', () => {
    const derived = { kind: 'fact', fact: 'investment' }
    expect(
      complaint((r) => {
        addFact('money', { derived, no_default_beside: ['local'], part_of: 'investment' })(r)
        withFact('investment', { zero_beside: ['local'] })(r)
      }),
    ).toBe('no complaint')
  })
})

describe('an example', () => {
  it.each<[string, (records: Records) => void, string]>([
    [
      'opens a group that is not there',
      (r) => void r.example.groups.push('staff'),
      'groups: found staff, expected a group of facts.yaml',
    ],
    [
      'states one thing for a list',
      stating({ orders: { units: 3 } }),
      'scenario.orders: found {"units":3}, expected a list of items',
    ],
    [
      'states a fact of an item that is not there',
      stating({ orders: [{ units: 3 }, { price: '1' }] }),
      'scenario.orders.price: found price, expected a fact of facts.yaml',
    ],
    [
      'chooses a reading that is not there',
      stating({ readings: { 'XX-A9': 'a' } }),
      'scenario.readings.XX-A9: found "a", expected one of the readings of readings.yaml',
    ],
    [
      'chooses what a reading does not offer',
      stating({ readings: { 'XX-A1': 'c' } }),
      'scenario.readings.XX-A1: found "c", expected one of a, b',
    ],
    [
      'states no value',
      stating({ investment: null }),
      'scenario.investment: found null, expected a decimal string, not negative',
    ],
    [
      'states a flag as a word',
      stating({ local: 'yes' }),
      'scenario.local: found "yes", expected true or false',
    ],
  ])('that %s', (_, spoil, message) => {
    expect(complaint(spoil)).toBe(`data/examples/maker.json: maker: ${message}`)
  })

  it('may choose what a reading offers, and state every kind of fact', () => {
    const scenario = { readings: { 'XX-A1': 'b' }, local: false, level: 'high', orders: [] }
    expect(complaint(stating(scenario))).toBe('no complaint')
  })
})

describe('a record of another shape', () => {
  it.each<[string, (records: Records) => void, string]>([
    [
      'nothing where words belong',
      (r) => void Reflect.deleteProperty(r.policy, 'issuer'),
      'data/policies/example.yaml: example: issuer: found nothing, expected',
    ],
    [
      'a number where a list belongs',
      (r) => void Object.assign(r.policy, { matters: 3 }),
      'data/policies/example.yaml: example: matters: found 3, expected',
    ],
    [
      'a file that is a list',
      (r) => void Object.assign(r, { facts: [] }),
      'data/facts.yaml: the file: the record: found [], expected',
    ],
    [
      'a condition among those of the document',
      (r) => void Object.assign(r.policy.conditions[0] ?? {}, { locator: 7 }),
      'data/policies/example.yaml: location: locator: found 7, expected',
    ],
    [
      'a step of a formula',
      (r) => void Object.assign(r.policy.clauses[0] ?? {}, { formula: { kind: 'fact', fact: 7 } }),
      'data/policies/example.yaml: XX-1: formula.fact: found 7, expected',
    ],
  ])('%s', (_, spoil, message) => {
    expect(complaint(spoil)).toContain(message)
  })

  it('is shown by its first eighty signs', () => {
    const message = complaint((r) => void Object.assign(r.policy, { matters: 'x'.repeat(500) }))
    expect(message).toContain(`found "${'x'.repeat(79)}, expected`)
  })
})
