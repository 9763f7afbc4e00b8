import { describe, expect, it, vi } from 'vitest'
import { heldChanges } from '../../src/reforms/held'
import { openDatabase } from '../../src/stores/database'
import { shipped } from '../../src/stores/documents'

const raised = (to: string, name = '一') =>
  heldChanges(shipped, [{ kind: 'parameter', id: 'CN-8.3.cap', from: '3000000', to }], name)
    .documents

describe('the databases of the clauses', () => {
  it('are at most two, of the law and of the reform at hand: that of a former reform is closed', async () => {
    const law = await openDatabase(shipped)
    const first = await openDatabase(raised('4000000'))
    const [closedLaw, closedFirst] = [vi.spyOn(law, 'close'), vi.spyOn(first, 'close')]
    expect(first).not.toBe(law)
    expect(await openDatabase(raised('4000000', '同样的改动'))).toBe(first)
    expect(await openDatabase(shipped)).toBe(law)
    expect(closedFirst).not.toHaveBeenCalled()

    const second = await openDatabase(raised('5000000'))
    const closedSecond = vi.spyOn(second, 'close')
    expect(second).not.toBe(first)
    expect(closedFirst).toHaveBeenCalledOnce()
    expect(await openDatabase(raised('4000000'))).not.toBe(first)
    expect(closedSecond).toHaveBeenCalledOnce()
    expect(closedFirst).toHaveBeenCalledOnce()
    expect(await openDatabase(shipped)).toBe(law)
    expect(closedLaw).not.toHaveBeenCalled()
  })
})
