import type { Page } from '@playwright/test'
import { expect, test } from './test'
import { moneyText } from '../../src/telling/words/money'
import { pack } from '../../src/sharing/pack'
import { version } from '../../src/sharing/migrations'
import { asOf, awards } from './example-awards'

const changed = { project_investment: '30000000' }
const s = pack({ v: version, company: { changes: changed } }) ?? ''

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(`${asOf}T04:00:00Z`)
})

async function expectChanged(page: Page): Promise<void> {
  for (const [id, { high }] of Object.entries(awards('humanoid-maker', changed).locations)) {
    const row = page.getByTestId(`total-${id}`)
    await expect(row.getByTestId('high')).toHaveText(moneyText(high ?? '', 'wan'))
  }
}

const damaged = [
  ['an encoded equals sign', `#/curves?s%3D${s}`],
  ['an encoded question mark', `#/curves%3Fs%3D${s}`],
  ['an encoded ampersand of HTML', `#/curves?%26amp%3Bs=${s}`],
  ['signs of a sentence behind it', `#/curves?s=${s}。）`],
  ['no # at all', `curves?s=${s}`],
  ['neither # nor page', `?s=${s}`],
  ['its # encoded', `%23/curves?s=${s}`],
] as const

test('a link that was spoiled on its way opens whole, with nothing to tell', async ({ page }) => {
  for (const [what, address] of damaged) {
    await test.step(what, async () => {
      await page.goto('about:blank')
      await page.goto(address)
      await expectChanged(page)
      await expect(page.getByTestId('opened-notice')).toBeHidden()
      expect(new URL(page.url()).pathname, what).toBe('/')
    })
  }
})

test('words behind a link are passed over and told, and are not sent on', async ({ page }) => {
  await page.goto(`#/compare?s=${s}&utm_source=x`)
  await expectChanged(page)
  await expect(page.getByTestId('opened-notice')).toContainText('utm_source=x')
  await page.getByTestId('share').click()
  await expect(page.getByTestId('link')).toHaveValue(/#\/compare\?s=[\w-]+$/)
})

test('a link that was cut never opens in silence', async ({ page }) => {
  for (const cut of [`#/compare?s=${s.slice(0, -1)}`, '#/compare?s=', '#/compare?s', '#/comp']) {
    await page.goto('about:blank')
    await page.goto(cut)
    await expect(page.getByTestId('opened-notice')).toBeVisible()
  }
})
