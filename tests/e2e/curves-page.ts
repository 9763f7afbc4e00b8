import type { Locator, Page } from '@playwright/test'
import type { Speech } from '../../src/telling/words/speech'
import { expect } from './test'

/** Chooses the fact that varies by typing a part of its name. */
export async function vary(page: Page, name: string): Promise<void> {
  const box = page.getByTestId('which').getByRole('combobox')
  await box.click()
  await box.fill(name)
  await page.getByTestId('which').getByRole('option', { name }).first().click()
}

/** Widens or narrows the range that the curves run over, by its end as one types it. */
export async function rangeTo(page: Page, { t }: Speech, end: string): Promise<void> {
  const field = page.getByLabel(t('curves.rangeTo'))
  await field.fill(end)
  await field.press('Enter')
}

/** The name of the fact that varies. */
export const varied = (page: Page): Locator => page.getByTestId('which').getByRole('combobox')

/** Opens what stands behind the button for more. */
export async function showMore(page: Page): Promise<void> {
  const more = page.getByTestId('more')
  if ((await more.getAttribute('aria-expanded')) !== 'true') await more.click()
  await expect(more).toHaveAttribute('aria-expanded', 'true')
}

/** The amount that the inverse question asks for, unfolded. */
export async function wanted(page: Page): Promise<Locator> {
  const fold = page.getByTestId('inverse-fold')
  await fold.waitFor()
  if (!(await fold.evaluate((each: HTMLDetailsElement) => each.open))) {
    await fold.locator('summary').click()
  }
  const field = page.getByTestId('wanted')
  await field.waitFor()
  return field
}

/** What a place is worth at the marker, as the list below the chart says it. */
export const worth = (page: Page, place: string): Locator =>
  page.getByTestId(`total-${place}`).locator('.worth')
