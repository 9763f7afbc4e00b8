import { openBuilt } from './built'
import type { BenchPage } from './page/page'

export interface BenchBrowser {
  readonly version: string
  readonly page: BenchPage
  close(): Promise<void>
}

/** The bench's page, built and served as the product is, in a headless Chromium. */
export async function openBrowser(): Promise<BenchBrowser> {
  const { address, browser, close } = await openBuilt('tests/bench/page')
  const tab = await browser.newPage()
  await tab.goto(address)
  await tab.waitForFunction(() => 'bench' in globalThis)
  type Holder = typeof globalThis & { bench: BenchPage }
  return {
    version: browser.version(),
    page: {
      curves: (runs) => tab.evaluate((asked) => (globalThis as Holder).bench.curves(asked), runs),
      map: () => tab.evaluate(() => (globalThis as Holder).bench.map()),
      columnMap: () => tab.evaluate(() => (globalThis as Holder).bench.columnMap()),
      sameCells: () => tab.evaluate(() => (globalThis as Holder).bench.sameCells()),
      run: (sql) => tab.evaluate((asked) => (globalThis as Holder).bench.run(asked), sql),
      rows: (sql) => tab.evaluate((asked) => (globalThis as Holder).bench.rows(asked), sql),
      time: (sql) => tab.evaluate((asked) => (globalThis as Holder).bench.time(asked), sql),
    },
    close,
  }
}
