import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { axeFindings } from './axe'

/** Every page, with something that stands on it only when its content is there. */
const pages: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  ['compare', (page) => expect(page.getByTestId('total-pudong')).toBeVisible()],
  [
    'curves',
    async (page) => {
      await expect(page.locator('x-vue-echarts svg path').first()).toBeAttached()
      await expect(page.getByTestId('total-pudong')).toBeVisible()
    },
  ],
  ['clauses', (page) => expect(page.getByRole('table').first()).toBeVisible()],
  ['map', (page) => expect(page.locator('canvas').first()).toBeVisible({ timeout: 30_000 })],
  [
    'scenarios',
    (page) =>
      expect(page.getByTestId('scenario-menu').or(page.getByTestId('edit')).first()).toBeVisible(),
  ],
  ['report', (page) => expect(page.locator('.paper svg path').first()).toBeAttached()],
  ['method', (page) => expect(page.getByRole('heading', { level: 3 }).first()).toBeVisible()],
]

const languages = ['zh-CN', 'en'] as const
const themes = ['light', 'dark'] as const

async function open(page: Page, address: string, language: string, theme: string): Promise<void> {
  await page.clock.setFixedTime('2026-06-30T04:00:00Z')
  await page.addInitScript(
    ([chosen, shade]) => {
      localStorage.setItem('award-curves.language', chosen)
      localStorage.setItem('award-curves.theme', shade)
    },
    [language, theme] as const,
  )
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(`#/${address}`)
}

for (const [name, ready] of pages) {
  for (const language of languages) {
    for (const theme of themes) {
      test(`axe finds nothing on ${name}, ${language}, ${theme}`, async ({ page }) => {
        await open(page, name, language, theme)
        await ready(page)
        expect(await axeFindings(page)).toEqual([])
      })
    }
  }

  test(`${name} fits from 360 to 2560 pixels in both languages`, async ({ page }) => {
    test.slow()
    for (const language of languages) {
      await open(page, name, language, 'light')
      for (const width of [360, 768, 1024, 1440, 2560]) {
        await page.setViewportSize({ width, height: 900 })
        await page.reload()
        await ready(page)
        const excess = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect({ language, width, excess }).toEqual({ language, width, excess: 0 })
      }
    }
  })

  test(`${name} is reached and left by keyboard: skip link, one heading, one main`, async ({
    page,
  }) => {
    await open(page, name, 'zh-CN', 'light')
    await ready(page)
    await page.keyboard.press('Tab')
    await expect(page.getByRole('button', { name: '跳到主要内容' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('main')).toBeFocused()
    await expect(page.getByRole('main')).toHaveCount(1)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  })
}

for (const language of languages) {
  for (const theme of themes) {
    test(`axe finds nothing in the reasons of a number, ${language}, ${theme}`, async ({
      page,
    }) => {
      await open(page, 'compare', language, theme)
      await page.getByTestId('total-pudong').getByTestId('high').click()
      const drawer = page.getByRole('dialog')
      await expect(drawer).toBeVisible()
      expect(await axeFindings(page, '[role=dialog]')).toEqual([])
      await drawer
        .getByRole('button', { name: /PD-1|数字化转型标杆项目|benchmark/ })
        .first()
        .click()
      await expect(drawer.getByTestId('why-PD-1')).toBeVisible()
      expect(await axeFindings(page, '[role=dialog]')).toEqual([])
    })
  }
}
