import type { Page } from '@playwright/test'
import { expect, test } from './test'
import { asOf, awards } from './example-awards'
import { moneyText } from '../../src/telling/words/money'
import type { Fault, Site } from './site'
import { openSite } from './site'

let site: Site
test.beforeEach(async () => {
  site = await openSite()
})
test.afterEach(() => site.close())

const isEngine = (path: string): boolean => path.endsWith('.wasm')

/** What can go wrong with the files of the engine on their way, and the reason that is told. */
const faults: readonly (readonly [string, Fault, string])[] = [
  [
    'is not on the server',
    (path, response) => {
      if (!isEngine(path)) return false
      response.writeHead(404).end()
      return true
    },
    '服务器上没有引擎文件',
  ],
  [
    'is broken off on its way',
    (path, response, file) => {
      if (!isEngine(path)) return false
      response.setHeader('Content-Length', file.length)
      response.write(file.subarray(0, 3_000_000), () => response.destroy())
      return true
    },
    '引擎文件没有传完',
  ],
  [
    'ends before it is whole',
    (path, response, file) => {
      if (!isEngine(path)) return false
      response.end(file.subarray(0, 3_000_000))
      return true
    },
    '引擎文件没有传完',
  ],
  [
    'is another file',
    (path, response) => {
      if (!isEngine(path)) return false
      response.end('<!doctype html><title>Please log in</title>')
      return true
    },
    '收到的文件不是本页的引擎',
  ],
  [
    'has no script beside it',
    (path, response) => {
      if (!/duckdb.*worker.*\.js$/.test(path)) return false
      response.writeHead(404).end()
      return true
    },
    '服务器上没有引擎文件',
  ],
]

/** Opens the list of clauses, which asks the engine; gives what went wrong and nobody caught. */
async function openList(page: Page): Promise<string[]> {
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  await page.clock.setFixedTime(`${asOf}T04:00:00Z`)
  await page.goto(`${site.address}#/clauses`)
  await page.getByRole('tab', { name: '全部条款' }).click()
  return errors
}

const line = (page: Page, clause: string) => page.getByTestId(`line-${clause}`)

for (const [what, fault, reason] of faults) {
  test(`an engine that ${what} is told by its cause, and comes with the next try`, async ({
    page,
  }) => {
    test.slow()
    site.fault = fault
    const errors = await openList(page)
    const failed = page.getByTestId('engine-failed')
    await expect(failed).toContainText(reason)
    site.fault = () => false
    await failed.getByRole('button').click()
    await expect(line(page, 'PD-1')).toBeVisible()
    expect(errors).toEqual([])
  })
}

test('an engine that dies is followed by another, by itself', async ({ page }) => {
  test.slow()
  const errors = await openList(page)
  await expect(line(page, 'PD-1')).toBeVisible()
  const [worker] = page.workers()
  await worker?.evaluate(() => {
    self.close()
  })
  await page.getByTestId('table-clauses').getByRole('textbox').fill('PD-7')
  await expect(line(page, 'PD-1')).toHaveCount(0)
  await expect(line(page, 'PD-7')).toBeVisible()
  await expect(page.getByTestId('engine-failed')).toHaveCount(0)
  expect(errors).toEqual([])
})

test('where nothing may be compiled, the map has fewer cells, the engine is missing, and both say so', async ({
  page,
}) => {
  const policy = site.headers['Content-Security-Policy']?.replace(" 'wasm-unsafe-eval'", '') ?? ''
  expect(policy).toContain("script-src 'self'")
  site.headers = { ...site.headers, 'Content-Security-Policy': policy }
  const errors = await openList(page)
  const failed = page.getByTestId('engine-failed')
  await expect(failed).toContainText('不支持 WebAssembly，或不允许使用')
  await expect(failed.getByRole('button')).toHaveCount(0)
  await page.getByRole('tab', { name: '主题对照' }).click()
  await expect(page.getByTestId('entry-PD-1')).toBeVisible()
  await page.goto(`${site.address}#/map`)
  await expect(page.getByTestId('coarse')).toContainText('不支持 WebAssembly，或不允许使用')
  await expect(page.locator('canvas.cells')).toBeVisible()
  await page.getByRole('link', { name: '奖补曲线' }).click()
  await expect(page.locator('x-vue-echarts svg path').first()).toBeAttached()
  const { high } = awards('humanoid-maker').locations['pudong'] ?? {}
  await expect(page.getByTestId('total-pudong').getByTestId('high')).toHaveText(
    moneyText(high ?? '', 'wan'),
  )
  expect(errors).toEqual([])
})
