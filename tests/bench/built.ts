import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright'
import { chromium } from 'playwright'
import { build } from 'vite'
import { createPageServer } from '../../src/cli/static'
import { chromiumFlags, installChromium } from '../setup/chromium'

const project = fileURLToPath(new URL('../..', import.meta.url))

/** A page built and served as the product is, and a headless Chromium to open it in. */
export interface Built {
  readonly address: string
  readonly browser: Browser
  close(): Promise<void>
}

/** Builds the page of a folder of the project: `.` is the product's own. */
export async function openBuilt(root: string): Promise<Built> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-page-'))
  // A test runner has named another, and libraries then hold on to what they would show a developer.
  process.env.NODE_ENV = 'production'
  await build({
    configFile: join(project, 'vite.config.ts'),
    root: join(project, root),
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true },
  })
  const server = createPageServer(folder)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const browser = await chromium.launch({
    executablePath: installChromium(),
    args: [...chromiumFlags],
  })
  return {
    address: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`,
    browser,
    async close() {
      await browser.close()
      server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
