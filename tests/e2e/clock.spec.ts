import type { Page } from '@playwright/test'
import { state } from './form'
import { expect, test } from './test'
import { readFile } from 'node:fs/promises'
import { readScenario } from '../../src/calculator/reading/read-scenario'
import { reportAwards } from '../../src/calculator/report/award'
import { moneyText } from '../../src/telling/words/money'
import { readLink } from '../../src/sharing/link'
import { corpus } from './example-awards'

test.use({ viewport: { width: 1440, height: 900 }, acceptDownloads: true })

/** The last minute of the last day of Pudong's document, in Shanghai. */
const [eve, next] = ['2026-12-28', '2026-12-29']

function totals(day: string, changes: Record<string, unknown> = {}) {
  const scenario = corpus.examples.find(({ id }) => id === 'humanoid-maker')?.scenario
  const read = readScenario({ ...scenario, ...changes }, corpus, day)
  if (!('scenario' in read)) throw new Error(read.problems[0].message)
  return reportAwards(read.scenario, corpus).locations
}

const madeOn = (url: string): string | undefined => readLink(url.split('s=')[1] ?? '').made.on

const fillInvestment = (page: Page, value: string) => state(page, 'project_investment', value)

test('a page open over midnight is of one day in all that it shows and gives away', async ({
  page,
}) => {
  test.slow()
  await page.clock.install({ time: `${eve}T15:59:20Z` })
  await page.goto('#/curves')
  await fillInvestment(page, '3,000')
  await page.clock.runFor(1000)
  const row = page.getByTestId('total-pudong')
  const changes = { project_investment: '30000000' }
  await expect(row.getByTestId('high')).toHaveText(
    moneyText(totals(eve, changes).pudong?.high ?? '', 'wan'),
  )
  await expect.poll(() => madeOn(page.url())).toBe(eve)
  await expect(page.getByTestId('day-notice')).toBeHidden()

  await page.clock.runFor(60_000)
  const notice = page.getByTestId('day-notice')
  await expect(notice).toContainText(`今天已是 ${next}（北京时间，此前为 ${eve}）`)
  await expect(notice).toContainText('金额已改按今天测算')
  expect(totals(next, changes).pudong?.in_force).toBe(false)
  await expect(row).toContainText(`${eve} 到期`)
  await expect.poll(() => madeOn(page.url())).toBe(next)

  await test.step('links, files and what is kept name the same day', async () => {
    await page.getByTestId('share').click()
    const link = page.getByTestId('link')
    await expect(link).toBeVisible()
    expect(madeOn(await link.inputValue())).toBe(next)
    await page.keyboard.press('Escape')
    const menu = page.getByRole('button', { name: /导出/ }).first()
    await menu.click()
    const downloading = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: /CSV/ }).first().click()
    const file = await downloading
    expect(file.suggestedFilename()).toContain(next)
    const text = await readFile(await file.path(), 'utf8')
    expect(text).toContain(next)
    // What ended the day before is told with the day that its figures are of, and nothing else is.
    const older = text.split('\n').filter((line) => line.includes(eve))
    expect(older.filter((line) => !line.includes('浦东'))).toEqual([])
  })

  await test.step('so do the terms, the report, the method and the saved scenarios', async () => {
    await page.getByTestId('day-notice').getByRole('button').click()
    await expect(notice).toBeHidden()
    const show = (path: string) =>
      page.evaluate((to) => {
        location.hash = location.hash.replace(/^#\/\w+/, `#/${to}`)
      }, path)
    await show('clauses')
    await page.getByTestId('view-terms').click()
    await expect(page.getByTestId('terms')).toContainText('今天、申报日期')
    await show('report')
    await expect(page.locator('main')).toContainText(next)
    await show('method')
    await expect(page.getByTestId('citation')).toContainText(`${next} 查阅`)
    await show('scenarios')
    await page.getByTestId('scenario-name').last().fill('一期')
    await page.getByTestId('save-scenario').last().click()
    await expect(page.getByTestId('saved-一期')).toContainText(/2026年12月29日/)
  })
})

test('a page that one comes back to is of the day on which one comes back', async ({ page }) => {
  await page.clock.setFixedTime(`${eve}T15:59:20Z`)
  await page.goto('#/curves')
  const row = page.getByTestId('total-pudong')
  await expect(row.getByTestId('high')).toHaveText(moneyText(totals(eve).pudong?.high ?? '', 'wan'))
  await page.clock.setFixedTime('2027-02-01T01:00:00Z')
  await page.evaluate(() => dispatchEvent(new Event('focus')))
  await expect(page.getByTestId('day-notice')).toContainText('今天已是 2027-02-01')
  await expect(row).toContainText(`${eve} 到期`)
})
