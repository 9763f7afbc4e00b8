import type { Browser, Page } from '@playwright/test'
import { entry, openCompany, state } from './form'
import { showMore, varied, vary } from './curves-page'
import { expect, test } from './test'
import { readFileSync } from 'node:fs'
import type { Report } from '../../src/calculator/report/award'
import { moneyText } from '../../src/telling/words/money'
import { version } from '../../src/sharing/migrations'
import { pack } from '../../src/sharing/pack'
import { axeFindings } from './axe'
import { expectToFit, twoLooks, unitOn, wear } from './shown'
import { asOf, awards } from './example-awards'
import { clipboardText } from './clipboard'

async function expectTotals(
  page: Page,
  report: Report,
  { view = 'locations', row = 'total' }: { view?: 'locations' | 'policies'; row?: string } = {},
): Promise<void> {
  const unit = await unitOn(page)
  for (const [id, { low, high }] of Object.entries(report[view])) {
    const told = page.getByTestId(`${row}-${id}`)
    await expect(told.getByTestId('high')).toHaveText(moneyText(high ?? '', unit))
    await expect(told.getByTestId('low')).toHaveText(moneyText(low ?? '', unit))
  }
}

/** A browser of somebody else: nothing kept, other language, theme and unit. */
async function colleague(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  await context.addInitScript(() => {
    localStorage.setItem('award-curves.language', 'en')
    localStorage.setItem('award-curves.theme', 'dark')
    localStorage.setItem('award-curves.unit', 'yuan')
  })
  const page = await context.newPage()
  await page.clock.setFixedTime(`${asOf}T04:00:00Z`)
  return page
}

const linkTo = (value: unknown, page = 'compare'): string => `#/${page}?s=${pack(value) ?? ''}`

const fillInvestment = (page: Page, value: string) => state(page, 'project_investment', value)

test.use({
  viewport: { width: 1440, height: 900 },
  permissions: ['clipboard-read', 'clipboard-write'],
})

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(`${asOf}T04:00:00Z`)
})

test('a link carries figures, axis and view to a colleague, and none of it to a server', async ({
  page,
  browser,
  baseURL,
}) => {
  const changed = { project_investment: '30000000' }
  const asked: string[] = []

  const link =
    await test.step('change a figure, the axis and the view, and copy the link', async () => {
      await page.goto('#/curves')
      await fillInvestment(page, '3,000')
      await vary(page, '上年度主营业务收入')
      await showMore(page)
      await page.getByTestId('view').getByText('按政策文件').click()
      await page.getByTestId('share').click()
      await expect(page.getByTestId('share-panel')).toContainText('链接已复制')
      const copied = await clipboardText(page)
      await expect(page.getByTestId('link')).toHaveValue(copied)
      expect(copied).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#\/curves\?s=[\w-]{20,400}$/)
      await page.keyboard.press('Escape')
      await expect(page.getByTestId('share-panel')).toBeHidden()
      await expect(page.getByTestId('share')).toBeFocused()
      return copied
    })

  await test.step('open it in English, in millions, and dark: the same numbers', async () => {
    const other = await colleague(browser)
    other.on('request', (request) => asked.push(request.url()))
    await other.goto(link)
    await expect(other.getByRole('heading', { name: /revenue/i }).first()).toBeVisible()
    await expect(varied(other)).toHaveValue(/revenue/i)
    await expectTotals(other, awards('humanoid-maker', changed), { view: 'policies' })
    await expect(other.getByTestId('opened-notice')).toBeHidden()
    expect(asked.length).toBeGreaterThan(0)
    expect(asked.filter((url) => url.includes('#') || !url.startsWith(baseURL ?? ''))).toEqual([])
    await other.context().close()
  })

  await test.step('on another day the colleague is told, and can take the day of the link', async () => {
    const later = await colleague(browser)
    await later.clock.setFixedTime('2027-02-01T04:00:00Z')
    await later.goto(link)
    const notice = later.getByTestId('opened-notice')
    await expect(notice).toContainText(`the link was made on ${asOf}`)
    await notice.getByRole('button', { name: `Use ${asOf} instead` }).click()
    await expectTotals(later, awards('humanoid-maker', changed), { view: 'policies' })
    await expect(notice).toBeHidden()
    await later.context().close()
  })
})

