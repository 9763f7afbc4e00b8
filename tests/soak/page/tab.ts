import type { Browser, Page } from 'playwright'

/** What went wrong in a tab: errors nobody caught, dialogs, requests to anywhere but the page's own server. */
export interface Watched {
  readonly page: Page
  readonly faults: string[]
}

/** A tab that notes its faults. It may ask its own server alone, print nothing and keep no download. */
export async function watchedTab(browser: Browser, address: string): Promise<Watched> {
  const context = await browser.newContext({
    serviceWorkers: 'block',
    viewport: { width: 1280, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  const faults: string[] = []
  await context.addInitScript(() => {
    window.print = () => undefined
  })
  const page = await context.newPage()
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`))
  page.on('crash', () => faults.push('crash'))
  page.on('dialog', (dialog) => {
    if (dialog.type() !== 'beforeunload') faults.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('download', (download) => void download.cancel())
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`)
  })
  context.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(address) && !/^(data|blob):/.test(url)) faults.push(`request: ${url}`)
  })
  return { page, faults }
}
