import { expect, test } from './test'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { securityHeaders } from '../../src/cli/headers'
import { headersFile } from '../../src/cli/hosting/headers-file'

const dist = fileURLToPath(new URL('../../dist/', import.meta.url))
const engine = readdirSync(join(dist, 'assets')).find((name) => name.endsWith('.wasm')) ?? ''

const expected = Object.fromEntries(
  Object.entries(securityHeaders).map(([name, value]) => [name.toLowerCase(), value]),
)

test('sends every file of the page with the security headers, and the browser knows them all', async ({
  page,
  context,
}) => {
  const answers: { url: string; headers: Record<string, string> }[] = []
  const complaints: string[] = []
  context.on('response', (response) =>
    answers.push({ url: response.url(), headers: response.headers() }),
  )
  page.on('console', (message) => {
    if (/polic|refused|header/i.test(message.text())) complaints.push(message.text())
  })
  await page.goto('#/map')
  await expect(page.locator('canvas').first()).toBeVisible()
  await page.goto('#/clauses')
  await page.getByTestId('view-parameters').click()
  await expect(page.getByTestId('parameter-PD-1.rate')).toBeVisible()
  expect(answers.some(({ url }) => url.includes('duckdb-browser-eh.worker'))).toBe(true)
  for (const { url, headers } of answers) expect({ url, ...headers }).toMatchObject(expected)
  expect(complaints).toEqual([])
})

test('sends the engine compressed to the first who asks', async ({ request }) => {
  const whole = readFileSync(join(dist, 'assets', engine)).length
  for (const [accept, encoding] of [
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
  ] as const) {
    const answer = await request.get(`assets/${engine}`, { headers: { 'accept-encoding': accept } })
    const { 'content-encoding': sent, 'content-length': bytes } = answer.headers()
    expect(answer.headers()).toMatchObject(expected)
    expect(sent).toBe(encoding)
    expect(Number(bytes)).toBeLessThan(whole / 4)
    expect((await answer.body()).length).toBe(whole)
  }
})

test('leaves the headers for static hosts in the folder', () => {
  expect(readFileSync(join(dist, '_headers'), 'utf8')).toBe(headersFile())
})
