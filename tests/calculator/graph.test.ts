import { describe, expect, it } from 'vitest'
import { expressionGraph } from '../../src/calculator/algebras/expressions/graph'

/** A graph of its own for every test, with a fact that may be open and one that never is. */
function made() {
  const graph = expressionGraph()
  const leaf = (id: string, nullable: boolean, bounds: readonly [bigint, bigint] = [0n, 900n]) =>
    graph.amountLeaf({ kind: 'parameter', id }, 2, bounds, nullable)
  const [open, sure] = [leaf('open', true), leaf('sure', false)]
  const { number, none, truth } = graph
  const [yes, no, maybe] = [truth(true), truth(false), truth(null)]
  const asked = graph.atLeast(open, number(5n, 0))
  return { graph, leaf, open, sure, number, none, yes, no, maybe, asked }
}
type Made = ReturnType<typeof made>

describe('an expression is', () => {
  const cases: readonly (readonly [string, (of: Made) => readonly [unknown, unknown]])[] = [
    [
      'the same for the same',
      ({ graph, open, sure }) => [graph.add(open, sure), graph.add(open, sure)],
    ],
    [
      'what nothing is added to',
      ({ graph, open, number }) => [graph.add(open, number(0n, 0)), open],
    ],
    [
      'what is added to nothing',
      ({ graph, open, number }) => [graph.add(number(0n, 3), open), open],
    ],
    [
      'what nothing is taken from',
      ({ graph, open, number }) => [graph.subtract(open, number(0n, 0)), open],
    ],
    [
      'what is multiplied by one',
      ({ graph, open, number }) => [graph.multiply(open, number(1n, 0)), open],
    ],
    [
      'what one is multiplied by',
      ({ graph, open, number }) => [graph.multiply(number(1n, 0), open), open],
    ],
    [
      'nothing, so many times',
      ({ graph, sure, number }) => [graph.multiply(number(0n, 0), sure), number(0n, 2)],
    ],
    [
      'so much, no times',
      ({ graph, sure, number }) => [graph.multiply(sure, number(0n, 1)), number(0n, 3)],
    ],
    [
      'a sum of numbers',
      ({ graph, number }) => [graph.add(number(2n, 0), number(3n, 1)), number(23n, 1)],
    ],
    [
      'a difference of numbers',
      ({ graph, number }) => [graph.subtract(number(2n, 0), number(3n, 1)), number(17n, 1)],
    ],
    [
      'a product of numbers',
      ({ graph, number }) => [graph.multiply(number(2n, 1), number(3n, 1)), number(6n, 2)],
    ],
    [
      'a quotient of numbers',
      ({ graph, number }) => [graph.divide(number(7n, 0), number(2n, 0), 0), number(3n, 0)],
    ],
    [
      'what is divided by one',
      ({ graph, open, number }) => [graph.divide(open, number(1n, 0), 2), open],
    ],
    [
      'the lesser of ranges apart',
      ({ graph, sure, number }) => [graph.lesser(sure, number(900n, 2)), sure],
    ],
    [
      'the lesser, told the other way',
      ({ graph, sure, number }) => [graph.lesser(number(900n, 2), sure), sure],
    ],
    [
      'the greater of ranges apart',
      ({ graph, sure, number }) => [graph.greater(sure, number(900n, 2)), number(900n, 2)],
    ],
    [
      'what is chosen where it always is',
      ({ graph, open, sure, yes }) => [graph.choose(yes, open, sure), open],
    ],
    [
      'what is chosen else where it never is',
      ({ graph, open, sure, no }) => [graph.choose(no, open, sure), sure],
    ],
    [
      'unknown where the choice is',
      ({ graph, open, sure, maybe, none }) => [graph.choose(maybe, open, sure), none(2)],
    ],
    [
      'what both sides are, where the choice is known',
      ({ graph, open, sure, number }) => [
        graph.choose(graph.moreThan(sure, number(5n, 0)), open, open),
        open,
      ],
    ],
    [
      'unknown on both sides, whatever is chosen',
      ({ graph, asked, none }) => [graph.choose(asked, none(2), none(2)), none(2)],
    ],
    [
      'a divisor that is above nothing',
      ({ graph, number }) => [graph.divisor(number(3n, 1)), number(3n, 1)],
    ],
    [
      'one unit for a divisor of nothing',
      ({ graph, number }) => [graph.divisor(number(0n, 2)), number(1n, 2)],
    ],
    [
      'a divisor that is never nothing',
      ({ graph, leaf }) => {
        const some = leaf('some', false, [1n, 9n])
        return [graph.divisor(some), some]
      },
    ],
    [
      'one unit for an unknown divisor',
      ({ graph, none, number }) => [graph.divisor(none(2)), number(1n, 2)],
    ],
    ['unknown at any scale', ({ graph, none }) => [graph.atScale(none(0), 4), none(4)]],
    ['unknown with an unknown one', ({ graph, open, none }) => [graph.add(open, none(3)), none(3)]],
    [
      'unknown less an unknown one',
      ({ graph, open, none }) => [graph.subtract(none(3), open), none(3)],
    ],
    ['unknown times anything', ({ graph, open, none }) => [graph.multiply(none(3), open), none(5)]],
    ['unknown over anything', ({ graph, open, none }) => [graph.divide(none(3), open, 2), none(2)]],
    ['the lesser of itself', ({ graph, open }) => [graph.lesser(open, open), open]],
    [
      'one that is there already, less its places',
      ({ graph, open }) => [graph.atScale(open, 2), open],
    ],
    ['both, where one always holds', ({ graph, asked, yes }) => [graph.and(yes, asked), asked]],
    [
      'both, where the other always holds',
      ({ graph, asked, yes }) => [graph.and(asked, yes), asked],
    ],
    ['no, where one never holds', ({ graph, asked, no }) => [graph.and(asked, no), no]],
    ['either, where one never holds', ({ graph, asked, no }) => [graph.or(no, asked), asked]],
    ['yes, where one always holds', ({ graph, asked, yes }) => [graph.or(asked, yes), yes]],
    ['itself and itself', ({ graph, asked }) => [graph.and(asked, asked), asked]],
    ['itself or itself', ({ graph, asked }) => [graph.or(asked, asked), asked]],
    ['the opposite of its opposite', ({ graph, asked }) => [graph.not(graph.not(asked)), asked]],
    ['no for the opposite of yes', ({ graph, yes, no }) => [graph.not(yes), no]],
    ['open for the opposite of open', ({ graph, maybe }) => [graph.not(maybe), maybe]],
    ['never sure of what is open', ({ graph, maybe, no }) => [graph.surely(maybe), no]],
    [
      'sure of what is never open',
      ({ graph, sure, number }) => {
        const test = graph.moreThan(sure, number(5n, 0))
        return [graph.surely(test), test]
      },
    ],
    ['known where it is never open', ({ graph, sure, yes }) => [graph.isKnown(sure), yes]],
    ['known nowhere where it is unknown', ({ graph, none, no }) => [graph.isKnown(none(0)), no]],
    [
      'yes where its least is enough',
      ({ graph, leaf, number, yes }) => [
        graph.atLeast(leaf('ten', false, [1000n, 2000n]), number(10n, 0)),
        yes,
      ],
    ],
    [
      'no where its most is too little',
      ({ graph, sure, number, no }) => [graph.atLeast(sure, number(901n, 2)), no],
    ],
    [
      'no where its most is no more',
      ({ graph, sure, number, no }) => [graph.moreThan(sure, number(900n, 2)), no],
    ],
    [
      'open against what is unknown',
      ({ graph, sure, none, maybe }) => [graph.atLeast(sure, none(2)), maybe],
    ],
    ['yes where some item always passes', ({ graph, yes }) => [graph.someOf('parks', yes), yes]],
  ]
  it.each(cases)('%s', (_, make) => {
    const [found, expected] = make(made())
    expect(found).toBe(expected)
  })
})

