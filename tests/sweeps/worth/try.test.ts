import { test } from 'vitest'
import { readHolding } from '../../../src/calculator/reading/read-holding'
import { reportAwards } from '../../../src/calculator/report/award'
import { assumptionsOf } from '../../../src/sweeps/worth/assumptions'
import { byWorth, stepOf, worthOf } from '../../../src/sweeps/worth/worth'
import { corpus } from '../../corpus'
test('try', () => {
  const entry = { project_investment: '24000000', project_is_humanoid_scenario: true, project_role: 'solver', robot_orders: [{ units: 20, unit_price: '480000' }], funding_rounds: [{ amount: '60000000' }] }
  for (const [name, input] of [['blank', {}], ['entry', entry], ...corpus.examples.map((e) => [e.id, e.scenario])] as [string, Record<string, unknown>][]) {
    const t = performance.now()
    const tried = { corpus, input, day: '2026-11-29' }
    const report = reportAwards(readHolding(input, corpus, '2026-11-29').scenario, corpus)
    console.log('=====', name)
    const m = (x: ReadonlyMap<string, { toFixed(): string }>) => [...x].map(([p, a]) => `${p} ${Number(a.toFixed()) / 1e4}`).join(', ')
    for (const a of assumptionsOf(tried, report)) console.log(a.fact.id, a.state, '-', m(a.lost), '+', m(a.gained))
    console.log('t', performance.now() - t)
    const all = [...worthOf(tried, report)].filter((x) => x !== null)
    for (const w of byWorth(all).slice(0, 12)) { const s = stepOf(tried, w.path); console.log(w.path, w.most.place, Number(w.most.amount) / 1e4, w.of, w.now ? `now ${w.now.place} ${Number(w.now.amount) / 1e4}` : '', w.besides.join(), s ? `step ${s.by} ${m(s.changes)}` : '') }
    console.log('t', performance.now() - t, all.length)
  }
})
