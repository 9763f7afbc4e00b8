import type { Expression } from './expression'
import { says } from './expression'
import type { Limbs, Place, Spread } from './limbs'
import { base, carried, kept, larger, limb, limit, sizeOf, sizes, top } from './limbs'

type Bounds = Pick<Limbs, 'least' | 'most' | 'nullable'>

const wideBase = BigInt(base)

/** How many limbs a number of those bounds needs. */
function needed(bounds: Bounds): number {
  let count = 1
  for (let rest = sizeOf(bounds); rest >= limit; rest /= wideBase) count += 1
  return count
}

const sumOf = (of: readonly Expression[]): Expression => {
  const open = of.filter((each) => each !== 0)
  const [first = 0, ...rest] = open
  return rest.reduce((all, each) => says('+', all, each), first)
}

/** The greatest that the sums of products come to, limb by limb, with what is carried. */
function productSizes(a: Limbs, b: Limbs): bigint {
  const [of, by] = [sizes(a), sizes(b)]
  let [most, over] = [0n, 0n]
  for (let at = 0; at < of.length + by.length - 1; at += 1) {
    let sum = over
    of.forEach((each, i) => (sum += each * (by[at - i] ?? 0n)))
    most = larger(most, sum)
    over = sum / wideBase + 1n
  }
  return most
}

/** Whole numbers of several cells: added, taken away, compared and multiplied, exact in every spreadsheet. */
export function arithmeticOf(place: Place, spread: Spread) {
  /** Sums, limb by limb, as limbs: what passes a base is carried to the next. */
  function normal(sums: readonly Expression[], bounds: Bounds, isSigned: boolean): Limbs {
    const of: Expression[] = []
    let over: Expression = 0
    sums.forEach((sum, at) => {
      const all = sumOf([sum, over])
      if (at === sums.length - 1) {
        of.push(place(all))
        return
      }
      const cell = place(all)
      over = carried(cell, isSigned)
      of.push(place(kept(cell, over)))
    })
    return { ...bounds, of }
  }

  const joined = (a: Limbs, b: Limbs, bounds: Bounds): readonly [Limbs, Limbs] => {
    const count = Math.max(a.of.length, b.of.length, needed(bounds))
    return [spread(a, count), spread(b, count)]
  }

  return {
    add(a: Limbs, b: Limbs, bounds: Bounds): Limbs {
      const [x, y] = joined(a, b, bounds)
      return normal(
        x.of.map((each, at) => sumOf([each, limb(y, at)])),
        bounds,
        a.least < 0n || b.least < 0n,
      )
    },

    subtract(a: Limbs, b: Limbs, bounds: Bounds): Limbs {
      const [x, y] = joined(a, b, bounds)
      return normal(
        x.of.map((each, at) => (limb(y, at) === 0 ? each : says('-', each, limb(y, at)))),
        bounds,
        true,
      )
    },

    multiply(a: Limbs, b: Limbs, bounds: Bounds): Limbs {
      for (const [none, other] of [
        [a, b],
        [b, a],
      ] as const)
        if (sizeOf(none) === 0n && !none.nullable)
          return { ...bounds, of: [place(says('*', top(other), 0))] }
      let [x, y] = [a, b]
      while (productSizes(x, y) >= limit) {
        if ((sizes(x).at(-1) ?? 0n) >= (sizes(y).at(-1) ?? 0n)) x = spread(x, x.of.length + 1)
        else y = spread(y, y.of.length + 1)
      }
      const sums = Array.from({ length: x.of.length + y.of.length - 1 }, (_, at) =>
        sumOf(
          x.of.flatMap((each, i) => {
            const by = y.of[at - i]
            if (by === undefined || by === 0 || each === 0) return []
            return [by === 1 ? each : each === 1 ? by : says('*', each, by)]
          }),
        ),
      )
      return normal(sums, bounds, a.least < 0n || b.least < 0n)
    },

    /** The same number of whole bases: nothing is worked out. */
    shifted: (a: Limbs, by: number, bounds: Bounds): Limbs => ({
      ...bounds,
      of: [...Array.from({ length: by }, () => 0), ...a.of],
    }),

    /** 1 where the first is at least, or more than, the second, else 0. */
    compare(does: '>=' | '>', a: Limbs, b: Limbs): Expression {
      const count = Math.max(a.of.length, b.of.length)
      const [x, y] = [spread(a, count), spread(b, count)]
      return x.of.reduce<Expression>((lower, each, at) => {
        const other = limb(y, at)
        if (at === 0) return says('IF', says(does, each, other), 1, 0)
        return says('IF', says('=', each, other), lower, says('IF', says('>', each, other), 1, 0))
      }, 0)
    },

    /** The one or the other, limb by limb, as a test of 1, 0 or unknown says. */
    choose(test: Expression, a: Limbs, b: Limbs, bounds: Bounds): Limbs {
      const count = Math.max(a.of.length, b.of.length)
      const [x, y] = [spread(a, count), spread(b, count)]
      const isSame = (at: number): boolean => at < count - 1 && x.of[at] === y.of[at]
      return {
        ...bounds,
        of: x.of.map((each, at) =>
          isSame(at) ? each : place(says('IF', test, each, limb(y, at))),
        ),
      }
    },

    /** Whether a number is known: its last limb says it. */
    known: (a: Limbs): Expression => says('IF', says('ISNA', top(a)), 0, 1),
  }
}

export type Arithmetic = ReturnType<typeof arithmeticOf>
