import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { valueAt } from '../../src/calculator/algebras/curve/line'
import { pieceAt } from '../../src/calculator/algebras/curve/pieces'
import { compare, whole } from '../../src/calculator/fraction'
import { readScenario } from '../../src/calculator/reading/read-scenario'
import { reportAwards } from '../../src/calculator/report/award'
import type { Scenario } from '../../src/calculator/scenario'
import { Decimal } from '../../src/policies/decimal'
import { offersOf } from '../../src/sweeps/offer'
import { paidAt } from '../../src/sweeps/paid-at'
import { printSweep } from '../../src/sweeps/print'
import { statusAt } from '../../src/sweeps/status-at'
import type { ParameterSweep } from '../../src/sweeps/sweep-parameter'
import { sweepParameter } from '../../src/sweeps/sweep-parameter'
import { sweptParameter } from '../../src/sweeps/swept-parameter'
import { drawing, runsOf, scenarios } from '../random'
import { law, under } from '../reforms/documents'

const { corpus } = law
const today = '2026-06-30'

function read(input: Record<string, unknown>): Scenario {
  const found = readScenario(input, corpus, today)
  if ('problems' in found) throw new Error(found.problems[0].message)
  return found.scenario
}

const robots = law.data.examples.find(({ id }) => id === 'humanoid-maker')?.scenario ?? {}
const maker = read({ ...robots, project_investment: '30000000' })

function swept(id: string, scenario = maker): ParameterSweep {
  const place = sweptParameter(corpus, corpus.parameters.get(id) as never)
  if (!place) throw new Error(`${id} is no axis`)
  const [from, to] = [whole(place.least), whole(place.most)]
  const found = sweepParameter(corpus, scenario, { id, from, to })
  if ('problem' in found) throw new Error(found.problem.message)
  return found
}

/** What every place is paid when the number is set to a value, by the exact reading of the documents so changed. */
function setTo(scenario: Scenario, id: string, value: Decimal) {
  const from = corpus.parameters.get(id)?.printed ?? ''
  const same = new Decimal(from).equals(value)
  const documents = same ? law : under(law, { kind: 'parameter', id, from, to: value.toFixed() })
  return reportAwards(scenario, documents.corpus)
}

/** Values of the grid at every break and beside it, in the range that a reform may give. */
function valuesToTry({ result, swept: { step, least, most } }: ParameterSweep): Decimal[] {
  const breaks = [...result.locations.values()].flatMap(({ high, low }) => [...high.xs, ...low.xs])
  const around = breaks.flatMap(({ n, d }) => {
    const below = n.div(d).div(step).floor()
    return [-1, 0, 1].map((beside) => below.plus(beside).times(step))
  })
  const inside = around.filter((x) => x.gte(least) && x.lte(most))
  return [...new Map(inside.map((x) => [x.toFixed(), x])).values()]
}

describe('a number of the law as the axis', () => {
  it('bends where the cap of 第八条（三） meets half of the investment', () => {
    const { result } = swept('CN-8.3.cap')
    const high = result.locations.get('changning')?.high
    const bends = high?.xs.slice(1, -1).map((x) => x.n.div(x.d).toFixed())
    expect(bends).toEqual(['3000000', '15000000'])
    expect(high?.after.map((line) => line?.slope.n.toFixed())).toEqual(['0', '1', '0'])
  })

  it('names the parameter where it breaks', () => {
    const { result } = swept('CN-8.3.cap')
    expect(result.locations.get('changning')?.high.marks[2]).toContainEqual({
      parameter: 'CN-8.3.cap',
      clause: 'CN-8.3',
    })
  })

  it('jumps along a threshold', () => {
    const { result } = swept('PD-6.threshold')
    const pudong = result.policies
      .get('pudong')
      ?.awards.find(({ standing }) => standing.assessment.clause.id === 'PD-6')
    expect(pudong?.status.xs.slice(1, -1).map((x) => x.n.toFixed())).toEqual(['30000000'])
  })

  it('prints the gap to the leader and the rank', () => {
    const { standing } = printSweep(maker, swept('CN-8.3.cap'), { place: 'changning' })
    expect(standing?.rank.map(({ intercept }) => intercept)).toEqual(['5', '4', '3', '2'])
    expect(standing?.gap.at(-1)?.intercept).toBe('319000')
  })

  it.each([
    ['PD-3.from', 'not_sweepable'],
    ['SZ-4.rent_to_rest', 'not_sweepable'],
    ['SZ-4.rent_share', 'not_sweepable'],
    ['PD-9.cap', 'unknown_parameter'],
  ])('%s is none, by name', (id, code) => {
    const found = sweepParameter(corpus, maker, {
      id,
      from: whole(new Decimal(0)),
      to: whole(new Decimal(1)),
    })
    expect('problem' in found && found.problem.code).toBe(code)
  })

  it(`agrees with the exact reading of the documents under that number, at breaks and beside them`, () => {
    const ids = [...corpus.parameters.values()].filter(
      (each) => each.unit !== 'date' && !each.id.startsWith('SZ-4.rent'),
    )
    let compared = 0
    fc.assert(
      fc.property(scenarios(corpus), fc.nat(), fc.nat(), (input, pick, start) => {
        const scenario = read(input)
        const { id } = ids[pick % ids.length] as { id: string }
        const sweep = swept(id, scenario)
        const all = valuesToTry(sweep)
        const tried = [0, 1, 2].flatMap((i) => all[(start + i * 7) % all.length] ?? [])
        for (const value of tried) {
          const report = setTo(scenario, id, value)
          for (const offer of offersOf(sweep, 'locations', { kind: 'total' })) {
            const exact = report.locations[offer.id]
            const at = whole(value)
            const found = {
              high: paidAt(offer, 'high', at)?.toFixed(2) ?? null,
              low: paidAt(offer, 'low', at)?.toFixed(2) ?? null,
            }
            const passes = [exact?.low ?? null, exact?.high ?? null]
            expect({ id, value: value.toFixed(), place: offer.id, ...found }).toEqual({
              id,
              value: value.toFixed(),
              place: offer.id,
              high: passes[1],
              low: passes[0],
            })
            for (const award of offer.awards) {
              const own = exact?.clauses.find((each) => each.id === award.clause.id)
              expect(statusAt({ ...offer, awards: [award] }, at)).toBe(own?.status)
            }
            compared += 1
          }
        }
      }),
      drawing(60, false),
    )
    expect(compared).toBeGreaterThan(runsOf(60))
  })
})

describe('the pieces of a gap', () => {
  it('hang together with the curves that they are made of', () => {
    const sweep = swept('CN-8.3.cap')
    const { standing } = printSweep(maker, sweep, { place: 'changning' })
    const last = standing?.gap.at(-1)
    const at = whole(new Decimal(last?.from ?? '0'))
    const amounts = [...sweep.result.locations].flatMap(([id, { high }]) => {
      const line = pieceAt(high, at)
      return line && id !== 'changning' ? [valueAt(line, at)] : []
    })
    const best = amounts.reduce((a, b) => (compare(a, b) >= 0 ? a : b))
    const own = sweep.result.locations.get('changning')?.high
    const line = own && pieceAt(own, at)
    expect(
      line &&
        best.n
          .div(best.d)
          .minus(valueAt(line, at).n.div(valueAt(line, at).d))
          .toFixed(),
    ).toBe('319000')
  })
})
