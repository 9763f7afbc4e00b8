import { describe, expect, it } from 'vitest'
import { CurveRefusal, curve } from '../../src/calculator/algebras/curve'
import { ordered } from '../../src/calculator/algebras/curve/compare'
import { sameLine } from '../../src/calculator/algebras/curve/line'
import type { Mark, Pieces } from '../../src/calculator/algebras/curve/pieces'
import {
  markedBy,
  pieceAt,
  simplified,
  throughout,
  unite,
  zip,
} from '../../src/calculator/algebras/curve/pieces'
import { wholes } from '../../src/calculator/algebras/curve/wholes'
import { readHolding } from '../../src/calculator/reading/read-holding'
import { Decimal } from '../../src/policies/decimal'
import { curveOf, exactly, line } from '../charts/curves'
import { corpus } from '../corpus'

/** Words over 0, 10, 20 and so on: the one at a point, then the one behind it. */
const words = (
  at: string,
  after: string,
  marks: readonly (readonly Mark[])[] = [],
): Pieces<string> => ({
  xs: [...at].map((_, i) => exactly(i * 10)),
  at: [...at],
  after: [...after],
  marks: [...at].map((_, i) => marks[i] ?? []),
})
const points = ({ xs }: Pieces<unknown>): number[] => xs.map(({ n, d }) => n.div(d).toNumber())
const said = ({ at, after }: Pieces<unknown>): string => `${at.join('')} ${after.join('')}`
const same = (a: string, b: string): boolean => a === b

describe('marks', () => {
  const [one, other]: readonly Mark[] = [
    { clause: 'XX-1' },
    { clause: 'XX-1', parameter: 'XX-1.cap' },
  ]
  it('are united, each once', () => {
    if (!one || !other) throw new Error('none')
    expect(unite([], [one])).toEqual([one])
    expect(unite([one], [])).toEqual([one])
    expect(unite([one], [other])).toEqual([one, other])
    expect(unite([one, other], [{ ...other }, { clause: 'XX-2' }])).toEqual([
      one,
      other,
      { clause: 'XX-2' },
    ])
    expect(unite([one, other], [{ ...one }])).toEqual([one, other])
  })

  it('name a clause at every break that names none, and at no end', () => {
    const marks = [[], [], [{ parameter: 'p' }], [{ clause: 'XX-2', parameter: 'q' }], []]
    expect(markedBy(words('aaaaa', 'aaaa', marks), 'XX-1').marks).toEqual([
      [],
      [{ clause: 'XX-1' }],
      [{ clause: 'XX-1', parameter: 'p' }],
      [{ clause: 'XX-2', parameter: 'q' }],
      [],
    ])
    const whole = throughout([exactly(0), exactly(1)], 'a')
    expect(markedBy(whole, 'XX-1')).toBe(whole)
  })
})

describe('pieces', () => {
  it('hold at a point what stands at it, and behind it what follows', () => {
    const pieces = words('abcd', 'xyz')
    expect([0, 5, 10, 15, 20, 29, 30].map((x) => pieceAt(pieces, exactly(x))).join('')).toBe(
      'axbyczd',
    )
  })

  it('are joined point by point and stretch by stretch, with the marks of all', () => {
    const a = words('abc', 'xy', [[], [{ clause: 'A' }]])
    const b: Pieces<string> = {
      xs: [0, 5, 10, 20].map(exactly),
      at: [...'1234'],
      after: [...'567'],
      marks: [[], [{ clause: 'B' }], [{ clause: 'B' }, { clause: 'A' }], []],
    }
    const joined = zip([a, b], ([x, y]) => x + y)
    expect(points(joined)).toEqual([0, 5, 10, 20])
    expect(said(joined)).toBe('a1x2b3c4 x5x6y7')
    expect(joined.marks).toEqual([[], [{ clause: 'B' }], [{ clause: 'A' }, { clause: 'B' }], []])
    const through = zip([a, throughout([exactly(0), exactly(20)], '!')], ([x, y]) => x + y)
    expect(said(through)).toBe('a!b!c! x!y!')
  })

  it('lose the breaks at which nothing changes, and no other', () => {
    const meets = (point: string, stretch: string): boolean => point === stretch
    expect(said(simplified(words('aaa', 'aa'), same, meets))).toBe('aa a')
    expect(points(simplified(words('aaa', 'aa'), same, meets))).toEqual([0, 20])
    // A lone value in between is a break; so is a change behind a point.
    expect(said(simplified(words('aba', 'aa'), same, meets))).toBe('aba aa')
    expect(said(simplified(words('aab', 'ab'), same, meets))).toBe('aab ab')
    expect(said(simplified(words('baaaac', 'aaaaa'), same, meets))).toBe('bc a')
    const marked = words('aabb', 'abb', [[], [{ clause: 'A' }], [{ clause: 'B' }], []])
    expect(simplified(marked, same, meets).marks).toEqual([[], [{ clause: 'A' }], []])
  })
})

