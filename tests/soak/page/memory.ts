import type { CDPSession, Page } from 'playwright'
import { routes } from './interact'

/** What a page holds when it is at rest. */
export interface Memory {
  /** Bytes of JavaScript. */
  readonly heap: number
  readonly nodes: number
  readonly listeners: number
  /** Elements that no document shows any more and something still holds; told at the end. */
  readonly detached?: number
}

/**
 * The state of a page to be compared: a fresh company on the first page, after every other one, as a page holds on to
 * some of what it showed last; rubbish collected. What is detached is told at the end alone: the browser holds every
 * node that it told of.
 */
export async function memoryOf(
  page: Page,
  session: CDPSession,
  address: string,
  isEnd: boolean,
): Promise<Memory> {
  for (const route of [...routes, 'compare']) {
    await page.evaluate((to) => {
      location.hash = `#/${to}`
    }, route)
    await page.waitForTimeout(700)
  }
  if (!page.url().startsWith(address)) await page.goto(address)
  await page.locator('[data-testid=total-pudong]').first().waitFor({ timeout: 60_000 })
  await page.keyboard.press('Escape')
  // Beside a wide page the form stays open until it is closed.
  const form = page.getByTestId('edit')
  if ((await form.getAttribute('aria-expanded')) === 'true') await form.click()
  // What is drawn or kept a moment after a change is drawn and kept.
  await page.waitForTimeout(1500)
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.collectGarbage')
  const { jsEventListeners, nodes } = await session.send('Memory.getDOMCounters')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  const memory = { heap: usedSize, nodes, listeners: jsEventListeners }
  if (!isEnd) return memory
  const { detachedNodes } = await session.send('DOM.getDetachedDomNodes')
  return { ...memory, detached: detachedNodes.length }
}
