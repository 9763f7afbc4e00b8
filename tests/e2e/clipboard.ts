import type { Page } from '@playwright/test'

const reader = '/read-the-clipboard'

/**
 * Asks the clipboard from a page of its own: the site's policy lets no page of it read there, a test's
 * included.
 */
async function fromClipboard<T>(page: Page, ask: (own: Page) => Promise<T>): Promise<T> {
  const own = await page.context().newPage()
  try {
    await own.route(`**${reader}`, (route) => route.fulfill({ contentType: 'text/html', body: '' }))
    await own.goto(new URL(reader, page.url()).href)
    await own.bringToFront()
    return await ask(own)
  } finally {
    await own.close()
    await page.bringToFront()
  }
}

/** The plain text on the clipboard. */
export const clipboardText = (page: Page): Promise<string> =>
  fromClipboard(page, (own) => own.evaluate(() => navigator.clipboard.readText()))

/** The HTML on the clipboard, where there is some. */
export const clipboardHtml = (page: Page): Promise<string | undefined> =>
  fromClipboard(page, (own) =>
    own.evaluate(async () => {
      const [item] = await navigator.clipboard.read()
      return (await item?.getType('text/html'))?.text()
    }),
  )
