import { describe, expect, it } from 'vitest'
import { readHolding } from '../../../src/calculator/reading/read-holding'
import { Decimal } from '../../../src/policies/decimal'
import type { Change } from '../../../src/reforms/schema'
import { applyReform } from '../../../src/reforms/apply'
import { heldChanges } from '../../../src/reforms/held'
import type { Goal } from '../../../src/sweeps/seek/goal'
import { printSought } from '../../../src/sweeps/seek/print'
import { questionOf } from '../../../src/sweeps/seek/question'
import { seek } from '../../../src/sweeps/seek/seek'
import { changeLine } from '../../../src/telling/lab/change-line'
import { reformLines } from '../../../src/telling/lab/reform-lines'
import { shownScale } from '../../../src/telling/lab/lab-number'
import { refusalText } from '../../../src/telling/lab/refusal-text'
import { changesText, soughtText } from '../../../src/telling/lab/sought-words'
import { fieldText, typedNumber } from '../../../src/telling/lab/typed-number'
import { reformText, versionText } from '../../../src/telling/words/occasion'
import type { Speech } from '../../../src/telling/words/speech'
import { law } from '../../reforms/documents'
import { speechIn } from '../../speech'

const [zh, en] = [speechIn('zh-CN'), speechIn('en')]
const cap: Change = { kind: 'parameter', id: 'CN-8.3.cap', from: '3000000', to: '10820000' }
const apart: Change = { kind: 'matter', id: 'changning.project', from: 'present', to: 'absent' }
const goal: Goal = { place: 'changning', wants: 'lead', end: 'high' }
const maker = law.data.examples.find(({ id }) => id === 'humanoid-maker')?.scenario ?? {}
const { scenario } = readHolding(
  { ...maker, project_investment: '30000000' },
  law.corpus,
  '2026-11-29',
)

describe('what is typed in a field of the lab', () => {
  const inWan = { unit: 'yuan', scale: '10000' } as const
  it.each([
    ['1,082', inWan, '10820000'],
    ['１０８２', inWan, '10820000'],
    ['37.5%', { unit: 'ratio', scale: '0.01' } as const, '0.375'],
    ['−5', inWan, '-50000'],
    ['many', inWan, 'many'],
    // As every number of the page: an amount carries its unit, and nothing is guessed of a comma out of place.
    ['1082 万元', inWan, '10820000'],
    ['0.3亿元', inWan, '30000000'],
    ['3,5', inWan, '3,5'],
    ['5%', { unit: 'count', scale: '1' } as const, '5%'],
    ['2026-12-31', { unit: 'date', scale: '1' } as const, '2026-12-31'],
  ])('%s in units of %s is %s', (typed, field, value) => {
    expect(typedNumber(typed, field)).toBe(value)
  })

  it('is shown as it would be typed', () => {
    expect(fieldText('10820000', '10000')).toBe('1,082')
    expect(fieldText('0.375', '0.01')).toBe('37.5')
    expect(fieldText('2026-12-31', '1')).toBe('2026-12-31')
  })
})

describe('a change in words', () => {
  it('says what, where, before and after, in both languages', () => {
    expect(changeLine(law.corpus, cap, zh)).toEqual({
      subject: 'parameter CN-8.3.cap',
      what: '应用场景开放 · 扶持上限',
      where: '长宁区第八条（三）',
      before: '300 万元',
      after: '1,082 万元',
    })
    expect(changeLine(law.corpus, apart, en)).toMatchObject({
      what: 'The same project',
      before: 'one only',
      after: 'both paid',
    })
    expect(changesText(law.corpus, [apart, cap], zh)).toBe(
      '同一项目由只计一项改为可以并享；应用场景开放 · 扶持上限由 300 万元改为 1,082 万元',
    )
  })

  it('has words for every kind in every document, and no id among them', () => {
    const changes: Change[] = law.data.policies.flatMap(
      ({ id, rounding, term, pools, limits, ...rest }) => [
        { kind: 'rounding_step', id, from: rounding.step, to: '1000' },
        { kind: 'term_to', id, from: term.to, to: '2030-12-31' },
        ...pools.map((each): Change => ({
          kind: 'pool',
          id: each.id,
          from: 'present',
          to: 'absent',
        })),
        ...limits.map((each): Change => ({
          kind: 'limit',
          id: each.id,
          from: 'present',
          to: 'absent',
        })),
        ...rest.clauses.map((each): Change => ({
          kind: 'clause',
          id: each.id,
          from: 'present',
          to: 'absent',
        })),
        ...rest.clauses.flatMap(({ parameters }) =>
          parameters.map((each): Change => ({
            kind: 'parameter',
            id: each.id,
            from: each.value,
            to: each.value,
          })),
        ),
      ],
    )
    for (const change of changes)
      for (const speech of [zh, en]) {
        const { what, where, before, after } = changeLine(law.corpus, change, speech)
        for (const text of [what, where, before, after]) {
          expect(text, change.id).not.toBe('')
          expect(text, change.id).not.toMatch(/lab\.|[A-Z]{2}-\d/)
        }
      }
  })
})

