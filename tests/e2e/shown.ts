import type { Page } from '@playwright/test'
import { readdirSync } from 'node:fs'
import { parse } from 'node:path'
import { expect } from '@playwright/test'
import { zhCN } from '../../src/locales/zh-CN'
import type { ShownUnit } from '../../src/policies/money-unit'
import { languageOf } from '../../src/telling/words/language'

/** A look of a page: its language and its theme. */
export type Look = readonly [language: 'zh-CN' | 'en', theme: 'light' | 'dark']

/** In an order in which one press of a button leads to the next. */
export const looks = [
  ['zh-CN', 'light'],
  ['en', 'light'],
  ['en', 'dark'],
  ['zh-CN', 'dark'],
] as const satisfies readonly Look[]
/** One of each language and of each theme. */
export const twoLooks = [
  ['zh-CN', 'light'],
  ['en', 'dark'],
] as const satisfies readonly Look[]

/** Brings an open page to a look by the buttons of its head. */
export async function wear(page: Page, [language, theme]: Look): Promise<void> {
  const html = page.locator('html')
  const worn = await page.evaluate(() => ({
    language: document.documentElement.lang,
    theme: document.documentElement.classList.contains('dark') ? 'dark' : 'light',
  }))
  if (worn.language !== language) await page.getByTestId('language').click()
  if (worn.theme !== theme) await page.getByTestId('theme').click()
  await expect(html).toHaveAttribute('lang', language)
  await expect(html).toHaveClass(theme === 'dark' ? /\bdark\b/ : /^(?!.*\bdark\b)/)
}

/** The unit that a page shows its amounts in, where nobody chose one. */
export async function unitOn(page: Page): Promise<ShownUnit> {
  return languageOf((await page.locator('html').getAttribute('lang')) ?? '').shown('wan')
}

const wordFiles = readdirSync(new URL('../../src/locales/', import.meta.url))
const rooms = new Set([...Object.keys(zhCN), ...wordFiles.map((file) => parse(file).name)])

/** The key of words that are not there, which then stands in their place on a page. */
export const keyOfWords = new RegExp(`(?<![\\w.-])(${[...rooms].join('|')})\\.[a-z]+\\.[a-z]\\w*`)

/** Widths in pixels from a phone to a wall. */
export const widths = [360, 390, 768, 1024, 1440, 2560] as const

/** A page is no wider than its window; it may need a moment to lay itself out. */
export async function expectToFit(page: Page, where: string): Promise<void> {
  const excess = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await expect.poll(excess, { message: where }).toBeLessThanOrEqual(0)
}
