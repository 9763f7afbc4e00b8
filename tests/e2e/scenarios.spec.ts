import type { Page } from '@playwright/test'
import { company, entry, openCompany, openForm, state } from './form'
import { expect, test } from './test'
import { readFile } from 'node:fs/promises'
import type { Report } from '../../src/calculator/report/award'
import { moneyText } from '../../src/telling/words/money'
import { compareReports } from '../../src/sweeps/two-reports'
import { axeFindings } from './axe'
import { expectToFit, twoLooks, wear, widths } from './shown'
import { asOf, awards, corpus } from './example-awards'

const key = 'award-curves.scenarios'
const first = { project_investment: '30000000' }
const second = { project_investment: '60000000', revenue: undefined }

test.use({ viewport: { width: 1440, height: 900 }, acceptDownloads: true })
test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(`${asOf}T04:00:00Z`)
})

/** Saves what is in the form through the menu on top of it. */
async function save(page: Page, name: string): Promise<void> {
  await openForm(page)
  const menu = page.getByTestId('scenario-menu')
  const field = menu.getByTestId('scenario-name')
  if (!(await field.isVisible())) await menu.getByRole('button', { name: '方案' }).click()
  await field.fill(name)
  await menu.getByTestId('save-scenario').click()
  await expect(menu.getByRole('status')).toHaveText(`已保存方案“${name}”。`)
}

/** The table of places holds both answers of the calculator, and their differences. */
async function expectCompared(page: Page, a: Report, b: Report): Promise<void> {
  for (const place of compareReports(a, b, 'locations')) {
    const row = page.getByTestId(`place-${place.id}`)
    for (const end of ['high', 'low'] as const) {
      await expect(row.getByTestId(`a-${end}`)).toContainText(moneyText(place.a[end] ?? '', 'wan'))
      await expect(row.getByTestId(`b-${end}`)).toContainText(moneyText(place.b[end] ?? '', 'wan'))
      const difference = place[end] ?? ''
      const told = Number(difference) === 0 ? '相同' : moneyText(difference, 'wan', { sign: true })
      await expect(row.getByTestId(`difference-${end}`)).toHaveText(told)
    }
  }
}

test('saves two scenarios, compares them, and sends the comparison to a colleague', async ({
  page,
  browser,
}) => {
  test.slow()
  const [a, b] = [awards('humanoid-maker', first), awards('humanoid-maker', second)]

  await test.step('save two', async () => {
    await page.goto('')
    await state(page, 'project_investment', '3000')
    await save(page, '一期')
    await state(page, 'project_investment', '6000')
    await state(page, 'revenue', '')
    await save(page, '二期')
    await page.getByRole('link', { name: '管理与对比方案' }).click()
  })

  await test.step('compare them: sentence, places, clauses, facts', async () => {
    await page.getByLabel('方案甲', { exact: true }).selectOption({ label: '一期' })
    await page.getByLabel('方案乙', { exact: true }).selectOption({ label: '二期' })
    await expectCompared(page, a, b)
    const pudong = compareReports(a, b, 'locations').find(({ id }) => id === 'pudong')
    await expect(page.getByTestId('pair-sentence')).toContainText(
      `方案乙在浦东新区最高可获金额比方案甲多 ${moneyText(pudong?.high ?? '', 'wan')} 万元`,
    )
    await expect(page.getByTestId('fact-revenue')).toContainText('13,000 万元')
    await expect(page.getByTestId('fact-revenue')).toContainText('未填')
    await expect(page.getByTestId('fact-project_investment')).toContainText('6,000 万元')
    const differing = pudong?.clauses.filter(({ differs }) => differs) ?? []
    const clauses = page.getByRole('region', { name: '逐条差别' }).first()
    await expect(clauses.locator('tbody tr')).toHaveCount(differing.length)
    await clauses.getByTestId('only-different').uncheck()
    await expect(clauses.locator('tbody tr')).toHaveCount(pudong?.clauses.length ?? 0)
    await clauses.getByTestId('compared-place').getByText('徐汇区').click()
    await expect(clauses.getByTestId('clause-XH-2').getByTestId('difference')).toHaveText(
      '无法比较',
    )
  })

  await test.step('a number leads to its derivation, of that scenario and not of the form', async () => {
    await page.getByTestId('place-pudong').getByTestId('a-high').click()
    const drawer = page.getByRole('dialog')
    await expect(drawer).toContainText('方案甲：一期')
    await expect(drawer).toContainText(moneyText(a.locations.pudong?.high ?? '', 'wan'))
    await page.keyboard.press('Escape')
  })

  await test.step('axe finds nothing, in either language and theme', async () => {
    for (const look of twoLooks) {
      await wear(page, look)
      expect(await axeFindings(page, 'main'), look.join(' ')).toEqual([])
    }
    await wear(page, ['zh-CN', 'light'])
  })

  const link = await test.step('both are still there after a reload', async () => {
    await page.reload()
    await expectCompared(page, a, b)
    await expect(page.getByLabel('方案甲', { exact: true })).toContainText('一期')
    await page.getByTestId('share').click()
    return page.getByTestId('link').inputValue()
  })

  await test.step('the colleague has them from the link, and can keep one', async () => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
    const other = await context.newPage()
    await other.clock.setFixedTime(`${asOf}T04:00:00Z`)
    await other.goto(link)
    await expectCompared(other, a, b)
    await other.getByTestId('side-a').getByRole('button', { name: '保存到本机' }).click()
    await expect(other.getByTestId('saved-一期')).toBeVisible()
    await expectCompared(other, a, b)
    await context.close()
  })
})

