import type { Locator, Page } from '@playwright/test'
import { expect } from './test'

/** Opens the form of the company at hand, where it is not open. */
export async function openForm(page: Page): Promise<void> {
  const button = page.getByTestId('edit')
  if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click()
  await expect(page.getByTestId('fact-search')).toBeVisible()
}

/** The entry of a fact by its path, where the form is open. */
export const fact = (page: Page, path: string): Locator => page.locator(`[id="fact-${path}"]`)

/** The entry of a fact by its path, brought into view: the form opened, and the group that it stands in. */
export async function entry(page: Page, path: string): Promise<Locator> {
  await openForm(page)
  const found = fact(page, path)
  await expect(found).toBeAttached()
  await found.evaluate((element) => {
    for (
      let group = element.closest('details');
      group;
      group = group.parentElement?.closest('details') ?? null
    ) {
      group.setAttribute('open', '')
    }
  })
  return found
}

/** States a fact of the company at hand, as one types it. */
export async function state(page: Page, path: string, value: string): Promise<void> {
  await (await entry(page, path)).fill(value)
}

/** The choice of the company at hand, in the line of context. */
export const company = (page: Page): Locator => page.getByTestId('company').getByRole('combobox')

/** Opens an example by its id; without one, a company of which nothing is known. */
export async function openCompany(page: Page, id = ''): Promise<void> {
  await company(page).selectOption(id)
}