describe('a refusal in words', () => {
  it('names numbers and gives amounts their unit', () => {
    const change: Change = { kind: 'parameter', id: 'CN-8.3.rate', from: '0.5', to: '1.5' }
    const found = applyReform(law, { format: 1, name: '-', changes: [change] })
    const [first] = 'refusals' in found ? found.refusals : []
    expect(first && refusalText(first, law.corpus, zh)).toBe('不能超过 100%')
    const large: Change = { ...cap, to: '100000000001' }
    const other = applyReform(law, { format: 1, name: '-', changes: [large] })
    const [second] = 'refusals' in other ? other.refusals : []
    expect(second && refusalText(second, law.corpus, zh)).toBe('不能超过 10,000,000 万元')
  })

  const refusedIn = (id: string, to: string, speech: Speech, scale: string): string => {
    const parameter = law.corpus.parameters.get(id)
    if (!parameter) throw new Error(`no ${id}`)
    const { unit, printed } = parameter
    const change: Change = { kind: 'parameter', id, from: printed, to }
    const found = applyReform(law, { format: 1, name: '-', changes: [change] })
    const [first] = 'refusals' in found ? found.refusals : []
    const field = { unit, scale, example: printed }
    return first ? refusalText(first, law.corpus, speech, field) : ''
  }

  it.each([
    ['CN-7.1.rate', 'abc', 'zh', '0.01', '应为数字，如 30（单位：%）'],
    ['CN-7.1.rate', 'abc', 'en', '0.01', 'expected a number such as 30 (unit: %)'],
    ['CN-7.1.rate', '1.5', 'en', '0.01', 'expected at most 100%'],
    ['CN-7.1.rate', '0.1234567', 'zh', '0.01', '至多 4 位小数'],
    ['CN-7.1.cap', 'abc', 'zh', '10000', '应为数字，如 300（单位：万元）'],
    ['CN-7.1.cap', 'abc', 'zh', '1', '应为数字，如 3,000,000（单位：元）'],
    ['CN-7.1.cap', 'abc', 'zh', '100000000', '应为数字，如 0.03（单位：亿元）'],
    ['CN-7.1.cap', 'abc', 'en', '1000000', 'expected a number such as 3 (unit: RMB million)'],
    ['CN-7.1.cap', '3000000.005', 'zh', '10000', '至多精确到分'],
    ['CN-7.1.cap', '100000000001', 'zh', '1', '不能超过 100,000,000,000 元'],
    // Longer than any amount: too large, and no other kind of text.
    ['CN-7.1.cap', '3'.repeat(20), 'zh', '10000', '不能超过 10,000,000 万元'],
    ['CN-6.1b.years', 'x', 'zh', '1', '应为数字，如 3（单位：年）'],
    ['CN-6.1b.years', '2.5', 'zh', '1', '应为整数'],
    ['CN-6.1b.rounds', 'x', 'zh', '1', '应为数字，如 2'],
    ['XH-2.second_threshold', '100000000', 'zh', '10000', '应高于'],
    ['XH-2.second_threshold', 'x', 'en', '1000000000', 'expected a number such as 1'],
    ['SZ-4.rent_share', '1', 'zh', '0.01', '应小于 100%'],
    ['PD-3.to', '2023-12-31', 'zh', '1', '不应低于“建成起始日”的 2024-01-01'],
    ['PD-3.rate', '0.01', 'zh', '0.01', '%'],
  ])(
    '%s as %s in %s, %s of it one of the field, is refused with %s',
    (id, to, language, scale, why) => {
      const told = refusedIn(id, to, language === 'zh' ? zh : en, scale)
      expect(told).toContain(why)
      expect(told).not.toMatch(/比例不能超过 1|0\.3 |[A-Z]{2}-\d/)
    },
  )

  it('names no number of any field that cannot be typed there', () => {
    for (const { unit, printed, follows, id } of law.corpus.parameters.values()) {
      if (unit === 'date' || follows) continue
      for (const speech of [zh, en]) {
        const scale = shownScale({ unit }, speech)
        const [, example = ''] =
          /(?:如|such as) ([\d,.]+)/.exec(refusedIn(id, 'x', speech, scale)) ?? []
        expect(typedNumber(example, { unit, scale }), id).toBe(new Decimal(printed).toFixed())
      }
    }
  })
})

