import type { Page } from '@playwright/test'
import { expect, test } from './test'
import { isComplaint } from './complaint'

test('opens without an error and asks nothing of another origin', async ({ page, baseURL }) => {
  const errors: string[] = []
  const elsewhere: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (isComplaint(message)) errors.push(message.text())
  })
  page.on('request', (request) => {
    const own = [baseURL, 'data:', 'blob:'].some(
      (start) => start && request.url().startsWith(start),
    )
    if (!own) elsewhere.push(request.url())
  })

  await page.goto('')

  await expect(page.locator('#app')).not.toBeEmpty()
  expect(errors).toEqual([])
  expect(elsewhere).toEqual([])
})

test('is served with a content security policy on every answer', async ({ request }) => {
  for (const path of ['', 'assets/', 'missing.js', '%2e%2e/package.json']) {
    const response = await request.get(path)
    expect(response.status()).toBe(path === '' ? 200 : 404)
    expect(response.headers()['content-security-policy']).toContain("default-src 'none'")
  }
})

test('serves files under assets/ for ever, the page itself anew each time', async ({ request }) => {
  const page = await request.get('')
  expect(page.headers()['cache-control']).toBe('no-cache')
  const script = /assets\/[^"]+\.js/.exec(await page.text())?.[0] ?? ''
  const asset = await request.get(script)
  expect(asset.headers()['cache-control']).toContain('immutable')
  expect(asset.headers()['content-type']).toContain('text/javascript')
})

test('says that nothing changed to a reader who has the page', async ({ request }) => {
  const tag = (await request.get('')).headers().etag ?? ''
  const again = await request.get('', { headers: { 'If-None-Match': tag } })
  expect(again.status()).toBe(304)
})

/** Opens a page whose code comes when it is sent. */
async function openHeld(page: Page): Promise<() => void> {
  let send = (): void => undefined
  const held = new Promise<void>((resolve) => {
    send = resolve
  })
  await page.route(/ScenariosPage-.*\.js$/, async (route) => {
    await held
    await route.continue()
  })
  await page.goto('#/scenarios')
  return () => {
    send()
  }
}

test('goes to the address that was opened while the first page was on its way', async ({
  page,
}) => {
  const send = await openHeld(page)
  await page.evaluate(() => {
    location.hash = '/method'
  })
  send()
  await expect(page.getByRole('heading', { name: '说明', exact: true })).toBeVisible()
  await expect(page).toHaveURL(/#\/method/)
  await page.goBack()
  await expect(page.getByRole('heading', { name: '方案对比', exact: true })).toBeVisible()
})

test('leads to the content of a page that is still on its way, once it is there', async ({
  page,
}) => {
  const send = await openHeld(page)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: '跳到主要内容' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toHaveCount(0)
  send()
  await expect(page.getByRole('main')).toBeFocused()
})

test('keeps open what was opened while the page was on its way', async ({ page }) => {
  const send = await openHeld(page)
  await page.getByTestId('more-pages').click()
  const method = page.getByRole('link', { name: '说明', exact: true })
  await expect(method).toBeVisible()
  await expect(page.getByRole('main')).toHaveCount(0)
  send()
  await expect(page.getByRole('main')).toBeVisible()
  await method.click()
  await expect(page.getByRole('heading', { name: '说明', exact: true })).toBeVisible()
  await expect(method).toHaveCount(0)
})
