import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'
import { build } from 'vite'
import { answer } from '../../src/cli/static'
import { chromiumFlags, installChromium } from '../setup/chromium'
import type { BenchPage } from './page/page'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface BenchBrowser {
  readonly version: string
  readonly page: BenchPage
  close(): Promise<void>
}

/** The bench's page, built and served as the product is, in a headless Chromium. */
export async function openBrowser(): Promise<BenchBrowser> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-page-'))
  await build({
    configFile: join(root, 'vite.config.ts'),
    root: join(root, 'tests/bench/page'),
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true },
  })
  const server = createServer((request, response) => void answer(folder, request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const browser = await chromium.launch({
    executablePath: installChromium(),
    args: [...chromiumFlags],
  })
  const tab = await browser.newPage()
  await tab.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  await tab.waitForFunction(() => 'bench' in globalThis)
  type Holder = typeof globalThis & { bench: BenchPage }
  return {
    version: browser.version(),
    page: {
      curves: (runs) => tab.evaluate((asked) => (globalThis as Holder).bench.curves(asked), runs),
      map: () => tab.evaluate(() => (globalThis as Holder).bench.map()),
      run: (sql) => tab.evaluate((asked) => (globalThis as Holder).bench.run(asked), sql),
      rows: (sql) => tab.evaluate((asked) => (globalThis as Holder).bench.rows(asked), sql),
      time: (sql) => tab.evaluate((asked) => (globalThis as Holder).bench.time(asked), sql),
    },
    async close() {
      await browser.close()
      server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
