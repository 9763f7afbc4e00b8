import type { Page } from '@playwright/test'
import axe from 'axe-core'

/** Ends what moves or fades, which would have colours of neither before nor after; frames need not come for that. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const ending = () =>
      document
        .getAnimations()
        .filter(
          ({ effect, playState }) =>
            playState === 'running' && effect?.getComputedTiming().endTime !== Infinity,
        )
    for (let moving = ending(); moving.length > 0; moving = ending()) {
      for (const each of moving) each.finish()
      await new Promise((done) => setTimeout(done, 20))
    }
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
