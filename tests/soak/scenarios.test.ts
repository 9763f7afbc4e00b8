import { expect, it } from 'vitest'
import { corpus } from '../corpus'
import { runsOf, scenarios } from '../random'
import { drawn, drawsFrom } from './draws'
import { holdCompanies, inWords } from './scenarios'

/** Always the same companies: fresh ones are for the soak. SQL is held to as many in `tests/sql`. */
const seed = 20260630
const companies = runsOf(2000)

it(`holds ${String(companies)} random companies to the laws, and their curves to the exact reading`, () => {
  const inputs = drawn(scenarios(corpus), companies, seed)
  const { broken, curves } = holdCompanies(corpus, inputs, drawsFrom(seed))
  expect(inWords(broken.slice(0, 5))).toEqual([])
  expect(curves).toBeGreaterThan(50 * companies)
})
