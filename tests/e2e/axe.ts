import type { Page } from '@playwright/test'
import axe from 'axe-core'

/** What axe finds on a page or a part of it, rule by rule with the elements; none is what it should be. */
export async function axeFindings(page: Page, within = 'html'): Promise<string[]> {
  await page.evaluate(axe.source)
  const found = await page.evaluate(async (part) => {
    const { violations } = await (
      globalThis as unknown as { axe: { run: (part: string) => Promise<axe.AxeResults> } }
    ).axe.run(part)
    return violations
  }, within)
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
}