test('back takes back a change, forward brings it again', async ({ page }) => {
  await page.goto('')
  await fillInvestment(page, '3,000')
  await expectTotals(page, awards('humanoid-maker', { project_investment: '30000000' }))
  await page.waitForURL(/s=/)
  const figures = page.url()
  await openCompany(page, 'compute-centre')
  await page.waitForURL((url) => url.href !== figures)
  await page.getByRole('link', { name: '奖补曲线', exact: true }).click()
  await expect(page.getByTestId('which')).toBeVisible()
  await expectTotals(page, awards('compute-centre'))

  await page.goBack()
  await expect(page.getByTestId('which')).toBeHidden()
  await expectTotals(page, awards('compute-centre'))
  await page.goBack()
  await expectTotals(page, awards('humanoid-maker', { project_investment: '30000000' }))
  await expect(await entry(page, 'project_investment')).toHaveValue('3,000')
  await page.goBack()
  await expectTotals(page, awards('humanoid-maker'))
  await expect(page).toHaveURL(/#\/compare$/)
  await page.goForward()
  await expectTotals(page, awards('humanoid-maker', { project_investment: '30000000' }))
  await page.reload()
  await expectTotals(page, awards('humanoid-maker', { project_investment: '30000000' }))
})

test('an old link means what it meant', async ({ page }) => {
  const folder = new URL('../sharing/links/', import.meta.url)
  const [old] = JSON.parse(readFileSync(new URL('version-1.json', folder), 'utf8')) as [
    { s: string; parts: { company: { facts: Record<string, unknown> } } },
  ]
  await page.goto(`#/report?s=${old.s}`)
  const told = { view: 'policies', row: 'report' } as const
  await expectTotals(page, awards('none', old.parts.company.facts), told)
  await page.getByRole('link', { name: '奖补曲线', exact: true }).click()
  await expect(varied(page)).toHaveValue(/年销售额/)
})

test('a broken link opens with what still holds and names what was left out', async ({ page }) => {
  const changes = {
    project_investment: '30000000',
    nonsense: 3,
    project_role: 'boss',
    revenue: '一些',
  }
  const curves = {
    path: 'newly_settled',
    ranges: { revenue: { from: '9', to: '1' } },
    view: 'policies',
  }
  const broken = { v: version, d: '000000000000', company: { changes }, curves }
  await page.goto(linkTo(broken, 'report'))
  const notice = page.getByTestId('opened-notice')
  for (const words of [
    '数据版本为 000000000000',
    'nonsense',
    '发榜方或揭榜方',
    '变化的数值',
    '范围',
  ]) {
    await expect(notice).toContainText(words)
  }
  // An entry that stands as it was typed is named beside the figures.
  await expect(page.locator('main').getByTestId('not-counted').first()).toContainText('“一些”')
  await expectTotals(
    page,
    awards('humanoid-maker', {
      project_investment: '30000000',
      project_role: undefined,
      revenue: undefined,
    }),
    { view: 'policies', row: 'report' },
  )
  expect(await axeFindings(page, '[data-testid=opened-notice]')).toEqual([])
  await notice.getByTestId('dismiss').click()
  await expect(notice).toBeHidden()

  await page.goto(linkTo({ v: version }).slice(0, -3))
  await expect(notice).toContainText('请向发送者要完整的链接')
  await expectTotals(page, awards('humanoid-maker'))
  await page.goto('#/no-such-page')
  await expect(notice).toContainText('/no-such-page')
})

test('the notice and the share panel fit from 360 to 2560 pixels, in order for axe', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto(linkTo({ v: 9, d: 'x', globe: { spin: '1'.repeat(200) } }))
  await expect(page.getByTestId('opened-notice')).toBeVisible()
  for (const look of twoLooks) {
    await wear(page, look)
    await page.getByTestId('share').click()
    const panel = page.getByTestId('share-panel')
    await expect(panel).toBeVisible()
    for (const width of [360, 1024, 2560]) {
      await page.setViewportSize({ width, height: 800 })
      const where = `${look.join(' ')} at ${String(width)}`
      const box = () => panel.boundingBox()
      await expect.poll(async () => (await box())?.x, { message: where }).toBeGreaterThanOrEqual(0)
      const right = async () => ((await box())?.x ?? Infinity) + ((await box())?.width ?? 0)
      await expect.poll(right, { message: where }).toBeLessThanOrEqual(width)
      await expectToFit(page, where)
      expect(await axeFindings(page, '[data-testid=opened-notice]'), where).toEqual([])
      expect(await axeFindings(page, '[data-testid=share-panel]'), where).toEqual([])
    }
    await page.keyboard.press('Escape')
  }
})
