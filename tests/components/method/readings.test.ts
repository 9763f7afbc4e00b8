import { describe, expect, it } from 'vitest'
import { foundReadings } from '../../../src/components/method/found-readings'
import { corpus } from '../../corpus'

const all = [...corpus.readings.values()]
const everything = { words: '', policy: '', onlySwitchable: false }
const ids = (search: Partial<typeof everything>) =>
  foundReadings(all, { ...everything, ...search }).map(({ id }) => id)

describe('the register of readings', () => {
  it('is whole without a search', () => {
    expect(ids({})).toEqual(all.map(({ id }) => id))
  })

  it('is narrowed to those that can be switched, and to a document', () => {
    expect(ids({ onlySwitchable: true })).toEqual(
      all.filter(({ switchable }) => switchable).map(({ id }) => id),
    )
    expect(ids({ policy: 'xuhui' })).toEqual(
      all.filter(({ policies }) => policies.includes('xuhui')).map(({ id }) => id),
    )
  })

  it('is searched for all words, by id, clause and in either language', () => {
    expect(ids({ words: 'pd-a8' })).toContain('PD-A8')
    expect(ids({ words: 'LH-13' })).toEqual(
      expect.arrayContaining(
        all.filter(({ clauses }) => clauses.includes('LH-13')).map(({ id }) => id),
      ),
    )
    expect(ids({ words: '本数　以上' })).toContain('G-A2')
    expect(ids({ words: 'include number' })).toContain('G-A2')
    expect(ids({ words: '本数 不存在的词' })).toEqual([])
  })
})
