import type { Page } from '@playwright/test'
import { findFirefox } from '../setup/firefox'
import type { Tab } from './bidi'
import { openTab } from './bidi'
import { expect, test } from './test'

/** Every page, with what stands on it once its content is there. */
const pages = [
  ['compare', '[data-testid="total-pudong"]'],
  ['curves', 'x-vue-echarts svg path'],
  ['map', '[data-state="done"] canvas.cells'],
  ['clauses', '[data-testid="entry-PD-1"]'],
  ['lab', 'main h1'],
  ['brief', 'main h1'],
  ['report', '[data-testid="report-findings"]'],
  ['scenarios', 'main h1'],
  ['method', '[data-testid="age-pudong"]'],
] as const

const firefox = findFirefox()
const map = '#/map'
/** The amounts of the table that stands beside the picture. */
const cells = `[...document.querySelectorAll('.twin td')].map((cell) => cell.textContent.trim()).join('|')`

async function shows(tab: Tab, selector: string): Promise<void> {
  const found = () => tab.read(`document.querySelector(${JSON.stringify(selector)}) !== null`)
  await expect.poll(found, { message: `${selector} in Firefox` }).toBe('true')
}

async function inChromium(page: Page, address: string): Promise<string> {
  await page.goto(address)
  await expect(page.locator('[data-state="done"] canvas.cells')).toBeVisible()
  return String(await page.evaluate(cells))
}

test('a stock Firefox opens every page without a complaint, and its map holds the same amounts', async ({
  page,
  baseURL,
}) => {
  test.skip(firefox === undefined, 'no Firefox here: install one, or name it by FIREFOX_PATH')
  test.slow()
  const tab = await openTab(firefox ?? '')
  try {
    await tab.goto(baseURL ?? '')
    for (const [name, selector] of pages) {
      await tab.read(`location.hash = '#/${name}'`)
      await shows(tab, selector)
      expect(tab.complaints, name).toEqual([])
    }
    await tab.read(`location.hash = '${map}'`)
    await shows(tab, '[data-state="done"] canvas.cells')
    const told = await tab.read(cells)
    expect(told.split('|').length).toBeGreaterThan(20)
    expect(told).toBe(await inChromium(page, map))
  } finally {
    await tab.close()
  }
})