test('keeps, renames, writes over, deletes and brings back, and follows another tab', async ({
  page,
  context,
}) => {
  await page.goto('#/scenarios')
  await expectCompared(page, awards('humanoid-maker'), awards('model-startup'))
  await page.getByTestId('pair-place').selectOption('changning')
  await expect(page.getByTestId('place-changning')).toBeVisible()
  await expect(page.getByTestId('place-pudong')).toBeHidden()
  await page.reload()
  await expect(page.getByTestId('pair-place')).toHaveValue('changning')
  await page.getByTestId('pair-place').selectOption('')
  await state(page, 'project_investment', '3000')
  await save(page, '一期')
  await expect(page.getByTestId('scenario-menu')).toContainText('一期')

  await state(page, 'project_investment', '6000')
  await expect(page.getByTestId('scenario-menu')).toContainText('一期，已修改')
  const menu = page.getByTestId('scenario-menu')
  await menu.getByTestId('save-scenario').click()
  await expect(menu.getByRole('alert')).toContainText('已有方案“一期”')
  await menu.getByTestId('overwrite').click()
  await expect(menu.getByRole('status')).toHaveText('已保存方案“一期”。')

  const row = page.getByTestId('saved-一期')
  await row.getByRole('textbox').fill('含二期投资')
  await row.getByRole('button', { name: '改名' }).click()
  await page.getByLabel('方案“一期”的新名称').fill('二期')
  await page.keyboard.press('Enter')
  const renamed = page.getByTestId('saved-二期')
  await expect(renamed.getByRole('textbox')).toHaveValue('含二期投资')

  const tab = await context.newPage()
  await tab.goto('#/scenarios')
  await tab.getByTestId('saved-二期').getByRole('button', { name: '删除' }).click()
  await expect(renamed).toBeHidden()
  await tab.getByTestId('undo-remove').click()
  await expect(renamed).toBeVisible()
  await tab.close()

  await openCompany(page, 'compute-centre')
  await renamed.getByRole('button', { name: '载入' }).click()
  await expect(await entry(page, 'project_investment')).toHaveValue('6,000')
  await expect(company(page)).toHaveValue('humanoid-maker')
})

