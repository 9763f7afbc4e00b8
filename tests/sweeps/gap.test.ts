import { describe, expect, test } from 'vitest'
import { reportAwards } from '../../src/calculator/report/award'
import type { Decimal } from '../../src/policies/decimal'
import { zero } from '../../src/policies/decimal'
import { gapBetween } from '../../src/sweeps/gap'
import { corpus } from '../corpus'
import { example, read } from './insights/example'

const added = (all: readonly Decimal[]): Decimal => all.reduce((sum, each) => sum.plus(each), zero)
const places = corpus.locations.map(({ id }) => id)

describe('from one place to another', () => {
  test.each(corpus.examples.map(({ id }) => id))('%s: the parts come to the difference', (id) => {
    const report = reportAwards(read(example(id)), corpus)
    for (const own of places) {
      for (const other of places) {
        const [mine, theirs] = [report.locations[own], report.locations[other]]
        const gap = gapBetween(corpus, report, own, other)
        if (!mine || !theirs || mine.high === null || theirs.high === null) {
          expect(gap, `${own} to ${other}`).toBeNull()
          continue
        }
        const sum = added([
          ...(gap?.parts ?? []).map((part) => part.difference),
          gap?.setOff ?? zero,
        ])
        expect(sum.minus(mine.high).plus(theirs.high).toFixed(), `${own} to ${other}`).toBe('0')
        for (const part of gap?.parts ?? []) {
          const clauses = added(part.clauses.map((each) => each.own.minus(each.other)))
          expect(clauses.equals(part.difference), part.theme.id).toBe(true)
        }
      }
    }
  })

  test('a robot maker lacks 1,120 万元 of scenarios in Changning, though its own open scenario would pay', () => {
    const report = reportAwards(read(example('humanoid-maker')), corpus)
    const gap = gapBetween(corpus, report, 'changning', 'longhua')
    expect(gap?.difference.toFixed()).toBe('-10519000')
    expect(gap?.setOff.toFixed()).toBe('0')
    const [most] = gap?.parts ?? []
    expect(most?.theme.id).toBe('scenarios')
    expect(most?.difference.toFixed()).toBe('-11200000')
    const named = most?.clauses.map(({ id, award }) => [id, award.status])
    expect(named).toContainEqual(['SZ-2b', 'awarded'])
    expect(named).toContainEqual(['CN-8.3', 'superseded'])
  })

  test('a document that both places share makes no difference', () => {
    const report = reportAwards(read(example('humanoid-maker')), corpus)
    const gap = gapBetween(corpus, report, 'longhua', 'shenzhen')
    const clauses = (gap?.parts ?? []).flatMap((part) => part.clauses)
    const apart = clauses.filter(({ own, other }) => !own.equals(other)).map(({ id }) => id)
    expect(apart.length).toBeGreaterThan(0)
    expect(apart.every((id) => id.startsWith('LH-'))).toBe(true)
  })
})
