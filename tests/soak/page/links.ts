import type { Browser, Page } from 'playwright'
import type { Corpus } from '../../../src/policies/corpus'
import type { Draws } from '../draws'
import type { State } from '../links/mutations'
import { mutated } from '../links/mutations'
import { watchedTab } from './tab'

/** Addresses behind `#`, and what stands on each only when it is there. */
const routes: readonly (readonly [string, string])[] = [
  ['/compare', '[data-testid=total-pudong], [data-testid=begin]'],
  ['/curves', '[data-testid=total-pudong], .swept .missing'],
  ['/map', 'h1, h2'],
  ['/clauses', 'table'],
  ['/scenarios', '[data-testid=scenario-menu], [data-testid=edit]'],
  ['/report', '.paper'],
  ['/method', 'h3'],
]

/** How long a page may take to show what it is about, in milliseconds, on a machine with other work. */
const patience = 60_000

/** Whether scripts of the link ran, or left anything on the page. */
const infected = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.querySelector('img[onerror], script:not([src])') !== null)

/** What a run over spoiled links in a browser came to. */
export interface Shown {
  readonly opened: number
  readonly broken: readonly string[]
  readonly slowest: number
}

/** Opens spoiled links in a browser, every other one in a page that is open already. */
export async function showLinks(
  { browser, address }: { browser: Browser; address: string },
  states: readonly State[],
  corpus: Corpus,
  draws: Draws,
  count: number,
): Promise<Shown> {
  const { page, faults } = await watchedTab(browser, address)
  const broken: string[] = []
  let slowest = 0
  let opened = 0
  for (; opened < count && broken.length < 10; opened++) {
    const { how, text } = mutated(draws.one(states), corpus, draws)
    const [route, shown] = draws.one(routes)
    const start = performance.now()
    try {
      if (opened % 2 === 0) await page.goto('about:blank')
      await page.goto(`${address}#${route}?s=${text}`, { timeout: patience })
      await page.locator(shown).first().waitFor({ state: 'attached', timeout: patience })
      if (await infected(page)) faults.push('the link left markup on the page')
    } catch (error) {
      faults.push(String(error).split('\n')[0] ?? '')
      await page.goto('about:blank').catch(() => undefined)
    }
    slowest = Math.max(slowest, performance.now() - start)
    const found = faults.splice(0)
    if (found.length > 0)
      broken.push(`${how} on ${route}: ${found.join('; ')} (${text.slice(0, 300)})`)
  }
  await page.context().close()
  return { opened, broken, slowest: Math.round(slowest) }
}
