import fc from 'fast-check'
import { factAt } from '../../../src/policies/fact-path'
import { withPath } from '../../../src/policies/scenario-input'
import { expect, test } from 'vitest'
import { mostCount, mostMoney } from '../../../src/calculator/reading/value'
import { readScenario } from '../../../src/calculator/reading/read-scenario'
import { reportAwards } from '../../../src/calculator/report/award'
import { Decimal } from '../../../src/policies/decimal'
import type { Finding } from '../../../src/sweeps/insights/finding'
import { grainOf } from '../../../src/sweeps/insights/reachable'
import { corpus } from '../../corpus'
import { drawing, scenarios } from '../../random'
import { asOf, awardWith, findings, read, reportWith, totalWith } from './example'

type Input = Readonly<Record<string, unknown>>

const factOf = (path: string) => {
  const fact = factAt(corpus, path)
  if (!fact) throw new Error(path)
  return fact
}

/** The greatest value that may be stated beside the rest of the input. */
function mostOf(input: Input, path: string): Decimal {
  const fact = factOf(path)
  const whole = fact.part_of && [...path.split('.').slice(0, -1), fact.part_of].join('.')
  const [head = '', index, id] = (whole ?? '').split('.')
  const stated = id === undefined ? input[head] : (input[head] as Input[])[Number(index)]?.[id]
  if (stated !== undefined) return new Decimal(String(stated))
  return fact.type === 'money' ? mostMoney : new Decimal(fact.maximum ?? mostCount)
}

/** Whether the input with another value at the path is still one that can be read. */
const isReadable = (input: Input, path: string, value: Decimal): boolean => {
  const stated = factOf(path).type === 'count' ? value.toNumber() : value.toFixed()
  return 'scenario' in readScenario(withPath(input, path, stated), corpus, '2026-06-30')
}

function check(input: Input, finding: Finding): boolean {
  switch (finding.kind) {
    case 'capped': {
      const { path, places, clause, from, amount, stated } = finding
      const most = mostOf(input, path)
      const between = from.value.plus(most).div(2)
      const values = [from.value, stated, between.floor(), most]
      for (const value of values.filter((each) => isReadable(input, path, each))) {
        const paid = awardWith(input, path, value, places[0] ?? '', clause)
        expect([path, clause, value.toFixed(), paid.toFixed()]).toEqual([
          path,
          clause,
          value.toFixed(),
          amount.toFixed(),
        ])
      }
      return true
    }
    case 'threshold': {
      const { path, places, clauses, at, jump } = finding
      if (jump.isZero()) return false
      const before = at.value.minus(grainOf(factOf(path)))
      for (const place of places) {
        const more = totalWith(input, path, at.value, place)
        const gain = more.minus(totalWith(input, path, before, place))
        const of = [path, clauses.join(), place]
        expect([...of, gain.toFixed()]).toEqual([...of, jump.toFixed()])
        expect(gain.toNumber()).toBeGreaterThan(0)
      }
      return true
    }
    case 'cap_ahead': {
      const { path, places, at, stated, gain } = finding
      for (const place of places) {
        const then = totalWith(input, path, at.value, place)
        expect(then.minus(totalWith(input, path, stated, place)).toFixed()).toBe(gain.toFixed())
      }
      return true
    }
    case 'overtaking': {
      const { path, over, under, value, ahead, leads, stated } = finding
      const of = [path, over, under, value.toFixed()]
      const { locations } = reportWith(input, path, value)
      const high = (place: string) => new Decimal(locations[place]?.high ?? -1)
      expect([...of, high(over).gt(high(under))]).toEqual([...of, true])
      const others = corpus.locations.map(({ id }) => id).filter((id) => id !== over)
      const most = Decimal.max(...others.map(high))
      const standing = high(over).gt(most) ? 'alone' : high(over).eq(most) ? 'shared' : null
      expect([...of, standing]).toEqual([...of, leads])
      // One step nearer to what is stated it is not ahead yet.
      const grain = grainOf(factOf(path))
      const nearer = ahead ? value.minus(grain) : value.plus(grain)
      expect(ahead ? nearer.gte(stated) : nearer.lte(stated)).toBe(true)
      const [own, other] = [over, under].map((place) => totalWith(input, path, nearer, place))
      expect([...of, own?.gt(other ?? 0)]).toEqual([...of, false])
      return true
    }
    case 'fall': {
      const { path, places, at, drop } = finding
      if (drop.isZero()) return false
      const before = at.value.minus(grainOf(factOf(path)))
      for (const place of places) {
        const lost = totalWith(input, path, before, place).minus(
          totalWith(input, path, at.value, place),
        )
        expect(lost.toFixed()).toBe(drop.toFixed())
      }
      return true
    }
    case 'silence': {
      const { paths, places, best } = finding
      const { locations } = reportAwards(read(input), corpus)
      for (const place of best.places) {
        const own = locations[place]?.clauses ?? []
        const amounts = best.clauses.map(({ clause }) => own.find(({ id }) => id === clause))
        const paid = amounts.map((each) => new Decimal(each?.award?.high ?? 0))
        const most = Decimal.min(Decimal.sum(0, ...paid), locations[place]?.high ?? 0)
        if (best.places.length === 1) {
          expect([paths, place, most.toFixed()]).toEqual([paths, place, best.amount.toFixed()])
        }
      }
      expect(places.filter((place) => best.places.includes(place))).toEqual([])
      return true
    }
    default:
      return false
  }
}

function kindsOf(all: readonly Finding[]): Map<string, Finding[]> {
  const kinds = new Map<string, Finding[]>()
  for (const each of all) kinds.set(each.kind, [...(kinds.get(each.kind) ?? []), each])
  return kinds
}

/** Checks findings of every kind: each is two or more whole calculations. Returns the kinds checked. */
function checkSome(input: Input, day: string, most = Infinity): Set<string> {
  const checked = new Set<string>()
  for (const [kind, some] of kindsOf(findings(input, day))) {
    for (const finding of some.slice(0, most)) if (check(input, finding)) checked.add(kind)
  }
  return checked
}

test('what is claimed of the examples holds in the exact calculator', () => {
  const kinds = corpus.examples.flatMap(({ scenario }) => [...checkSome(scenario, asOf)])
  expect(new Set(kinds)).toEqual(
    new Set(['threshold', 'overtaking', 'capped', 'cap_ahead', 'silence']),
  )
})

test('what is claimed of random companies holds in the exact calculator', () => {
  fc.assert(
    fc.property(scenarios(corpus), (input) => {
      checkSome(input, String(input['application_date']), 6)
    }),
    drawing(6),
  )
})
