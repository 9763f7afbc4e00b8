import type { Page } from '@playwright/test'
import { pack } from '../../src/sharing/pack'
import { expect, test } from './test'

/** The most that a page may move while it comes: what a person does not notice. */
const allowed = 0.02

/** Every page, with what comes last on it. */
const pages: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  [
    'compare',
    async (page) => {
      await expect(page.getByTestId('total-pudong')).toBeVisible()
      await expect(page.getByTestId('findings')).toBeVisible()
    },
  ],
  [
    'curves',
    async (page) => {
      await expect(page.getByRole('slider', { name: /您在这里|You are here/ })).toBeVisible()
      await expect(page.getByTestId('export')).toBeVisible()
    },
  ],
  ['map', (page) => expect(page.locator('[data-state=done] canvas').first()).toBeVisible()],
  ['clauses', (page) => expect(page.locator('[data-testid^=entry-]').first()).toBeVisible()],
  ['lab', (page) => expect(page.getByTestId('lab-clauses')).toBeVisible()],
  ['scenarios', (page) => expect(page.getByTestId('pair-sentence')).toBeVisible()],
  ['brief', (page) => expect(page.getByTestId('brief-deadlines')).toBeVisible()],
  ['report', (page) => expect(page.getByTestId('part-method')).toBeVisible()],
  ['method', (page) => expect(page.getByTestId('age-pudong')).toBeVisible()],
]

/** A company in Chinese, and an officer in English, whose sentences are longer. */
const readers = [
  { language: 'zh-CN', side: 'company', width: 1440 },
  { language: 'zh-CN', side: 'company', width: 1024 },
  { language: 'zh-CN', side: 'company', width: 390 },
  { language: 'en', side: 'changning', width: 1024 },
] as const

/** Adds up from the start what moves without anybody having asked for it. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    interface LayoutShift extends PerformanceEntry {
      readonly value: number
      readonly hadRecentInput: boolean
    }
    const sum = { shifted: 0 }
    Object.assign(window, { sum })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as LayoutShift[])
        if (!entry.hadRecentInput) sum.shifted += entry.value
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

/** What has moved so far, once nothing is under way any more. */
async function shifted(page: Page): Promise<number> {
  await page.waitForLoadState('networkidle')
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestIdleCallback(resolve))
      }),
  )
  return page.evaluate(() => (window as unknown as { sum: { shifted: number } }).sum.shifted)
}

/** Opens an address for one reader after the other; nothing of the page moves until it is whole. */
async function expectSteady(
  page: Page,
  address: string,
  whole: (page: Page) => Promise<void>,
): Promise<void> {
  await watchShifts(page)
  for (const { language, side, width } of readers) {
    await page.setViewportSize({ width, height: 900 })
    await page.goto('about:blank')
    await page.addInitScript(
      (kept) => {
        for (const [key, value] of Object.entries(kept)) localStorage.setItem(key, value)
      },
      { 'award-curves.language': language, 'award-curves.side': side },
    )
    await page.goto(address)
    await whole(page)
    const where = `${language} at ${String(width)}`
    expect.soft(await shifted(page), where).toBeLessThanOrEqual(allowed)
  }
}

for (const [name, whole] of pages) {
  test(`${name} does not move while it comes, on a phone and on a wide screen`, async ({
    page,
  }) => {
    await expectSteady(page, `#/${name}`, whole)
  })
}

test('what a link leaves out is told without moving the page', async ({ page }) => {
  await watchShifts(page)
  for (const width of [1440, 1024, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await page.goto('about:blank')
    await page.goto('#/compare?s=&utm_source=x')
    await expect(page.getByTestId('opened-notice')).toBeVisible()
    await expect(page.getByTestId('total-pudong')).toBeVisible()
    expect(await shifted(page), String(width)).toBeLessThanOrEqual(allowed)
  }
})

/** What comes last where a link brings a reform along. */
const reformed = pages.filter(([name]) => ['map', 'brief', 'report'].includes(name))
const cap = { kind: 'parameter', id: 'CN-8.3.cap', from: '3000000', to: '10820000' }
const apart = { kind: 'matter', id: 'changning.project', from: 'present', to: 'absent' }
const reform = {
  name: '长宁提高上限',
  changes: [cap, apart],
  baseline: { name: '只提上限', changes: [cap] },
}

for (const [name, whole] of reformed) {
  test(`${name} does not move while a reform of its link comes`, async ({ page }) => {
    await expectSteady(page, `#/${name}?s=${pack({ v: 3, reform }) ?? ''}`, async () => {
      await expect(page.getByTestId('reform-band')).toContainText('只提上限')
      await whole(page)
    })
  })
}
