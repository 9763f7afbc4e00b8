import type { Page } from 'playwright'
import type { Draws } from '../draws'

/** Everything on a page that a person can use. */
const usable =
  'button:not([disabled]), a[href^="#"], select, summary, input:not([type=file]):not([disabled]), textarea, [role=slider], [role=tab]'

const typed = [
  '',
  '0',
  '30000000',
  '3,000',
  '１２',
  '-5',
  'abc',
  '2026-06-30',
  '0.01',
  '99999999999',
]
const keys = [
  'ArrowRight',
  'ArrowLeft',
  'PageUp',
  'Home',
  'Escape',
  'Enter',
  'Tab',
  ' ',
  'Backspace',
]
/** Every page. */
export const routes = [
  'compare',
  'curves',
  'map',
  'lab',
  'brief',
  'clauses',
  'scenarios',
  'report',
  'method',
] as const

/** The middle of one usable thing of the page, scrolled into view, and what it is; nothing where it cannot be reached. */
const reach = (page: Page, lot: number) =>
  page.evaluate(
    ([selector, share]) => {
      const all = [...document.querySelectorAll<HTMLElement>(selector)].filter((each) =>
        each.checkVisibility({ visibilityProperty: true }),
      )
      const found = all[Math.floor(share * all.length)]
      if (!found) return null
      found.scrollIntoView({ block: 'center', behavior: 'instant' })
      const { x, y, width, height } = found.getBoundingClientRect()
      const options =
        found instanceof HTMLSelectElement ? [...found.options].map((option) => option.value) : []
      const isField = found.matches('input:not([type=checkbox]):not([type=radio]), textarea')
      return { x: x + width / 2, y: y + height / 2, options, isField }
    },
    [usable, lot] as const,
  )

/** One thing that a person does: goes to a page, clicks, chooses, types, presses a key, goes back. */
export async function interact(page: Page, draws: Draws): Promise<void> {
  const way = draws.next()
  if (way < 0.06) {
    await page.evaluate((route) => {
      location.hash = `#/${route}`
    }, draws.one(routes))
    return
  }
  if (way < 0.08) {
    await page.evaluate(() => {
      history.back()
    })
    return
  }
  if (way < 0.2) return page.keyboard.press(draws.one(keys))
  const found = await reach(page, draws.next())
  if (!found) return
  await page.mouse.move(found.x, found.y)
  if (found.options.length > 0) {
    await page.evaluate(
      ([x, y, value]) => {
        const select = document.elementFromPoint(x, y)
        if (!(select instanceof HTMLSelectElement)) return
        select.value = value
        select.dispatchEvent(new Event('input', { bubbles: true }))
        select.dispatchEvent(new Event('change', { bubbles: true }))
      },
      [found.x, found.y, draws.one(found.options)] as const,
    )
    return
  }
  await page.mouse.click(found.x, found.y)
  if (!found.isField) return
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText(draws.one(typed))
}
