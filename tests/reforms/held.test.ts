import { describe, expect, it } from 'vitest'
import { heldChanges } from '../../src/reforms/held'
import type { Change } from '../../src/reforms/schema'
import { law } from './documents'

const cap: Change = { kind: 'parameter', id: 'CN-8.3.cap', from: '3000000', to: '10820000' }
const apart: Change = { kind: 'matter', id: 'changning.project', from: 'present', to: 'absent' }
const stale = { ...cap, id: 'CN-8.3.rate', from: '0.4', to: '0.6' }

describe('changes that come with a link or a file', () => {
  it('are made at once where all of them hold, and named by their title', () => {
    const held = heldChanges(law, [cap, apart], '两处')
    expect(held.changes).toEqual([cap, apart])
    expect(held.left).toEqual([])
    expect(held.documents.under).toEqual({ name: '两处', changes: 2 })
    expect(held.documents.corpus.parameters.get('CN-8.3.cap')?.printed).toBe('10820000')
  })

  it('leave out what rests on an older law, by name, and keep the rest', () => {
    const held = heldChanges(law, [cap, stale, apart], '')
    expect(held.changes).toEqual([cap, apart])
    expect(held.left.map(({ refusals: [first] }) => [first?.code, first?.of])).toEqual([
      ['stale', 'CN-8.3.rate'],
    ])
    expect(held.documents.under?.changes).toBe(2)
  })

  it.each([
    ['no change', [cap, 'CN-8.3.cap'], 'not_a_reform'],
    ['a second change of the same', [cap, { ...cap, to: '5000000' }], 'twice'],
    ['a change to what the law says', [cap, { ...apart, to: 'present' }], 'no_change'],
    ['a clause that is gone', [{ ...apart, kind: 'clause', id: 'CN-8.3' }, cap], 'removed'],
  ])('leave out %s', (_, found, code) => {
    const held = heldChanges(law, found, '')
    expect(held.changes).toHaveLength(1)
    expect(held.left[0]?.refusals[0]?.code).toBe(code)
  })

  it('are the law itself where none holds, or there are none', () => {
    expect(heldChanges(law, [stale], '').documents).toBe(law)
    expect(heldChanges(law, [], 'nothing').documents).toBe(law)
  })
})
