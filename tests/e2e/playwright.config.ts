import { defineConfig, devices } from '@playwright/test'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import process from 'node:process'
import { chromiumFlags, findChromium } from '../setup/chromium'
import { moveClocks } from '../setup/today'

/** A port that is free now. The workers read the settings again and must meet the same one. */
async function freePort(): Promise<string> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => {
        resolve(String(port))
      })
    })
  })
}

moveClocks()
const port = (process.env.E2E_PORT ??= await freePort())
const executablePath = findChromium()

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: 2,
  // What is waited for comes late where the computer has much else to do; nothing is timed.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['list'], ['json']] : [['list']],
  use: {
    // An action that finds nothing to act on says so, rather than use up the time of its test.
    actionTimeout: 90_000,
    baseURL: `http://127.0.0.1:${port}/`,
    // A service worker would load the whole site anew for every test; offline.spec.ts lets it.
    serviceWorkers: 'block',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    launchOptions: { args: [...chromiumFlags], ...(executablePath && { executablePath }) },
  },
  projects: [{ name: 'chromium', use: { ...devices['Desktop Chrome'] } }],
  webServer: {
    command: `node --import tsx src/cli/serve.ts --port ${port}`,
    cwd: '../..',
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
    timeout: 300_000,
  },
})