describe('bounds', () => {
  const between = ({ least, most }: { least: bigint; most: bigint }) => [least, most]
  it('are those of the ends, whatever their signs', () => {
    const { graph, leaf } = made()
    const [a, b] = [leaf('a', true, [-3n, 5n]), leaf('b', true, [-7n, 2n])]
    expect(between(graph.add(a, b))).toEqual([-10n, 7n])
    expect(between(graph.subtract(a, b))).toEqual([-5n, 12n])
    expect(between(graph.multiply(a, b))).toEqual([-35n, 21n])
    expect(between(graph.sumOf('parks', a, 4n))).toEqual([-12n, 20n])
    expect(between(graph.bestOf('parks', a))).toEqual([-3n, 5n])
  })

  it('are those of what may be chosen', () => {
    const { graph, leaf, none, asked } = made()
    const [a, b] = [leaf('a', true, [-3n, 5n]), leaf('b', true, [-7n, 2n])]
    expect(between(graph.lesser(a, b))).toEqual([-7n, 2n])
    expect(between(graph.greater(a, b))).toEqual([-3n, 5n])
    expect(between(graph.choose(asked, a, b))).toEqual([-7n, 5n])
    expect(between(graph.choose(asked, a, none(2)))).toEqual([-3n, 5n])
    expect(
      between(graph.divide(leaf('c', true, [10n, 90n]), leaf('d', true, [3n, 9n]), 0)),
    ).toEqual([0n, 30n])
    expect(between(graph.divide(leaf('c', true, [10n, 90n]), leaf('e', true), 0))).toEqual([
      0n,
      90n,
    ])
  })

  it('say whether it may be open', () => {
    const { graph, open, sure } = made()
    for (const work of [graph.add, graph.subtract, graph.multiply, graph.atLeast, graph.moreThan]) {
      expect(work(open, sure).nullable).toBe(true)
      expect(work(sure, open).nullable).toBe(true)
      expect(work(sure, graph.add(sure, sure)).nullable).toBe(false)
    }
    const { asked } = made()
    expect(graph.choose(asked, sure, graph.add(sure, sure)).nullable).toBe(true)
    const never = graph.moreThan(sure, graph.number(5n, 0))
    expect(graph.choose(never, sure, graph.add(sure, sure)).nullable).toBe(false)
    expect(graph.choose(never, open, sure).nullable).toBe(true)
  })
})
