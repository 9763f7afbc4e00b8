import { describe, expect, test } from 'vitest'
import { whole } from '../../../src/calculator/fraction'
import { reportAwards } from '../../../src/calculator/report/award'
import { Decimal } from '../../../src/policies/decimal'
import { onDay } from '../../../src/sweeps/lapsed'
import { lapsedIn } from '../../../src/sweeps/lapsed'
import { sweepScenario } from '../../../src/sweeps/sweep'
import { sweptWords } from '../../../src/telling/curves/axis-words'
import { comparedCurves, readoutsAt } from '../../../src/telling/curves/compared'
import { endedPlaces } from '../../../src/telling/curves/ended'
import { curvesFinding } from '../../../src/telling/curves/finding'
import { measureWords } from '../../../src/telling/curves/measure-words'
import { worthText } from '../../../src/telling/curves/readout-words'
import { shortName } from '../../../src/telling/words/place-names'
import { comparedIn } from '../../../src/telling/words/places'
import { corpus } from '../../corpus'
import { example, read } from '../../sweeps/insights/example'
import { speechIn } from '../speech'

const days = ['2026-12-28', '2026-12-29', '2027-01-01', '2027-02-01', '2027-07-01'] as const
const ends = new Map([
  ['pudong', '2026-12-28'],
  ['changning', '2026-12-31'],
  ['shenzhen', '2027-06-30'],
])
const sides = [null, ...corpus.locations.map(({ id }) => id)]
const languages = ['zh-CN', 'en'] as const
const path = 'project_investment'
const here = whole(new Decimal(30_000_000))
const isOver = (id: string, day: string): boolean => day > (ends.get(id) ?? '9999')

function curvesOn(id: string, day: string) {
  const { [path]: _stated, ...others } = example(id)
  const scenario = read(others, day)
  const asked = { path, from: whole(new Decimal(0)), to: whole(new Decimal(100_000_000)) }
  const sweep = sweepScenario(corpus, scenario, asked)
  if ('problem' in sweep) throw new Error(sweep.problem.code)
  return { scenario, sweep }
}

describe.each(days)('the curves on %s', (day) => {
  test.each(corpus.examples.map(({ id }) => id))('%s: no place vanishes', (id) => {
    const { scenario, sweep } = curvesOn(id, day)
    const report = reportAwards(scenario, corpus)
    const rows = comparedIn(corpus, report, 'locations', lapsedIn(corpus, scenario, 'locations'))
    for (const language of languages) {
      const speech = speechIn(language)
      const shown = comparedCurves(sweep, 'locations', speech)
      expect(shown.map((each) => each.id)).toEqual(corpus.locations.map((each) => each.id))
      const swept = sweptWords(corpus, sweep.swept, speech)
      const measure = measureWords('amount', swept, speech)
      for (const readout of readoutsAt(shown, here)) {
        const to = ends.get(readout.id) ?? ''
        const said = worthText(readout, 'high', measure, speech)
        if (!isOver(readout.id, day)) {
          expect(readout.past).toBeNull()
          expect(said).not.toContain(to || 'never')
          continue
        }
        const stated = { ...scenario, facts: new Map(scenario.facts).set(path, here) }
        const then = reportAwards(onDay(stated, to), corpus).locations[readout.id]
        expect(readout.paid.high).toBeNull()
        expect(readout.past?.paid.high?.toFixed(2)).toBe(then?.high)
        expect(readout.past?.paid.low?.toFixed(2)).toBe(then?.low)
        expect(said).toContain(to)
      }
      const left = endedPlaces(corpus, rows, day, speech)?.left ?? ''
      for (const [place, to] of ends) {
        const isNamed = left.includes(shortName(corpus, place, speech)) && left.includes(to)
        expect(isNamed).toBe(isOver(place, day))
      }
      expect(left).not.toMatch(/curves\.|undefined|\{/)
    }
  })

  test.each(sides)('the title for %s names as leader only who is in force', (own) => {
    const { sweep } = curvesOn('humanoid-maker', day)
    for (const language of languages) {
      const speech = speechIn(language)
      const shown = comparedCurves(sweep, 'locations', speech)
      const swept = sweptWords(corpus, sweep.swept, speech)
      const { first, second } = curvesFinding({
        ...{ sweep, shown, own, end: 'high', here, swept, speech },
      })
      expect(first).not.toBe('')
      expect(`${first}${second}`).not.toMatch(/curves\.|chart\.|undefined|NaN|\{/)
      for (const [place, to] of ends) {
        if (!isOver(place, day)) continue
        const short = shortName(corpus, place, speech)
        expect(first).not.toContain(short)
        // What is said of it is said with the day that it is of.
        expect(second.includes(short)).toBe(own === place)
        if (own === place) expect(second).toContain(to)
      }
    }
  })
})
