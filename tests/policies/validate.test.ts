import { describe, expect, it } from 'vitest'
import { validateData } from '../../src/policies/validate'
import { complaint } from './complaint'
import { asFiles, goodRecords, type Records } from './records'

const at = <T>(list: readonly T[], index: number): T => {
  const item = list[index]
  if (item === undefined) throw new Error(`no item ${index}`)
  return item
}
const clause = (records: Records, index = 0) => at(records.policy.clauses, index)
const fact = (id: string) => ({ kind: 'fact', fact: id })

describe('records that hold', () => {
  it('are read', () => {
    const data = validateData(asFiles(goodRecords()))
    expect(data.policies.map((each) => each.id)).toEqual(['example'])
    expect(data.examples.map((each) => each.id)).toEqual(['maker'])
  })

  it('may compute a by-reference clause once its fact is stated', () => {
    const spoil = (records: Records) =>
      Object.assign(clause(records), { commitment: 'fixed', by_reference_until: 'investment' })
    expect(complaint(spoil)).toBe('no complaint')
  })
})

describe('grades that hold', () => {
  it.each([
    ['amounts', { amounts: { high: 'XX-1.cap' } }],
    ['rates of a base', { of: fact('investment'), rates: { high: 'XX-1.rate' } }],
  ])('pay by %s', (_, more) => {
    const spoil = (records: Records) =>
      (clause(records).formula = { kind: 'grades', by: 'level', otherwise: 'nothing', ...more })
    expect(complaint(spoil)).not.toContain('XX-1: formula')
  })
})

const secondPlace = (records: Records, more: object) =>
  records.locations.push({ ...at(records.locations, 0), id: 'elsewhere', ...more })

type Fault = [name: string, spoil: (records: Records) => unknown, ...words: string[]]

