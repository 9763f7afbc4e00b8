import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Decimal } from '../../src/policies/decimal'
import { aloneIn, groupsOf, inOrder, leadersOf, standingsOf } from '../../src/sweeps/ranking'
import { drawing } from '../random'

const some = (...amounts: (string | null)[]) =>
  amounts.map((amount, i) => ({
    id: 'abcdef'[i] ?? '',
    amount: amount === null ? null : new Decimal(amount),
  }))

describe('the order of what is paid', () => {
  const all = some('5.00', null, '7.00', '5', '1')

  it('gives equal amounts one rank, and none to what has no number', () => {
    const ranks = all.map(({ id }) => standingsOf(all).get(id)?.rank ?? null)
    expect(ranks).toEqual([2, null, 1, 2, 4])
    expect(standingsOf(all).get('a')?.besides).toEqual(['d'])
    expect(groupsOf(all).map(({ ids }) => ids.join(''))).toEqual(['c', 'ad', 'e'])
    expect(inOrder(all).map(({ id }) => id)).toEqual(['c', 'a', 'd', 'e', 'b'])
  })

  it('has all leaders that tie, and none where nobody is paid anything', () => {
    expect(leadersOf(some('3', '3.00', '2', null))?.ids).toEqual(['a', 'b'])
    expect(leadersOf(some('0', '0.00', null))).toBeNull()
    expect(leadersOf(some(null, null))).toBeNull()
  })

  it('has nobody lead where only one has an amount, and gives that one no rank', () => {
    const alone = some(null, '7.00', null)
    expect(leadersOf(alone)).toBeNull()
    expect(aloneIn(alone)).toBe('b')
    expect(standingsOf(alone).size).toBe(0)
    expect(inOrder(alone).map(({ id }) => id)).toEqual(['b', 'a', 'c'])
    expect(leadersOf(some(null, '7.00', '0'))).toMatchObject({ ids: ['b'], of: 2 })
    expect(aloneIn(some(null, '7.00', '0'))).toBeNull()
    expect(aloneIn(some(null, '0.00'))).toBeNull()
  })

  it('tells one fen apart', () => {
    expect(leadersOf(some('99999999999.98', '99999999999.99'))?.ids).toEqual(['b'])
  })

  it('is one order however it is asked for', () => {
    const amounts = fc.array(fc.option(fc.integer({ min: 0, max: 4 }).map(String), { nil: null }), {
      maxLength: 6,
    })
    fc.assert(
      fc.property(amounts, (drawn) => {
        const own = some(...drawn)
        const [first] = groupsOf(own)
        const isCompared = own.filter(({ amount }) => amount).length > 1
        const isLed = isCompared && first?.amount.gt(0)
        expect(leadersOf(own)?.ids ?? null).toEqual(isLed ? first?.ids : null)
        const standings = standingsOf(own)
        const ranks = inOrder(own).map(({ id }) => standings.get(id)?.rank ?? Infinity)
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
        for (const { id, amount } of own) {
          const ahead = own.filter((each) => amount && each.amount?.gt(amount)).length
          expect(standings.get(id)?.rank ?? null).toBe(amount && isCompared ? ahead + 1 : null)
        }
      }),
      drawing(),
    )
  })
})
