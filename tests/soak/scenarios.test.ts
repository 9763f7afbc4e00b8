import { expect, it } from 'vitest'
import { corpus } from '../corpus'
import { scenarios } from '../random'
import { drawn, drawsFrom } from './draws'
import type { Broken } from './laws'
import { lawsBroken } from './laws'
import { inWords } from './scenarios'

/** Always the same companies: fresh ones are for the soak. */
const seed = 20260630
const companies = 2000

it(`holds ${String(companies)} random companies to the laws`, () => {
  const draws = drawsFrom(seed)
  const broken: Broken[] = []
  for (const input of drawn(scenarios(corpus), companies, seed)) {
    if (broken.length < 5) broken.push(...lawsBroken(corpus, input, draws))
  }
  expect(inWords(broken)).toEqual([])
}, 900_000)
