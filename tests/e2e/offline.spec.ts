import type { BrowserContext, Page } from '@playwright/test'
import { expect, test } from './test'
import { moneyText } from '../../src/telling/words/money'
import { asOf, awards } from './example-awards'

test.use({ serviceWorkers: 'allow' })

/** Waits until every file of the site, the engine's too, is kept in the browser. */
async function untilKept(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const keys = await (await caches.open('engine')).keys()
        return keys.filter(({ url }) => /duckdb/.test(url)).length
      }),
    )
    .toBe(2)
}

const unplug = (context: BrowserContext) => context.setOffline(true)

test('opens, charts, maps and asks the engine without a network after the first visit', async ({
  page,
  context,
}) => {
  test.slow()
  await page.clock.setFixedTime(`${asOf}T04:00:00Z`)
  await page.goto('')
  await untilKept(page)
  await unplug(context)

  await page.goto('#/curves')
  await page.reload()
  await expect(page.locator('x-vue-echarts svg path').first()).toBeAttached()
  const { high } = awards('humanoid-maker').locations['pudong'] ?? {}
  await expect(page.getByTestId('total-pudong').getByTestId('high')).toHaveText(
    moneyText(high ?? '', 'wan'),
  )
  await page.goto('#/map')
  await expect(page.locator('canvas').first()).toBeVisible()
  await page.goto('#/clauses')
  await page.getByRole('tab', { name: '全部条款' }).click()
  await expect(page.getByTestId('line-PD-1')).toBeVisible()
  await page.goto('#/method')
  await expect(page.getByText('首次打开后在没有网络时也可使用')).toBeVisible()
  for (const withoutHash of ['method/privacy', '?from=chat#/method']) {
    await page.goto(withoutHash)
    await expect(page.getByText('首次打开后在没有网络时也可使用')).toBeVisible()
  }
})

test('without a network and before the site is kept, says that a part is missing', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ serviceWorkers: 'block', ...(baseURL && { baseURL }) })
  const page = await context.newPage()
  await page.goto('')
  await expect(page.getByTestId('total-pudong')).toBeVisible()
  await unplug(context)
  await page.getByTestId('more-pages').click()
  await page.getByTestId('to-method').click()
  await expect(page.getByTestId('build-notice')).toContainText('未能载入')
  await context.setOffline(false)
  await page.getByRole('button', { name: '重新载入' }).click()
  await expect(page.getByTestId('total-pudong')).toBeVisible()
  await context.close()
})
