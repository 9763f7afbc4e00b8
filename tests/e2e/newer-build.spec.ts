import type { BrowserContext, Page } from '@playwright/test'
import { company, openCompany } from './form'
import { expect, test } from './test'
import type { Site } from './site'
import { openSite } from './site'

test.use({ serviceWorkers: 'allow' })

let site: Site
test.beforeEach(async () => {
  site = await openSite()
})
test.afterEach(() => site.close())

const scriptOf = (page: Page): Promise<string | null> =>
  page.locator('script[type=module][src]').getAttribute('src')

const isKept = (page: Page) =>
  page.waitForFunction(() => navigator.serviceWorker.controller !== null)

/** A tab of its own, with an example chosen and an investment typed. */
async function openTab(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.goto(site.address)
  await openCompany(page, 'compute-centre')
  await isKept(page)
  return page
}

const keepsEntries = (page: Page) => expect(company(page)).toHaveValue('compute-centre')

/** Listens for everything that a page says went wrong and nobody caught. */
function errorsOf(page: Page): string[] {
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  return errors
}

test('a reload opens a newer build at once, and says nothing of it then', async ({ context }) => {
  const page = await openTab(context)
  const before = await scriptOf(page)
  await site.deployNewer()
  await page.reload()
  expect(await scriptOf(page)).not.toBe(before)
  await keepsEntries(page)
  await page.waitForTimeout(2_000)
  await expect(page.getByTestId('build-notice')).toHaveCount(0)
  await page.reload()
  await keepsEntries(page)
})

test('an old tab beside a newer one goes on, is told, and takes it at the press of a button', async ({
  context,
}) => {
  const old = await openTab(context)
  const errors = errorsOf(old)
  const before = await scriptOf(old)
  const other = await openTab(context)
  await site.deployNewer()
  await other.reload()
  await keepsEntries(other)

  await expect(old.getByTestId('build-notice')).toContainText('已有新版本')
  await expect(other.getByTestId('build-notice')).toHaveCount(0)
  // What the old tab has not loaded yet is not on the server any more, but kept.
  await old.getByRole('link', { name: '条款' }).click()
  await expect(old.getByTestId('entry-PD-1')).toBeVisible()
  await old.getByRole('link', { name: '奖补曲线' }).click()
  await expect(old.locator('x-vue-echarts svg path').first()).toBeAttached()
  await expect(old.getByTestId('build-notice')).not.toContainText('网络')
  expect(errors).toEqual([])

  await old.getByRole('button', { name: '重新载入' }).click()
  await expect.poll(() => scriptOf(old)).not.toBe(before)
  await keepsEntries(old)
  await expect(old.getByTestId('build-notice')).toHaveCount(0)
})

test('an old tab with nothing kept says that a newer version is there, and not that the network is down', async ({
  browser,
}) => {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const page = await context.newPage()
  const errors = errorsOf(page)
  await page.goto(site.address)
  await openCompany(page, 'compute-centre')
  const before = await scriptOf(page)
  await site.deployNewer()
  await page.getByRole('link', { name: '条款' }).click()
  const notice = page.getByTestId('build-notice')
  await expect(notice).toContainText('已有新版本')
  await expect(notice).not.toContainText('网络')
  expect(errors).toEqual([])
  await page.getByRole('button', { name: '重新载入' }).click()
  await expect.poll(() => scriptOf(page)).not.toBe(before)
  await keepsEntries(page)
  await context.close()
})

test('a file that the server has lost is blamed neither on the network nor on a newer version', async ({
  browser,
}) => {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.goto(site.address)
  await expect(page.getByTestId('total-pudong')).toBeVisible()
  site.fault = (path, response) => {
    if (!/ClausesPage.*\.js/.test(path)) return false
    response.writeHead(404).end()
    return true
  }
  await page.getByRole('link', { name: '条款' }).click()
  const notice = page.getByTestId('build-notice')
  await expect(notice).toContainText('未能载入')
  await expect(notice).not.toContainText(/网络|新版本/)
  await context.close()
})

test('an old tab that two newer builds have left behind is told so, and keeps what was entered', async ({
  context,
}) => {
  const old = await openTab(context)
  const errors = errorsOf(old)
  const other = await openTab(context)
  for (const nth of [1, 2]) {
    const script = await scriptOf(other)
    await site.deployNewer()
    await other.reload()
    await expect.poll(() => scriptOf(other)).not.toBe(script)
    // The builds kept are then this one and the one before it.
    const newest = await scriptOf(other)
    await expect
      .poll(
        () =>
          other.evaluate(async (file) => {
            const names = (await caches.keys()).filter((name) => name.startsWith('page '))
            const last = await caches.open(names.at(-1) ?? '')
            const has = await last.match(new URL(file ?? '', location.href).href)
            return has ? names.length : 0
          }, newest),
        { message: `build ${String(nth)}` },
      )
      .toBe(2)
  }
  await old.getByRole('link', { name: '条款' }).click()
  // The browser may have kept the part by itself; what is gone is told, and never as a fault of the network.
  await expect(old.locator('[data-testid=entry-PD-1], [data-told=gone]').first()).toBeVisible()
  await expect(old.getByTestId('build-notice')).toContainText('已有新版本')
  expect(errors).toEqual([])
  await old.getByRole('button', { name: '重新载入' }).click()
  await old.getByRole('link', { name: '对比', exact: true }).click()
  await keepsEntries(old)
  await expect(old.getByTestId('build-notice')).toHaveCount(0)
})
