import type { Page } from '@playwright/test'
import { axeFindings } from './axe'
import { expectToFit, keyOfWords, looks, wear, widths } from './shown'
import { expect, test } from './test'

/** Every page, with something that stands on it only when its content is there. */
const pages: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  ['compare', (page) => expect(page.getByTestId('total-pudong')).toBeVisible()],
  [
    'curves',
    async (page) => {
      await expect(page.locator('x-vue-echarts svg path').first()).toBeAttached()
      await expect(page.getByTestId('total-pudong')).toBeVisible()
      await expect(page.getByRole('slider', { name: /您在这里|You are here/ })).toBeVisible()
    },
  ],
  ['clauses', (page) => expect(page.getByTestId('entry-PD-1')).toBeVisible()],
  ['map', (page) => expect(page.locator('canvas').first()).toBeVisible()],
  ['scenarios', (page) => expect(page.getByRole('heading', { level: 1 })).toBeVisible()],
  [
    'report',
    async (page) => {
      await expect(page.locator('.paper svg path').first()).toBeAttached()
      await expect(page.getByTestId('report-findings')).toBeVisible()
    },
  ],
  ['brief', (page) => expect(page.getByTestId('print')).toBeEnabled()],
  ['method', (page) => expect(page.getByTestId('age-pudong')).toBeVisible()],
]

async function open(page: Page, address: string): Promise<void> {
  await page.clock.setFixedTime('2026-06-30T04:00:00Z')
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' })
  await page.goto(`#/${address}`)
}

for (const [name, ready] of pages) {
  test(`${name} is reached and left by keyboard, and axe finds nothing in either language and theme`, async ({
    page,
  }) => {
    await open(page, name)
    await ready(page)

    await test.step('skip link, one heading, one main', async () => {
      await page.keyboard.press('Tab')
      await expect(page.getByRole('button', { name: '跳到主要内容' })).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(page.getByRole('main')).toBeFocused()
      await expect(page.getByRole('main')).toHaveCount(1)
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    })

    for (const look of looks) {
      await wear(page, look)
      await expect(page.locator('body'), look.join(' ')).not.toContainText(keyOfWords)
      await ready(page)
      expect(await axeFindings(page), look.join(' ')).toEqual([])
    }
  })

  test(`${name} fits from 360 to 2560 pixels in both languages and themes`, async ({ page }) => {
    await open(page, name)
    const [first, ...others] = looks
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 })
      // A page is laid out anew at every width; its engine, which does not matter to that, is not started anew.
      if (name !== 'map') await page.reload()
      await ready(page)
      await expectToFit(page, `${first.join(' ')} at ${String(width)}`)
    }
    for (const look of others) {
      await wear(page, look)
      await ready(page)
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 })
        await expectToFit(page, `${look.join(' ')} at ${String(width)}`)
      }
    }
  })
}

test('axe finds nothing in the reasons of a number, in either language and theme', async ({
  page,
}) => {
  await open(page, 'compare')
  for (const look of looks) {
    await wear(page, look)
    await page.getByTestId('total-pudong').getByTestId('high').click()
    const drawer = page.getByRole('dialog')
    await expect(drawer).toBeVisible()
    expect(await axeFindings(page, '[role=dialog]'), look.join(' ')).toEqual([])
    await drawer
      .getByRole('button', { name: /PD-1|数字化转型标杆项目|benchmark/ })
      .first()
      .click()
    await expect(drawer.getByTestId('why-PD-1')).toBeVisible()
    expect(await axeFindings(page, '[role=dialog]'), look.join(' ')).toEqual([])
    await page.keyboard.press('Escape')
    await expect(drawer).toBeHidden()
  }
})
