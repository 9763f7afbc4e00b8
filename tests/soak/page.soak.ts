import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Built } from '../bench/built'
import { openBuilt } from '../bench/built'
import { corpus } from '../corpus'
import { drawsFrom } from './draws'
import { soundStates } from './links/states'
import { interact } from './page/interact'
import { showLinks } from './page/links'
import type { Memory } from './page/memory'
import { memoryOf } from './page/memory'
import { watchedTab } from './page/tab'
import { print } from './print'
import { amounts, seed } from './settings'

let built: Built
beforeAll(async () => {
  built = await openBuilt('.')
})
afterAll(() => built.close())

it('shows spoiled links with what still holds', async () => {
  const draws = drawsFrom(seed)
  const states = soundStates(corpus, 100, seed, draws)
  const { opened, broken, slowest } = await showLinks(
    built,
    states,
    corpus,
    draws,
    amounts.shownLinks,
  )
  print(`links in a browser (SEED=${String(seed)})`, {
    opened,
    failures: broken.length,
    'ms the slowest': slowest,
  })
  expect(broken).toEqual([])
})

it('is used for long and holds no more than at the start', async () => {
  const draws = drawsFrom(seed + 2)
  const { page, faults } = await watchedTab(built.browser, built.address)
  const session = await page.context().newCDPSession(page)
  await page.goto(built.address)
  const measured: Memory[] = []
  const each = Math.max(1, Math.ceil(amounts.interactions / 10))
  for (let done = 0; done <= amounts.interactions && faults.length === 0; done++) {
    if (done % each === 0) {
      const memory = await memoryOf(
        page,
        session,
        built.address,
        done + each > amounts.interactions,
      )
      measured.push(memory)
      print(`interactions (SEED=${String(seed)})`, {
        done,
        'MB of heap': Number((memory.heap / 1e6).toFixed(1)),
        nodes: memory.nodes,
        listeners: memory.listeners,
        ...(memory.detached !== undefined && { 'detached nodes': memory.detached }),
      })
    }
    await interact(page, draws)
  }
  expect(faults).toEqual([])
  // The first measure knows no page but one; what comes after has seen them all. A page holds the form that it showed
  // last, or holds none: so the least of the first three is compared with the least of the last three.
  const seen = measured.length > 1 ? measured.slice(1) : measured
  const least = (of: readonly Memory[], what: 'heap' | 'nodes' | 'listeners'): number =>
    Math.min(...of.map((memory) => memory[what]))
  const [early, late] = [seen.slice(0, 3), seen.slice(-3)]
  expect(least(late, 'heap')).toBeLessThan(least(early, 'heap') * 1.5 + 20e6)
  expect(least(late, 'nodes')).toBeLessThan(least(early, 'nodes') * 2)
  expect(least(late, 'listeners')).toBeLessThan(least(early, 'listeners') * 2)
  await page.context().close()
})