describe('an order of two curves', () => {
  const named = { ...curveOf([0, line(0, 50), line(0, 50)], [100, line(0, 50)]), parameter: 'p' }
  it('breaks where they cross, and names the parameter that is met there', () => {
    const order = ordered(curveOf([0, line(1, 0), line(1, 0)], [100, line(1, 0)]), named)
    expect(points(order)).toEqual([0, 50, 100])
    expect(order.at).toEqual([-1, 0, 1])
    expect(order.after).toEqual([-1, 1])
    expect(order.marks).toEqual([[], [{ parameter: 'p' }], []])
  })

  it('names it at a break where the order changes, at no other and at no end', () => {
    const steps = curveOf(
      [0, line(0, 50), line(0, 10)],
      [20, line(0, 10), line(0, 20)],
      [40, line(0, 60), line(0, 60)],
      [60, line(0, 50), line(0, 60)],
      [100, line(0, 10)],
    )
    expect(ordered(steps, named).marks).toEqual([
      [],
      [],
      [{ parameter: 'p' }],
      [{ parameter: 'p' }],
      [],
    ])
  })
})

describe('whole steps of a curve', () => {
  it('jump where it meets a multiple of the step, which they name', () => {
    const rising = curveOf([0, line(1, 5), line(1, 5)], [30, line(1, 5)])
    const counted = wholes(rising, new Decimal(10), 'XX-1.step')
    if (!counted) throw new Error('too many')
    expect(points(counted)).toEqual([0, 5, 15, 25, 30])
    const value = (x: number) => pieceAt(counted, exactly(x))?.intercept.n.toNumber()
    expect([0, 4.99, 5, 14.99, 15, 25, 30].map(value)).toEqual([0, 0, 1, 1, 2, 3, 3])
    expect(counted.marks.slice(1, -1)).toEqual(Array(3).fill([{ parameter: 'XX-1.step' }]))
  })

  it('keep the marks of its own breaks, and name the step where the line changes', () => {
    const bent = curveOf(
      [0, line(0, 25), line(0, 25)],
      [10, line(0, 25), line('-1', 35)],
      [20, null, null],
      [30, null],
    )
    const marks = [[], [{ clause: 'XX-1' }], [{ clause: 'XX-2' }], []]
    const counted = wholes({ ...bent, marks }, new Decimal(10), 's')
    if (!counted) throw new Error('too many')
    expect(points(counted)).toEqual([0, 10, 15, 20, 30])
    expect(counted.marks).toEqual([
      [],
      [{ clause: 'XX-1' }, { parameter: 's' }],
      [{ parameter: 's' }],
      [{ clause: 'XX-2' }],
      [],
    ])
    expect(pieceAt(counted, exactly(25))).toBeNull()
  })

  it('are none where there are too many of them', () => {
    const steep = curveOf([0, line(1, 0), line(1, 0)], [100, line(1, 0)])
    expect(wholes(steep, new Decimal('0.01'), 's')).toBeNull()
  })
})

describe('a ratio of curves', () => {
  const { scenario } = readHolding({}, corpus, '2026-06-30')
  const sweep = { path: 'revenue', from: exactly(0), to: exactly(100) }
  const algebra = curve(scenario, sweep)
  const along = (slope: number, intercept: number) =>
    curveOf([0, line(slope, intercept), line(slope, intercept)], [100, line(slope, intercept)])
  const ratio = (...[a, times, over]: readonly (readonly [number, number])[]) => {
    const of = [a, times, over].map((each) => along(...(each ?? [0, 0])))
    const found = algebra.ratio(...(of as [Pieces<never>, Pieces<never>, Pieces<never>]))
    return found.after[0] ?? null
  }

  it('is a line where one side is so many times the other', () => {
    expect(sameLine(ratio([2, 4], [0, 3], [1, 2]), line(0, 6))).toBe(true)
    expect(sameLine(ratio([0, 3], [2, 4], [1, 2]), line(0, 6))).toBe(true)
    expect(sameLine(ratio([2, 4], [3, 1], [1, 2]), line(6, 2))).toBe(true)
    expect(sameLine(ratio([3, 1], [0, 8], [0, 4]), line(6, 2))).toBe(true)
    expect(sameLine(ratio([0, 0], [5, 1], [1, 2]), line(0, 0))).toBe(true)
  })

  it('is unknown over nothing, and refused where it bends', () => {
    expect(ratio([3, 1], [0, 8], [0, 0])).toBeNull()
    expect(() => ratio([3, 1], [0, 8], [1, 2])).toThrow(CurveRefusal)
    expect(() => ratio([0, 3], [0, 8], [1, 2])).toThrow(CurveRefusal)
  })
})