describe('the answer of a search', () => {
  it('says that no cap does, how far it is, and what binds', () => {
    const sought = printSought(seek(questionOf(law, scenario, goal), 'CN-8.3.cap'))
    expect(soughtText(sought, 'CN-8.3.cap', goal, law.corpus, zh)).toBe(
      '应用场景开放 · 扶持上限：无论改为多少都不能居首；改到 1,500 万元，长宁得 2,221.2 万元，已是最多，还差 31.9 万元。原因：“扶持比例上限”为 50%，到此为止。',
    )
    expect(soughtText(sought, 'CN-8.3.cap', goal, law.corpus, en)).toContain(
      'no value lets Changning lead. The best is RMB 15 million with RMB 22.212 million, still RMB 0.319 million short.',
    )
  })

  it('says which value does', () => {
    const against: Goal = { ...goal, wants: 'match', against: 'pudong' }
    const sought = printSought(seek(questionOf(law, scenario, against), 'CN-8.3.cap'))
    expect(soughtText(sought, 'CN-8.3.cap', against, law.corpus, zh)).toBe(
      '应用场景开放 · 扶持上限改为 1,264.8 万元（最高可获 1,986 万元），即可追平浦东。',
    )
  })
})

describe('a reform where it is told of', () => {
  const held = heldChanges(law, [apart, cap], '长宁两处改动')

  it('is named beside the version of every figure', () => {
    const { under, version } = held.documents
    expect(under && reformText(under, zh)).toBe(
      '按模拟的改动“长宁两处改动”（2 处）测算，不是现行条文',
    )
    expect(versionText(held.documents, zh)).toBe(
      `${version}（按模拟的改动“长宁两处改动”（2 处）测算，不是现行条文）`,
    )
    expect(versionText(law, zh)).toBe(law.version)
  })

  it('says what it changes, what it does and what it costs over the examples', () => {
    const of = { law, documents: held.documents, changes: held.changes, scenario }
    const lines = reformLines({ ...of, own: 'changning' }, zh)
    expect(lines).toEqual([
      '同一项目（长宁区第十条（二））：只计一项 → 可以并享',
      '应用场景开放 · 扶持上限（长宁区第八条（三））：300 万元 → 1,082 万元',
      '长宁最高可获由 1,021.2 万元变为 2,253.2 万元，位次由第 5 到第 1。',
      '7 类示例企业各一家，长宁至多共多支出 3,102 万元。',
    ])
    // A company speaks for no place: what is told is of the place whose law is changed.
    expect(reformLines({ ...of, own: null }, en).at(-1)).toBe(
      'Over the 7 examples, one company each, Changning pays up to RMB 31.02 million more.',
    )
  })

  it('says less of a cut, and at most of ceilings alone', () => {
    const told = (change: Change, speech: Speech): string => {
      const { documents, changes } = heldChanges(law, [change], '-')
      return reformLines({ law, documents, changes, scenario, own: null }, speech).at(-1) ?? ''
    }
    const cut: Change = { kind: 'parameter', id: 'CN-7.1.rate', from: '0.3', to: '0.003' }
    expect(told(cut, zh)).toMatch(/长宁至多共少支出 [\d,.]+ 万元。$/)
    expect(told(cut, en)).toMatch(/Changning pays up to RMB [\d.]+ million less\.$/)
    // Standards are paid as committed by the text.
    const out: Change = { kind: 'clause', id: 'CN-9.1', from: 'present', to: 'absent' }
    expect(told(out, zh)).toMatch(/^7 类示例企业各一家，长宁共少支出 [\d,.]+ 万元。$/)
    expect(told(out, en)).toMatch(/pays RMB [\d.]+ million less\.$/)
  })

  it('held against another reform names both, and tells the differences between them', () => {
    const other = heldChanges(law, [cap], '只提上限')
    const { under } = held.documents
    const beside = other.documents.under
    expect(under && reformText({ ...under, beside }, zh)).toBe(
      '按模拟的改动“长宁两处改动”（2 处）测算，不是现行条文；对照的是模拟的改动“只提上限”（1 处）',
    )
    expect(under && reformText({ ...under, beside }, en)).toBe(
      'under the simulated reform “长宁两处改动” (2 changes), not the law; held against the simulated reform “只提上限” (1 changes)',
    )
    const of = { law, documents: held.documents, changes: held.changes, scenario }
    expect(reformLines({ ...of, against: other, own: 'changning' }, zh).slice(2)).toEqual([
      '对照的是“只提上限”（应用场景开放 · 扶持上限由 300 万元改为 1,082 万元），以下是与它的差别。',
      '长宁最高可获由 1,803.2 万元变为 2,253.2 万元，位次由第 3 到第 1。',
      '7 类示例企业各一家，长宁至多共多支出 1,370 万元。',
    ])
  })
})
