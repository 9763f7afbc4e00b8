import { expect, it } from 'vitest'
import { readHolding } from '../../../src/calculator/reading/read-holding'
import { reportAwards } from '../../../src/calculator/report/award'
import { paidBy } from '../../../src/telling/why/paid-by'
import { corpus } from '../../corpus'

it('has an amount for a clause that is paid, be it nothing, and its status for every other', () => {
  const seen = new Set<string>()
  for (const scenario of [...corpus.examples.map((each) => each.scenario), {}]) {
    for (const day of ['2026-11-30', '2027-01-15']) {
      const read = readHolding({ ...scenario, application_date: day }, corpus, day).scenario
      const { locations } = reportAwards(read, corpus)
      for (const award of Object.values(locations).flatMap(({ clauses }) => clauses)) {
        seen.add(award.status)
        const isPaid = award.status === 'awarded' || award.status === 'zero'
        expect(paidBy(award), `${award.id} ${award.status}`).toEqual(isPaid ? award.award : null)
      }
    }
  }
  for (const status of ['awarded', 'ineligible', 'unknown', 'superseded', 'not_in_force'])
    expect(seen).toContain(status)
})
