import type { CDPSession, Page } from 'playwright'

/** What a page holds when it is at rest. */
export interface Memory {
  /** Bytes of JavaScript. */
  readonly heap: number
  readonly nodes: number
  /** Elements that no document shows any more and something still holds. */
  readonly detached: number
  readonly listeners: number
}

/** The state of a page to be compared: a fresh company on the first page, rubbish collected. */
export async function memoryOf(page: Page, session: CDPSession, address: string): Promise<Memory> {
  await page.evaluate(() => {
    location.hash = '#/compare'
  })
  if (!page.url().startsWith(address)) await page.goto(address)
  await page.locator('[data-testid=total-pudong]').first().waitFor({ timeout: 60_000 })
  await page.keyboard.press('Escape')
  // What is drawn or kept a moment after a change is drawn and kept.
  await page.waitForTimeout(1500)
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.collectGarbage')
  const { jsEventListeners, nodes } = await session.send('Memory.getDOMCounters')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  const { detachedNodes } = await session.send('DOM.getDetachedDomNodes')
  return { heap: usedSize, nodes, detached: detachedNodes.length, listeners: jsEventListeners }
}
