import { describe, expect, it } from 'vitest'
import { whole } from '../../../src/calculator/fraction'
import { readHolding } from '../../../src/calculator/reading/read-holding'
import { Decimal } from '../../../src/policies/decimal'
import type { Documents } from '../../../src/policies/documents'
import { heldChanges } from '../../../src/reforms/held'
import type { Change } from '../../../src/reforms/schema'
import { sweepScenario } from '../../../src/sweeps/sweep'
import type { Baseline } from '../../../src/telling/curves/changed-curves'
import { curvesFigureOf } from '../../../src/telling/tables/curves-sheet'
import { law } from '../../reforms/documents'
import { speechIn } from '../../speech'

const cap: Change = { kind: 'parameter', id: 'CN-8.3.cap', from: '3000000', to: '10820000' }
const apart: Change = { kind: 'matter', id: 'changning.project', from: 'present', to: 'absent' }
const maker = law.data.examples.find(({ id }) => id === 'humanoid-maker')?.scenario ?? {}

function sweepOf({ corpus }: Documents) {
  const { scenario } = readHolding(maker, corpus, '2026-11-29')
  const sweep = sweepScenario(corpus, scenario, {
    path: 'project_investment',
    from: whole(new Decimal(0)),
    to: whole(new Decimal(100_000_000)),
  })
  if ('problem' in sweep) throw new Error(sweep.problem.message)
  return sweep
}
const reformed = heldChanges(law, [cap, apart], '两处').documents
const other = heldChanges(law, [cap], '只提上限').documents

function drawn(baseline: Baseline | null, of = reformed, language: 'zh-CN' | 'en' = 'zh-CN') {
  const shown = {
    ...{ sweep: sweepOf(of), view: 'locations' as const, own: 'changning', here: null, baseline },
    ...{ hidden: new Set<string>(), speech: speechIn(language) },
  }
  const { chart, key, strips } = curvesFigureOf(shown)
  const series = [chart({ width: 900, height: 500 }).option.series ?? []].flat()
  return {
    dashed: series
      .filter((each) => /^0\.before\./.test(String(each.id)))
      .map(({ id, ...each }) => [id, 'lineStyle' in each ? each.lineStyle?.type : undefined]),
    words: series.flatMap(({ id, label }) => {
      const isName = /before-name/.test(String(id))
      if (!isName || !label || !('formatter' in label)) return []
      return typeof label.formatter === 'function'
        ? [String(label.formatter({} as never)).trim()]
        : []
    }),
    key: key.filter(({ sign }) => sign === 'before').map(({ text }) => text),
    strip: strips?.strips[0]?.title,
  }
}

describe('a picture of a reform', () => {
  it('draws the lines of the law that are others then dashed, and names them', () => {
    const { dashed, words, key, strip } = drawn({ sweep: sweepOf(law), reform: null })
    expect(dashed).toEqual([['0.before.changning', [6, 5]]])
    expect(words).toEqual(['长宁（现行）'])
    expect(key).toEqual(['虚线：现行条文'])
    expect(strip).toBe('现行居首')
  })

  it('draws those of the other reform that it is held against, and names that', () => {
    const held = { sweep: sweepOf(other), reform: '只提上限' }
    const zh = drawn(held)
    expect(zh.dashed).toEqual([['0.before.changning', [6, 5]]])
    expect(zh.words).toEqual(['长宁（对照）'])
    expect(zh.key).toEqual(['虚线：对照方案“只提上限”'])
    expect(zh.strip).toBe('对照居首')
    const en = drawn(held, reformed, 'en')
    expect(en.key).toEqual(['dashed: the baseline “只提上限”'])
    expect(en.words).toEqual(['Changning (baseline)'])
  })

  it('of the law alone, and one that changes no line, has no dashed line', () => {
    expect(drawn(null, law)).toMatchObject({ dashed: [], key: [] })
    expect(drawn({ sweep: sweepOf(reformed), reform: '同' })).toMatchObject({ dashed: [], key: [] })
  })
})
