import type { Page } from '@playwright/test'
import { entry, fact, state } from './form'
import { expect, test } from './test'
import { readFile } from 'node:fs/promises'
import { moneyText } from '../../src/telling/words/money'
import { pack } from '../../src/sharing/pack'
import { version } from '../../src/sharing/migrations'
import { axeFindings } from './axe'
import { asOf, awards } from './example-awards'

test.use({ viewport: { width: 1440, height: 900 }, acceptDownloads: true })
test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(`${asOf}T04:00:00Z`)
})

const investment = (page: Page) => fact(page, 'project_investment')
const fillInvestment = (page: Page, value: string) => state(page, 'project_investment', value)

async function expectTotals(page: Page, changes: Record<string, unknown>): Promise<void> {
  for (const [id, { high }] of Object.entries(awards('humanoid-maker', changes).locations)) {
    const row = page.getByTestId(`total-${id}`)
    await expect(row.getByTestId('high')).toHaveText(moneyText(high ?? '', 'wan'))
  }
}

/** Takes from the page, or gives back, something that its calculation cannot do without. */
const breakPage = (page: Page, broken: boolean): Promise<void> =>
  page.evaluate((isBroken) => {
    const kept = window as unknown as { flatMap?: typeof Array.prototype.flatMap }
    kept.flatMap ??= Array.prototype.flatMap
    Array.prototype.flatMap = isBroken
      ? () => {
          throw new RangeError('Maximum call stack size exceeded')
        }
      : kept.flatMap
  }, broken)

test('a broken answer says what failed, keeps what was typed and goes back', async ({ page }) => {
  await page.goto('')
  await fillInvestment(page, '2,000')
  await expectTotals(page, { project_investment: '20000000' })
  await page.waitForURL(/s=/)

  await test.step('it is told in words, and no page is blank', async () => {
    await breakPage(page, true)
    await fillInvestment(page, '3,000')
    const failed = page.getByTestId('failed').first()
    await expect(failed).toContainText('超出了浏览器能处理的限度')
    await expect(page.getByRole('navigation')).toBeVisible()
    expect(await axeFindings(page, '[data-testid=failed]')).toEqual([])
  })

  await test.step('what was typed can be taken away', async () => {
    const downloading = page.waitForEvent('download')
    await page.getByTestId('save-typed').first().click()
    const text = await readFile(await (await downloading).path(), 'utf8')
    expect(JSON.parse(text)).toMatchObject({ project_investment: '30000000' })
  })

  await test.step('trying again shows it as soon as it can be shown', async () => {
    await page.getByTestId('retry').first().click()
    await expect(page.getByTestId('failed').first()).toBeVisible()
    await breakPage(page, false)
    await page.getByTestId('retry').first().click()
    await expectTotals(page, { project_investment: '30000000' })
    await expect(investment(page)).toHaveValue('3,000')
    await expect(page.getByTestId('failed')).toHaveCount(0)
  })

  await test.step('the step before is one click away', async () => {
    await breakPage(page, true)
    await fillInvestment(page, '4,000')
    await expect(page.getByTestId('failed').first()).toBeVisible()
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 600)))
    await breakPage(page, false)
    await page.getByTestId('go-back').first().click()
    // What is typed into one field is one step.
    await expectTotals(page, {})
  })
})

const orders = (count: number) =>
  Array.from({ length: count }, () => ({ units: 3, unit_price: '480000' }))

test('a short link of 5,000 orders opens without them, and says so', async ({ page }) => {
  const s = pack({ v: version, company: { changes: { robot_orders: orders(5000) } } }) ?? ''
  expect(s.length).toBeLessThan(1500)
  await page.goto(`#/compare?s=${s}`)
  await expect(page.getByTestId('opened-notice')).toContainText('至多 500 项')
  await expectTotals(page, { robot_orders: undefined })
})

test('500 orders show twenty at a time, and no more can be added', async ({ page }) => {
  test.slow()
  const changes = { robot_orders: orders(500) }
  const s = pack({ v: version, company: { changes } }) ?? ''
  await page.goto(`#/compare?s=${s}`)
  await expectTotals(page, changes)
  const list = page.locator('#list-robot_orders')
  await entry(page, 'robot_orders.0.units')
  await expect(list.locator('fieldset')).toHaveCount(20)
  await expect(list).toContainText('第 1 至 20 项，共 500 项')
  await expect(list.getByRole('button', { name: '添加订单' })).toBeDisabled()
  await list.getByRole('button', { name: '后 480 项' }).click()
  await expect(list).toContainText('第 21 至 40 项')
  await list.getByRole('button', { name: '删除订单 21' }).click()
  await expect(list).toContainText('共 499 项')
  await list.getByRole('button', { name: '添加订单' }).click()
  await expect(list).toContainText('第 481 至 500 项')
  const last = { ...changes, robot_orders: [...orders(499), {}] }
  await expectTotals(page, last)
})
