import { expect } from 'vitest'
import { corpus } from '../corpus'
import { print } from './print'
import { inWords, soakScenarios } from './scenarios'
import { amounts, seed } from './settings'

/** Half of the scenarios of a soak, so that two of them run side by side. */
export async function soakHalf(half: 0 | 1): Promise<void> {
  const count = half === 0 ? Math.ceil(amounts.scenarios / 2) : Math.floor(amounts.scenarios / 2)
  if (count === 0) return
  const start = seed + half * Math.ceil(amounts.scenarios / 2)
  const name = `scenarios, half ${String(half + 1)} (SEED=${String(start)} SCENARIOS=${String(count * 2)})`
  let next = 0.1
  const { broken, ...figures } = await soakScenarios(corpus, count, start, (done) => {
    if (done < count * next) return
    print(name, { done })
    next += 0.1
  })
  print(name, {
    companies: figures.scenarios,
    'answers held to a law': figures.laws,
    'clauses within their cap': figures.capped,
    'cells of SQL': figures.cells,
    'cells of columns': figures.compiled,
    'companies that columns handed on': figures.handedOn,
    'points of curves': figures.curves,
    'curves refused': figures.refused,
    failures: broken.length,
  })
  expect(inWords(broken)).toEqual([])
}