const faults: Fault[] = [
  [
    'a reading that leaves out a clause that names it',
    (r) => at(r.policy.clauses, 1).readings.push('XX-A1'),
    'data/readings.yaml: XX-A1: clauses: found XX-1, expected XX-2 too, which rests on it',
  ],
  [
    'a reading that leaves out the policy of a clause that names it',
    (r) => Object.assign(at(r.readings, 0), { policies: [], clauses: [] }),
    'data/readings.yaml: XX-A1: policies: found nothing, expected example too, which rests on it',
  ],
  [
    'two places of one look',
    (r) => secondPlace(r, {}),
    'data/locations.yaml: elsewhere: look: found blue, expected a look of its own (example has this one)',
  ],
  [
    'a place with the id of a document that it does not pay first',
    (r) => {
      const [place] = r.locations
      Object.assign(place ?? {}, { id: 'elsewhere' })
      secondPlace(r, { id: 'example', look: 'orange', policies: ['other', 'example'] })
    },
    'data/locations.yaml: example: policies: found other, expected example first, which has the same id',
  ],
  [
    'a question of fair competition that asks for no fact, by a source that is not there',
    (r) =>
      Object.assign(r.fairCompetition, {
        sources: [
          { id: 'law', title: { zh: '法', en: 'Law' }, in_force: '2024-08-01', checked: false },
        ],
        questions: [
          {
            id: 'local',
            question: { zh: '是否?', en: 'Is it?' },
            sources: [
              { source: 'law', article: '第一条' },
              { source: 'rule', article: '第二条' },
            ],
            signs: [
              { kind: 'asks', fact: 'local', confidence: 'high', why: { zh: '因', en: 'For' } },
              { kind: 'asks', fact: 'profit', confidence: 'high', why: { zh: '因', en: 'For' } },
            ],
          },
        ],
      }),
    'data/fair-competition.yaml: local: signs: found profit, expected a fact of facts.yaml',
    'data/fair-competition.yaml: local: sources: found rule, expected a source',
  ],
  [
    'a reading of a document and of a clause that are not there',
    (r) => {
      const [reading] = r.readings
      Object.assign(reading ?? {}, { policies: ['example', 'nowhere'], clauses: ['XX-1', 'XX-9'] })
    },
    'data/readings.yaml: XX-A1: policies: found nowhere, expected the id of a policy',
    'data/readings.yaml: XX-A1: clauses: found XX-9, expected the id of a clause',
  ],
  [
    'a clause by reference until a fact that is not there',
    (r) => Object.assign(clause(r), { commitment: 'fixed', by_reference_until: 'profit' }),
    'XX-1: by_reference_until: found profit, expected a fact of facts.yaml',
  ],
  [
    'a look that is not in the pool',
    (r) => Object.assign(at(r.locations, 0), { look: 'pink' }),
    'data/locations.yaml: example: look: found "pink", expected',
    '"orange"',
  ],
  [
    'a place without a short name',
    (r) => delete (at(r.locations, 0) as { short?: unknown }).short,
    'data/locations.yaml: example: short: found nothing, expected',
  ],
  [
    'a clause without cap: none',
    (r) => delete (clause(r) as { cap?: unknown }).cap,
    'data/policies/example.yaml: XX-1: cap: found nothing',
    '"none"',
  ],
  [
    'a clause without locator',
    (r) => delete (clause(r) as { locator?: string }).locator,
    'data/policies/example.yaml: XX-1: locator: found nothing, expected',
  ],
  [
    'a blank locator',
    (r) => (clause(r).locator = ' '),
    'XX-1: locator: found blanks, expected a locator as printed',
  ],
  [
    'a field that does not exist',
    (r) => Object.assign(clause(r), { ceiling: '1' }),
    'XX-1: the record: found ceiling, expected no such field',
  ],
  [
    'a number that is not a decimal string',
    (r) => Object.assign(at(clause(r).parameters, 0) as object, { value: 0.3 }),
    'XX-1: parameters[XX-1.rate].value: found 0.3, expected',
  ],
  [
    'a yuan amount written as a date',
    (r) => Object.assign(at(clause(r).parameters, 1) as object, { value: '2025-01-01' }),
    'XX-1: parameters[XX-1.cap].value: found 2025-01-01, expected a number in yuan',
  ],
  [
    'an unknown fact',
    (r) => (clause(r).formula = fact('profit')),
    'data/policies/example.yaml: XX-1: formula.fact: found profit, expected a fact of facts.yaml',
  ],
  [
    'a fact of a list outside that list',
    (r) => (clause(r).formula = fact('units')),
    'XX-1: formula.fact: found units, expected',
  ],
  [
    'an unknown list',
    (r) => (clause(r).formula = { kind: 'each', list: 'deals', pays: fact('investment') }),
    'XX-1: formula.list: found deals, expected a list of facts.yaml',
  ],
  [
    'an unknown parameter',
    (r) => (clause(r).formula = { kind: 'fixed', amount: 'XX-9.amount' }),
    'XX-1: formula.amount: found XX-9.amount, expected the id of a parameter',
  ],
  [
    'a rate used as a cap',
    (r) => (clause(r).formula = { kind: 'cap', of: fact('investment'), cap: 'XX-1.rate' }),
    'XX-1: formula.cap: found XX-1.rate in ratio, expected a parameter in yuan',
  ],
  [
    'a formula that leaves out an option of its reading',
    (r) =>
      (clause(r).formula = {
        kind: 'by_reading',
        reading: 'XX-A1',
        options: { a: fact('investment') },
      }),
    'XX-1: formula.reading: found a, expected the options a, b of XX-A1',
  ],
  [
    'a bound that names no parameter and is no formula',
    (r) =>
      Object.assign(clause(r), {
        conditions: [{ kind: 'at_least', of: fact('investment'), bound: 'XX-9.least' }],
      }),
    'XX-1: conditions[0].bound: found XX-9.least, expected the id of a parameter',
  ],
  [
    'an unknown fact in an alternative of an alternative, and in a bound',
    (r) => {
      const bound = { kind: 'rate', of: fact('headcount'), rate: 'XX-1.rate' }
      const inner = { kind: 'at_most', of: fact('investment'), bound }
      const all = { kind: 'all', of: [inner, { kind: 'stated', fact: 'investment' }] }
      Object.assign(clause(r), {
        conditions: [{ kind: 'any', of: [{ kind: 'stated', fact: 'investment' }, all] }],
      })
    },
    'XX-1: conditions[0].of[1].of[0].bound.of.fact: found headcount, expected a fact of facts.yaml',
  ],
  [
    'an alternative of one',
    (r) =>
      Object.assign(clause(r), {
        conditions: [{ kind: 'any', of: [{ kind: 'stated', fact: 'investment' }] }],
      }),
    'XX-1: conditions[0].of: found',
  ],
  [
    'rates by grade without a base',
    (r) =>
      (clause(r).formula = {
        kind: 'grades',
        by: 'level',
        rates: { high: 'XX-1.rate' },
        otherwise: 'nothing',
      }),
    'XX-1: formula: found grades by level: rates alone, expected rates and their base, of',
  ],
  [
    'a base of grades without a rate',
    (r) =>
      (clause(r).formula = {
        kind: 'grades',
        by: 'level',
        of: fact('investment'),
        amounts: { high: 'XX-1.cap' },
        otherwise: 'nothing',
      }),
    'XX-1: formula: found grades by level: a base alone, expected rates and their base, of',
  ],
  [
    'a share that follows a parameter of no clause',
    (r) =>
      Object.assign(at(clause(r).parameters, 0) as object, { follows: { rest_of: 'XX-9.share' } }),
    'XX-1: parameters[XX-1.rate].value: found XX-9.share, expected a parameter of the clause',
  ],
  [
    'a share that is not the rest of the one that it follows',
    (r) => {
      const [rate] = clause(r).parameters as object[]
      clause(r).parameters.push({ ...rate, id: 'XX-1.rest', follows: { rest_of: 'XX-1.rate' } })
    },
    'XX-1: parameters[XX-1.rest].value: found 0.3, expected 0.428571',
  ],
  [
    'a grade that has an amount and a rate',
    (r) =>
      (clause(r).formula = {
        kind: 'grades',
        by: 'level',
        of: fact('investment'),
        amounts: { high: 'XX-1.cap' },
        rates: { high: 'XX-1.rate' },
        otherwise: 'nothing',
      }),
    'XX-1: formula: found grade high of level twice, expected an amount or a rate',
  ],
  [
    'grades without a table',
    (r) => (clause(r).formula = { kind: 'grades', by: 'level', otherwise: 'nothing' }),
    'XX-1: formula: found grades by level: none, expected an amount or a rate for each grade',
  ],
  [
    'a rate as a grade that the fact does not have',
    (r) =>
      (clause(r).formula = {
        kind: 'grades',
        by: 'level',
        of: fact('investment'),
        rates: { top: 'XX-1.rate' },
        otherwise: 'nothing',
      }),
    'XX-1: formula.by: found top, expected one of high of level',
  ],
  [
    'whole steps of nothing',
    (r) => {
      Object.assign(at(clause(r).parameters, 0) as object, { value: '0' })
      clause(r).formula = {
        kind: 'per_whole',
        of: fact('investment'),
        step: 'XX-1.rate',
        amount: 'XX-1.cap',
      }
    },
    'XX-1: formula: found XX-1.rate of 0, expected a step above nothing',
  ],
  [
    'instalments that do not come to the whole',
    (r) =>
      Object.assign(clause(r), {
        instalments: [
          { year: 1, share: 'XX-1.rate' },
          { year: 2, share: 'XX-1.rate' },
        ],
      }),
    'XX-1: instalments: found shares of 0.6 together, expected shares of 1 together',
  ],
  [
    'instalments in shares that the clause does not print',
    (r) =>
      Object.assign(clause(r), {
        instalments: [
          { year: 1, share: 'XX-1.rate' },
          { year: 2, share: 'XX-9.share' },
        ],
      }),
    'XX-1: instalments: found XX-1.rate, XX-9.share, expected parameters of the clause',
  ],
  [
    'instalments of which one has no share',
    (r) =>
      Object.assign(clause(r), {
        instalments: [{ year: 1, share: 'XX-1.rate' }, { year: 2 }],
      }),
    'XX-1: instalments: found 1 shares of 2, expected a share for each, or for none',
  ],
  [
    'instalments that go back in time',
    (r) => Object.assign(clause(r), { instalments: [{ year: 2 }, { year: 1 }] }),
    'XX-1: instalments: found years 2, 1, expected years in order',
  ],
  [
    'an amount in the place of a share',
    (r) =>
      Object.assign(clause(r), {
        payers: [
          { payer: 'city', share: 'XX-1.cap' },
          { payer: 'district', share: 'XX-1.cap' },
        ],
      }),
    'XX-1: payers[0].share: found XX-1.cap in yuan, expected a parameter in ratio',
  ],
  [
    'one payer twice',
    (r) => Object.assign(clause(r), { payers: [{ payer: 'city' }, { payer: 'city' }] }),
    'XX-1: payers: found city, city, expected each payer once',
  ],
  [
    'a kind of support that there is not',
    (r) => Object.assign(clause(r), { support: 'loan' }),
    'XX-1: support: found "loan", expected',
  ],
  [
    'a yearly cap over a clause of another policy',
    (r) =>
      Object.assign(r.policy, {
        yearly_caps: [
          {
            id: 'year',
            clauses: ['YY-1'],
            most: { kind: 'fixed', amount: 'XX-1.cap' },
            locator: '第九条',
            summary: { zh: '例', en: 'example' },
          },
        ],
      }),
    'example: yearly_caps[year].clauses: found YY-1, expected a clause of example',
  ],
  [
    'a combined cap of an unknown amount',
    (r) =>
      Object.assign(r.policy, {
        combined_caps: [
          {
            id: 'together',
            clauses: ['XX-1', 'XX-2'],
            most: { kind: 'fixed', amount: 'XX-9.most' },
            locator: '第九条',
            summary: { zh: '例', en: 'example' },
          },
        ],
      }),
    'example: combined_caps[together].most.amount: found XX-9.most, expected the id of a parameter',
  ],
  [
    'an unknown reading',
    (r) => clause(r).readings.push('XX-A9'),
    'XX-1: readings: found XX-A9, expected a reading of readings.yaml',
  ],
  [
    'an unknown theme',
    (r) => (clause(r).theme = 'space'),
    'XX-1: theme: found space, expected a theme of themes.yaml',
  ],
  [
    'a condition on a value that the fact does not have',
    (r) =>
      Object.assign(clause(r), {
        conditions: [{ kind: 'one_of', fact: 'level', values: ['top'] }],
      }),
    'XX-1: conditions[0].fact: found top, expected one of high of level',
  ],
  [
    'a flag condition on an amount',
    (r) =>
      Object.assign(clause(r), { conditions: [{ kind: 'flag', fact: 'investment', is: true }] }),
    'XX-1: conditions[0].fact: found investment, a money, expected a fact of type flag',
  ],
  [
    'two clauses with one id',
    (r) => (clause(r, 1).id = 'XX-1'),
    'data/policies/example.yaml: XX-1: id: found XX-1, expected an id of its own',
  ],
  [
    'two parameters with one id',
    (r) => clause(r, 1).parameters.push(at(clause(r).parameters, 0)),
    'XX-1.rate: id: found XX-1.rate, expected an id of its own',
  ],
  [
    'two facts with one id',
    (r) => r.facts.facts.push(at(r.facts.facts, 0)),
    'data/facts.yaml: investment: id: found investment, expected an id of its own',
  ],
  [
    'a cap that is no cap',
    (r) => (clause(r).cap = ['XX-1.rate']),
    'XX-1: cap: found XX-1.rate, a rate, expected ids of parameters of kind cap, or none',
  ],
  [
    'cap: none beside a cap',
    (r) => (clause(r).cap = 'none'),
    'XX-1: cap: found none beside a parameter of kind cap',
  ],
  [
    'a numbered commitment without a formula',
    (r) => delete clause(r).formula,
    'XX-1: formula: found no formula beside commitment ceiling, expected a formula',
  ],
  [
    'a formula beside an unquantified commitment',
    (r) => (clause(r).commitment = 'unquantified'),
    'XX-1: formula: found a formula beside commitment unquantified, expected no formula',
  ],
  [
    'a term that is reversed',
    (r) => (r.policy.term.to = '2024-12-31'),
    'data/policies/example.yaml: example: term: found 2025-01-01 to 2024-12-31, expected a first day',
  ],
  [
    'a day that does not exist',
    (r) => (r.policy.term.to = '2026-02-30'),
    'data/policies/example.yaml: example: term.to: found "2026-02-30"',
  ],
  [
    'a matter that names a clause of no one',
    (r) => at(at(r.policy.matters, 0).sides, 0).push('YY-1'),
    'example: matters[example.project].sides: found YY-1, expected a clause of example',
  ],
  [
    'a location with an unknown policy',
    (r) => at(r.locations, 0).policies.push('city'),
    'data/locations.yaml: example: policies: found city, expected the id of a policy',
  ],
  [
    'a reading that chooses what it does not offer',
    (r) => Object.assign(at(r.readings, 0), { chosen: 'c' }),
    'data/readings.yaml: XX-A1: chosen: found c, expected one of a, b',
  ],
  [
    'a reading that cannot be switched and does not say why',
    (r) => Object.assign(at(r.readings, 0), { switchable: false }),
    'XX-A1: not_switchable_because: found nothing, expected the reason',
  ],
  [
    'a switch that changes nothing',
    (r) => (clause(r).formula = fact('investment')),
    'XX-A1: switchable: found true, expected a formula or rule that turns on it',
  ],
  [
    'a default of another type',
    (r) => Object.assign(at(r.facts.facts, 1) as object, { default: '0' }),
    'data/facts.yaml: local: default: found "0", expected true or false',
  ],
  [
    'an example with an unknown fact',
    (r) => (r.example.scenario.profit = '1'),
    'data/examples/maker.json: maker: scenario.profit: found profit, expected a fact of facts.yaml',
  ],
  [
    'an example with an amount as a number',
    (r) => (r.example.scenario.investment = 5),
    'maker: scenario.investment: found 5, expected a decimal string',
  ],
  [
    'an example with an item outside its limits',
    (r) => (r.example.scenario.orders = [{ units: 0 }]),
    'maker: scenario.orders.units: found 0, expected a whole number from 1',
  ],
]

describe('records that do not hold are refused by file, record and field', () => {
  it.each(faults)('%s', (_, spoil, ...words) => {
    const message = complaint(spoil)
    for (const word of words) expect(message).toContain(word)
  })

  it('all at once, one line each', () => {
    const message = complaint((r) => {
      clause(r).theme = 'space'
      clause(r).readings.push('XX-A9')
    })
    expect(message.split('\n')).toHaveLength(2)
  })

  it('a file that is missing', () => {
    const files = asFiles(goodRecords()).filter(({ path }) => !path.endsWith('themes.yaml'))
    expect(() => validateData(files)).toThrow('data/themes.yaml: the file: path: found nothing')
  })

  it('a file that no schema reads', () => {
    const files = [...asFiles(goodRecords()), { path: 'data/notes.yaml', content: [] }]
    expect(() => validateData(files)).toThrow(
      'data/notes.yaml: the file: path: found data/notes.yaml',
    )
  })
})
