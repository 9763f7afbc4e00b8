import type { Page, Response } from '@playwright/test'
import { expect, test } from './test'
import { gzipSync } from 'node:zlib'

/** What may be loaded before the engine, compressed, in bytes. */
const allowed = 450_000

/** Compressed bytes of every script and style that a page has asked for when `shown` is first on it. */
async function loadedUntil(page: Page, address: string, shown: string) {
  const responses: Response[] = []
  page.on('response', (response) => responses.push(response))
  await page.addInitScript((selector) => {
    const look = (): void => {
      if (!document.querySelector(selector)) return
      performance.mark('shown')
      observer.disconnect()
    }
    const observer = new MutationObserver(look)
    observer.observe(document, { childList: true, subtree: true, attributes: true })
  }, shown)
  await page.goto(address)
  await expect(page.locator(shown).first()).toBeAttached()
  await page.waitForLoadState('networkidle')
  const early = await page.evaluate(() => {
    const [mark] = performance.getEntriesByName('shown')
    const before = (entry: PerformanceEntry): boolean => entry.startTime < (mark?.startTime ?? 0)
    return performance
      .getEntriesByType('resource')
      .filter(before)
      .map(({ name }) => name)
  })
  const files = responses.filter(
    (response) => /\.(js|css)(\?|$)/.test(response.url()) && early.includes(response.url()),
  )
  const sizes = await Promise.all(
    files.map(async (response) => ({
      file: new URL(response.url()).pathname,
      bytes: gzipSync(await response.body(), { level: 9 }).length,
    })),
  )
  return { sizes, sum: sizes.reduce((sum, { bytes }) => sum + bytes, 0) }
}

const withoutEngine = (files: readonly { file: string }[]): void => {
  expect(files.filter(({ file }) => /duckdb|\.wasm/.test(file))).toEqual([])
}

test('draws the first chart from less than 450 KB, before the engine is asked for', async ({
  page,
}) => {
  const { sizes, sum } = await loadedUntil(page, '#/curves', 'x-vue-echarts svg path')
  console.log(`curves: ${String(sum)} bytes in ${String(sizes.length)} files`)
  withoutEngine(sizes)
  expect(sum).toBeGreaterThan(100_000)
  expect(sum).toBeLessThan(allowed)
})

test('opens its first page without charts', async ({ page }) => {
  const { sizes, sum } = await loadedUntil(page, '', '[data-testid=total-pudong]')
  console.log(`first page: ${String(sum)} bytes in ${String(sizes.length)} files`)
  withoutEngine(sizes)
  expect(sizes.filter(({ file }) => /EChart|AwardCurves/.test(file))).toEqual([])
  expect(sum).toBeLessThan(300_000)
})