test('goes out as files and comes back, without what is no fact', async ({ page }) => {
  await page.goto('#/scenarios')
  await state(page, 'project_investment', '3000')
  await save(page, '一期')
  const downloading = page.waitForEvent('download')
  await page.getByTestId('saved-一期').getByRole('button', { name: '导出' }).click()
  const file = await downloading
  expect(file.suggestedFilename()).toBe('一期.json')
  const text = await readFile(await file.path(), 'utf8')
  const facts = JSON.parse(text) as Record<string, unknown>
  const example = corpus.examples.find(({ id }) => id === 'humanoid-maker')
  expect(facts).toEqual({ ...example?.scenario, ...first })

  const files = {
    '再来.json': text,
    '外来.json': JSON.stringify({ ...facts, nonsense: 1 }),
    '坏.json': '{"revenue": ',
  }
  await page.getByTestId('import-file').setInputFiles(
    Object.entries(files).map(([name, content]) => ({
      name,
      mimeType: 'application/json',
      buffer: Buffer.from(content),
    })),
  )
  await expect(page.getByTestId('saved-外来')).toBeVisible()
  await expect(page.getByText('文件“坏.json”未能导入：不是 JSON 文件。')).toBeVisible()
  await expect(page.getByText('导入“外来”时有 1 项不能采用')).toBeVisible()
  await page.getByLabel('方案甲', { exact: true }).selectOption({ label: '再来' })
  await page.getByLabel('方案乙', { exact: true }).selectOption({ label: '外来' })
  await expect(page.getByTestId('pair-same')).toBeVisible()
})

test('says so when the storage is full or holds what cannot be read, and loses nothing', async ({
  page,
}) => {
  await page.goto('')
  await page.evaluate((name) => {
    const scenarios = [
      { name: '好的', example: 'humanoid-maker', scenario: { revenue: '5000000' } },
      { name: '坏的', scenario: 3 },
    ]
    localStorage.setItem(name, JSON.stringify({ version: 1, scenarios }))
  }, key)
  await page.goto('#/scenarios')
  await page.reload()
  await expect(page.getByTestId('saved-好的')).toBeVisible()
  await expect(page.getByTestId('unreadable')).toContainText('坏的')
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: '下载原始内容' }).click()
  const raw = JSON.parse(await readFile(await (await downloading).path(), 'utf8')) as unknown
  expect(raw).toEqual({ name: '坏的', scenario: 3 })

  await page.evaluate(() => {
    for (let size = 1 << 22; size >= 1; size = Math.floor(size / 2)) {
      try {
        for (let i = 0; ; i++) localStorage.setItem(`full-${size}-${i}`, 'x'.repeat(size))
      } catch {
        // No room for that much any more.
      }
    }
  })
  await state(page, 'project_investment', '3000')
  const menu = page.getByTestId('scenario-menu')
  await menu.getByRole('button', { name: '方案' }).click()
  await menu.getByTestId('scenario-name').fill('一期')
  await menu.getByTestId('save-scenario').click()
  await expect(menu.getByText('浏览器的存储空间已满')).toBeVisible()
  await expect(menu.getByRole('status')).toHaveText('方案“一期”已列入，但只保留到本页关闭。')
  await expect(page.getByTestId('saved-一期')).toBeVisible()
  await expect(page.getByTestId('saved-好的')).toBeVisible()
  await expect(await entry(page, 'project_investment')).toHaveValue('3,000')
  await page.evaluate(() => {
    for (const name of Object.keys(localStorage)) {
      if (name.startsWith('full-')) localStorage.removeItem(name)
    }
  })
  await menu.getByTestId('save-scenario').click()
  await menu.getByTestId('overwrite').click()
  await expect(menu.getByText('浏览器的存储空间已满')).toBeHidden()
  await page.reload()
  await expect(page.getByTestId('saved-一期')).toBeVisible()
  await expect(page.getByTestId('unreadable')).toContainText('坏的')
})

test('never scrolls sideways, from 360 to 2560 pixels', async ({ page }) => {
  await page.goto('#/scenarios')
  await page.getByLabel('方案甲', { exact: true }).selectOption('example:model-startup')
  await page.getByLabel('方案乙', { exact: true }).selectOption('example:humanoid-maker')
  await page.getByTestId('scenario-name').last().fill('方案'.repeat(40))
  await page.getByTestId('save-scenario').last().click()
  await expect(page.getByTestId('pair-sentence')).toBeVisible()
  // The longest of what the head of the page may say about a side, beside the longest name.
  await page.getByTestId('side').locator('select').selectOption('shenzhen')
  for (const [language, words] of [
    ['zh-CN', '方案乙'],
    ['en', 'Scenario B'],
  ] as const) {
    await wear(page, [language, 'light'])
    await expect(page.getByTestId('pair-sentence')).toContainText(words)
    for (const width of widths) {
      await page.setViewportSize({ width, height: 844 })
      await expectToFit(page, `${language} at ${String(width)}`)
    }
  }
})
