import type { Page } from '@playwright/test'
import axe from 'axe-core'

/** Waits until nothing moves or fades any more, which would have colours of neither before nor after. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const ending = () =>
      document
        .getAnimations()
        .filter(
          ({ effect, playState }) =>
            playState === 'running' && effect?.getComputedTiming().endTime !== Infinity,
        )
    for (let moving = ending(); moving.length > 0; moving = ending())
      await Promise.all(moving.map(({ finished }) => finished.catch(() => undefined)))
  })

/** What axe finds on a page or a part of it, rule by rule with the elements; none is what it should be. */
export async function axeFindings(page: Page, within = 'html'): Promise<string[]> {
  await settled(page)
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  const found = await page.evaluate(async (part) => {
    const { run } = (
      globalThis as unknown as {
        axe: { run: (part: string, options: axe.RunOptions) => Promise<axe.AxeResults> }
      }
    ).axe
    const { violations } = await run(part, { resultTypes: ['violations'] })
    return violations
  }, within)
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
}
