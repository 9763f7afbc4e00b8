import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearestStart } from '../../src/sharing/company'
import {
  fileName,
  readScenarioFile,
  scenarioFile,
  shelfFile,
} from '../../src/sharing/scenario-file'
import { version } from '../../src/sharing/migrations'
import type { SavedScenario } from '../../src/sharing/shelf'
import {
  freeName,
  readShelf,
  scenariosOf,
  tidyName,
  withScenario,
  writeShelf,
} from '../../src/sharing/shelf'
import { corpus } from '../corpus'
import { drawing, scenarios } from '../random'
import type { Answer } from '../command'
import { run } from '../command'

const example = corpus.examples[0]
const plan = (name: string, changes: Partial<SavedScenario> = {}): SavedScenario => ({
  id: name,
  name,
  notes: '',
  saved: '2026-06-30T04:00:00.000Z',
  example: example?.id ?? '',
  version,
  scenario: { revenue: '12000000' },
  ...changes,
})
const shelfOf = (...all: readonly SavedScenario[]) =>
  all.map((scenario) => ({ kind: 'scenario' as const, scenario }))

describe('the shelf of scenarios', () => {
  it('comes back as it was kept', () => {
    fc.assert(
      fc.property(scenarios(corpus), fc.string({ maxLength: 60 }), (scenario, notes) => {
        const kept = shelfOf(plan('甲', { scenario, notes }), plan('乙'))
        expect(readShelf(writeShelf(kept))).toEqual({ kept, newer: false })
      }),
      drawing(30),
    )
  })

  it('is empty where nothing is kept', () => {
    expect(readShelf(null)).toEqual({ kept: [], newer: false })
  })

  it('keeps what it cannot read beside what it can, and writes it back untouched', () => {
    const bad = [7, 'text', null, { name: '坏的', scenario: [] }, { scenario: {} }]
    const text = JSON.stringify({ version, scenarios: [plan('甲'), ...bad, plan('乙')] })
    const { kept } = readShelf(text)
    expect(scenariosOf(kept).map(({ name }) => name)).toEqual(['甲', '乙'])
    expect(kept.flatMap((each) => (each.kind === 'unreadable' ? [each.name] : []))).toEqual([
      '',
      '',
      '',
      '坏的',
      '',
    ])
    expect(JSON.parse(writeShelf(kept))).toEqual(JSON.parse(text))
  })

  it('takes a text that is no shelf for one thing that cannot be read', () => {
    for (const text of ['{"scenarios": [', '[]', '7', '{"a": 1}', 'null']) {
      expect(readShelf(text).kept).toEqual([{ kind: 'unreadable', name: '', content: text }])
    }
    const kept = withScenario(readShelf('{broken').kept, plan('甲'))
    const again = readShelf(writeShelf(kept))
    expect(again.kept).toEqual(kept)
  })

  it('tells a scenario from another with the same id', () => {
    const { kept } = readShelf(JSON.stringify({ version: 1, scenarios: [plan('甲'), plan('甲')] }))
    expect(new Set(scenariosOf(kept).map(({ id }) => id)).size).toBe(2)
  })

  it('says when a newer page wrote it', () => {
    const newer = JSON.stringify({ version: version + 1, scenarios: [] })
    expect(readShelf(newer)).toEqual({ kept: [], newer: true })
    expect(readScenarioFile(corpus, newer)).toMatchObject({ newer: true })
  })

  it('never throws, whatever is stored', () => {
    const stored = fc.oneof(
      fc.string(),
      fc.json(),
      fc.array(fc.jsonValue()).map((all) => JSON.stringify({ version: 1, scenarios: all })),
    )
    fc.assert(
      fc.property(stored, (text) => {
        const { kept } = readShelf(text)
        expect(readShelf(writeShelf(kept)).kept).toEqual(kept)
      }),
      drawing(),
    )
  })

  it('keeps the version that each was stated in, whatever version the shelf has now', () => {
    const { version: _, ...old } = plan('旧')
    const first = readShelf(JSON.stringify({ version: 1, scenarios: [old] })).kept
    expect(scenariosOf(first)).toEqual([{ ...old, version: 1 }])
    const both = readShelf(writeShelf(withScenario(first, plan('新')))).kept
    expect(scenariosOf(both).map((each) => each.version)).toEqual([1, version])
  })

  it('finds a name that is free', () => {
    const kept = shelfOf(plan('Plan'), plan('Plan (2)'))
    expect(freeName(kept, ' Plan ')).toBe('Plan (3)')
    expect(freeName(kept, 'Other')).toBe('Other')
    expect(tidyName('  a \n b\t')).toBe('a b')
  })
})

/** What the command line answers to a file. */
const award = (text: string): Promise<Answer> => run('award', ['-'], text)

describe('a scenario as a file', () => {
  it('is what the command line takes', async () => {
    const facts = {
      ...example?.scenario,
      application_date: '2026-06-30',
      readings: { 'PD-A9': 'b' },
    }
    const { status, out } = await award(scenarioFile(facts))
    expect(status).toBe(0)
    const printed = JSON.parse(out) as { as_of: string; readings: unknown }
    expect(printed.as_of).toBe('2026-06-30')
    expect(printed.readings).toEqual({ 'PD-A9': 'b' })
  })

  it('comes back with every fact', () => {
    fc.assert(
      fc.property(scenarios(corpus), (scenario) => {
        expect(readScenarioFile(corpus, scenarioFile(scenario))).toEqual({
          scenarios: [{ example: nearestStart(corpus, scenario), scenario, dropped: [] }],
          unreadable: [],
          newer: false,
        })
      }),
      drawing(30),
    )
  })

  it('holds several with names, notes and examples', () => {
    const all = [plan('甲', { notes: '含二期' }), plan('乙')]
    expect(readScenarioFile(corpus, `\uFEFF${shelfFile(all)}`)).toEqual({
      scenarios: all.map(({ name, notes, example: from, scenario }) => ({
        name,
        notes,
        example: from,
        version,
        scenario,
        dropped: [],
      })),
      unreadable: [],
      newer: false,
    })
  })

  it('is imported without what is no fact, which is named', () => {
    const read = readScenarioFile(corpus, '{"revenue": "5", "nonsense": 1, "city_award": 7}')
    expect(read).toMatchObject({ scenarios: [{ scenario: { revenue: '5' } }] })
    const dropped = 'scenarios' in read ? (read.scenarios[0]?.dropped ?? []) : []
    expect(dropped.map(({ at }) => at.at(-1))).toEqual(['nonsense', 'city_award'])
  })

  it.each([
    ['invalid_json', '{"revenue": '],
    ['duplicate', '{"revenue": "1", "revenue": "2"}'],
    ['wrong_type', '{"standards_national": 12345678901234567890}'],
    ['not_an_object', '[1]'],
  ])('is refused with %s', (code, text) => {
    expect(readScenarioFile(corpus, text)).toMatchObject({ problem: { code } })
  })

  it('has a name that every file system takes', () => {
    expect(fileName('甲/乙: "a"?')).toBe('甲_乙_ _a__.json')
    expect(fileName('..')).toBe('_.json')
  })
})
