import { describe, expect, it } from 'vitest'
import { clausesUnder, readingsOf } from '../../src/policies/readings-of'
import { mattersOf } from '../../src/policies/rivals'
import { corpus } from '../corpus'

const clauses = [...corpus.clauses.values()]
const clause = (id: string) => {
  const found = corpus.clauses.get(id)
  if (!found) throw new Error(id)
  return found
}

describe('the readings of a clause', () => {
  it('are those that it names, that name it, or that bear on its whole document', () => {
    for (const each of clauses) {
      const ids = readingsOf(each, corpus).map(({ id }) => id)
      expect(ids, each.id).toEqual(expect.arrayContaining([...each.readings]))
      expect(new Set(ids).size).toBe(ids.length)
      for (const { id, clauses: named, policies } of corpus.readings.values()) {
        if (named.includes(each.id)) expect(ids).toContain(id)
        if (named.length === 0 && !policies.includes(each.policy) && !each.readings.includes(id)) {
          expect(ids).not.toContain(id)
        }
      }
    }
  })

  it('are the other way round the clauses of a reading', () => {
    for (const reading of corpus.readings.values()) {
      const ids = clausesUnder(reading, corpus).map(({ id }) => id)
      expect(ids).toEqual(
        clauses
          .filter((each) => readingsOf(each, corpus).some(({ id }) => id === reading.id))
          .map(({ id }) => id),
      )
    }
  })
})

describe('the matters of a clause', () => {
  it('name the other sides of its own document', () => {
    const [matter] = mattersOf(clause('PD-1'), corpus)
    expect(matter).toMatchObject({
      id: 'pudong.project',
      together: [],
      rivals: ['PD-6', 'PD-8a', 'PD-8b'],
      location: null,
    })
  })

  it('name what adds up on its own side, and rivals in the other document of a place', () => {
    const between = mattersOf(clause('SZ-2a'), corpus).find(({ location }) => location !== null)
    expect(between).toMatchObject({ together: ['SZ-2b'], rivals: ['LH-10a', 'LH-10b'] })
  })

  it('are mutual', () => {
    for (const each of clauses) {
      for (const matter of mattersOf(each, corpus)) {
        for (const rival of matter.rivals) {
          const back = mattersOf(clause(rival), corpus).find(({ id }) => id === matter.id)
          expect(back?.rivals, `${each.id} ${rival}`).toContain(each.id)
        }
      }
    }
  })
})
