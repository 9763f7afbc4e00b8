import type { Page, Response } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { gzipSync } from 'node:zlib'

/** What may be loaded before the engine, compressed, in bytes. */
const allowed = 450_000

/** Compressed bytes of every script and style that a page asks for until `ready` holds. */
async function loadedUntil(page: Page, address: string, ready: () => Promise<void>) {
  const responses: Response[] = []
  page.on('response', (response) => responses.push(response))
  await page.goto(address)
  await ready()
  const files = responses.filter((response) => /\.(js|css)(\?|$)/.test(response.url()))
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
  const { sizes, sum } = await loadedUntil(page, '#/curves', async () => {
    await expect(page.locator('svg path').first()).toBeAttached()
  })
  console.log(`curves: ${String(sum)} bytes in ${String(sizes.length)} files`)
  withoutEngine(sizes)
  expect(sum).toBeGreaterThan(100_000)
  expect(sum).toBeLessThan(allowed)
})

test('opens its first page without charts', async ({ page }) => {
  const { sizes, sum } = await loadedUntil(page, '', async () => {
    await expect(page.getByTestId('total-pudong').first()).toBeVisible()
  })
  console.log(`first page: ${String(sum)} bytes in ${String(sizes.length)} files`)
  withoutEngine(sizes)
  expect(sizes.filter(({ file }) => /EChart|AwardCurves/.test(file))).toEqual([])
  expect(sum).toBeLessThan(300_000)
})
