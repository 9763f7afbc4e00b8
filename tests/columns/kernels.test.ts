import { describe, expect, it } from 'vitest'
import { bodyOf } from '../../src/calculator/algebras/columns/body'
import { kernelOf } from '../../src/calculator/algebras/columns/kernel'
import { longest, shortLists } from '../../src/calculator/algebras/columns/planes'
import { questionOf } from '../../src/calculator/algebras/columns/question'
import { everyFact } from '../../src/calculator/algebras/columns/scenario-tables'
import { stepWriter } from '../../src/calculator/algebras/columns/steps'
import { columnName } from '../../src/calculator/algebras/expressions/source'
import { expressionGraph } from '../../src/calculator/algebras/expressions/graph'
import type { Output } from '../../src/calculator/algebras/expressions/outputs'
import { corpus } from '../corpus'
import { run } from './machine'

describe('what is watched', () => {
  const written = () => {
    const writer = stepWriter()
    const [a, b, c] = ['a', 'b', 'c'].map((name) => writer.input('own', name)) as [
      number,
      number,
      number,
    ]
    const early = writer.operate('size', a)
    const root = writer.operate('add', writer.operate('multiply', a, b), c)
    const late = writer.operate('size', root)
    const middle = writer.operate('size', b)
    return { writer, root, watched: new Set([late, early, middle]) }
  }

  it('is told by its largest, whatever is unknown', () => {
    const { writer, root, watched } = written()
    const columns = new Map([
      ['a', [1, -70, 2, NaN]],
      ['b', [2, 1, -3, -8]],
      ['c', [3, 1, 900, 5]],
    ])
    const { guard } = run(writer, { roots: new Map([['x', root]]), watched, columns })
    expect(guard().slice(0, 3)).toEqual([5, 70, 894])
  })

  it('is looked at as soon as it is there, and then held no longer', () => {
    const { writer, root, watched } = written()
    const { steps } = kernelOf(writer.steps, new Map([['x', root]]), watched)
    const larger = steps.flatMap((step, i) =>
      step.does === 'larger_size' ? [[step, i] as const] : [],
    )
    expect(larger).toHaveLength(2)
    for (const [step, i] of larger) expect('of' in step && step.of).toContain(i - 1)
  })
})

/** How many locals the body of a kernel declares. */
function localsOf(steps: ReturnType<typeof stepWriter>['steps'], root: number): number {
  const body = bodyOf(kernelOf(steps, new Map([['x', root]]), new Set()), {
    input: () => ({ from: 'rows', offset: 0 }),
    root: () => 0,
    guard: 0,
    constant: () => 0,
    parameter: () => 0,
  })
  return body[0] === 0 ? 0 : (body[1] ?? NaN)
}

describe('a local', () => {
  it('is free again once what it holds was read for the last time', () => {
    const writer = stepWriter()
    let value = writer.input('own', 'a')
    for (let i = 0; i < 50; i += 1) value = writer.operate('multiply', value, value)
    expect(localsOf(writer.steps, value)).toBeLessThanOrEqual(2)
  })

  it('is free again beside another one that ends there too', () => {
    const writer = stepWriter()
    let [a, b] = [writer.input('own', 'a'), writer.input('own', 'b')]
    for (let i = 0; i < 50; i += 1)
      [a, b] = [writer.operate('add', a, b), writer.operate('multiply', a, b)]
    expect(localsOf(writer.steps, writer.operate('subtract', a, b))).toBeLessThanOrEqual(4)
  })

  it('is not asked for by what is read once', () => {
    const writer = stepWriter()
    let value = writer.input('own', 'a')
    for (const name of ['b', 'c', 'd'])
      value = writer.operate('add', value, writer.input('own', name))
    expect(localsOf(writer.steps, value)).toBe(0)
  })
})

describe('a list', () => {
  const table = (offsets: readonly number[]) => ({
    length: offsets.at(-1) ?? 0,
    columns: new Map<string, Float64Array>(),
    offsets: Int32Array.from(offsets),
  })

  it('is as long as its longest', () => {
    expect(longest(table([0]))).toBe(0)
    expect(longest(table([0, 0, 0]))).toBe(0)
    expect(longest(table([0, 3, 6, 9, 10, 14, 15]))).toBe(4)
  })

  it('lies in planes up to four items, whatever all have together', () => {
    const scenarios = { length: 4, columns: new Map<string, Float64Array>() }
    const lists = new Map([
      ['short', table([0, 4, 8, 12, 12])],
      ['long', table([0, 1, 6, 6, 6])],
      ['empty', table([0, 0, 0, 0, 0])],
    ])
    expect([...shortLists({ scenarios, lists })]).toEqual([
      ['short', 4],
      ['empty', 0],
    ])
  })

  it('refuses a company of which one item passes what pairs of doubles hold, and no other', () => {
    const list = 'funding_rounds'
    const fact = corpus.lists.get(list) && corpus.facts.get(`${list}.amount`)
    if (!fact) throw new Error('no such fact')
    const graph = expressionGraph()
    const name = columnName(fact.id)
    const amount = graph.amountLeaf(
      { kind: 'column', list, name, fact, asks: 'value' },
      2,
      [0n, 10n ** 13n],
      true,
    )
    const square = graph.multiply(amount, amount)
    // What it comes to is small again: nothing behind the items would notice.
    const cube = graph.multiply(square, amount)
    const item = graph.divide(cube, graph.divisor(square), 2)
    const outputs: Output[] = [
      {
        name: 'over',
        node: graph.choose(
          graph.moreThan(graph.sumOf(list, item, 20n), graph.number(0n, 0)),
          graph.number(1n, 0),
          graph.number(0n, 0),
        ),
        kind: 'money',
        recognitions: [],
      },
    ]
    const items = [[10], [1e13], [10, 1e13, 10], [], [7, 8]]
    const offsets = items.reduce((all, own) => [...all, (all.at(-1) ?? 0) + own.length], [0])
    const question = questionOf(corpus, everyFact(corpus, {}), outputs)
    const { refused, columns } = question.answer({
      scenarios: { length: items.length, columns: new Map() },
      lists: new Map([
        [
          list,
          {
            length: items.flat().length,
            offsets: Int32Array.from(offsets),
            columns: new Map([[name, Float64Array.from(items.flat())]]),
          },
        ],
      ]),
    })
    expect(refused).toEqual([1, 2])
    expect([columns.get('over')?.[0], columns.get('over')?.[4]]).toEqual([1, 1])
  })
})
