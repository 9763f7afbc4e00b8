import { test as plain } from '@playwright/test'
import { clockScript, today } from '../setup/today'

/** Tests whose pages are all on the day of `TEST_TODAY`, where it names one and they ask for no other. */
export const test = plain.extend<object, { day: string }>({
  day: [
    async ({ browser }, use) => {
      const open = browser.newContext.bind(browser)
      if (today !== '')
        browser.newContext = async (options) => {
          const context = await open(options)
          await context.addInitScript({ content: clockScript })
          return context
        }
      await use(today)
    },
    { scope: 'worker', auto: true },
  ],
})
export { expect } from '@playwright/test'
