import type { Page } from '@playwright/test'
import { expect, test } from './test'
import { readScenario } from '../../src/calculator/reading/read-scenario'
import { reportAwards } from '../../src/calculator/report/award'
import { readProjectData } from '../../src/cli/data'
import { kept } from '../../src/components/method/kept'
import { amountText } from '../../src/telling/words/money'
import { buildCorpus } from '../../src/policies/corpus'
import { isComplaint } from './complaint'
import { axeFindings } from './axe'
import { expectToFit, looks, wear, widths } from './shown'

const asOf = '2026-06-30'
const corpus = buildCorpus(readProjectData())
const example = corpus.examples.find(({ id }) => id === 'humanoid-maker')
const clause = (id: string) => {
  const found = corpus.clauses.get(id)
  if (!found) throw new Error(id)
  return found
}

/** What the calculator says that a clause pays the example, as its document alone has it. */
function award(id: string) {
  const read = readScenario({ ...example?.scenario }, corpus, asOf)
  if (!('scenario' in read)) throw new Error(read.problems[0].message)
  const { policy } = clause(id)
  const found = reportAwards(read.scenario, corpus).policies[policy]?.clauses.find(
    (each) => each.id === id,
  )
  if (!found) throw new Error(id)
  return found
}

/** The rows that the table shows, by clause id. */
const shownLines = async (page: Page): Promise<string[]> => {
  const rows = await page.locator('[data-testid^="line-"]').all()
  return Promise.all(
    rows.map(async (row) => (await row.getAttribute('data-testid'))?.slice('line-'.length) ?? ''),
  )
}

test.use({ viewport: { width: 1440, height: 900 } })

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(`${asOf}T04:00:00Z`)
})

test('an officer finds the clauses on robots and sets two against each other', async ({ page }) => {
  test.slow()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (isComplaint(message)) errors.push(message.text())
  })

  await test.step('sees every document on one theme, what is missing too', async () => {
    await page.goto('')
    await page.getByRole('link', { name: '条款', exact: true }).click()
    await expect(page.getByRole('heading', { name: '条款对照' })).toBeVisible()
    await expect(page.getByTestId('robots-pudong')).toContainText(clause('PD-7').title.zh)
    await expect(page.getByTestId('robots-pudong')).toContainText('30%')
    await expect(page.getByTestId('robots-longhua')).toHaveText('本地无对应条款')
    await expect(page.getByTestId('entry-CN-6.2')).toContainText('未量化')
    await expect(page.getByTestId('entry-SZ-8')).toContainText('依其他文件')
  })

  await test.step('finds the clauses on robots and those with a cap', async () => {
    await page.getByTestId('view-clauses').click()
    const table = page.getByTestId('table-clauses')
    await expect(table.getByTestId('row-count')).toHaveText(`共 ${corpus.clauses.size} 条`)
    await table.getByRole('textbox').fill('机器人')
    await expect(table.getByTestId('row-count')).toContainText('符合')
    await expect(table.locator('mark').first()).toHaveText('机器人')
    const found = await shownLines(page)
    expect(found).toEqual(expect.arrayContaining(['PD-6', 'PD-7', 'SZ-7.1']))

    const capped = found.filter((id) => clause(id).cap !== 'none')
    await table.getByTestId('facet-has_cap-yes').check()
    await expect(table.getByTestId('row-count')).toContainText(`符合 ${capped.length} 条`)
    expect(await shownLines(page)).toEqual(capped)

    await table.getByTestId('sort-rate').click()
    await expect(table.locator('th[aria-sort="descending"]')).toContainText('比例')
  })

  await test.step('is told what to loosen where nothing is left, and loosens it', async () => {
    const table = page.getByTestId('table-clauses')
    await table.getByTestId('facet-policy-xuhui').check()
    const nothing = table.getByTestId('nothing-found')
    await expect(nothing).toBeVisible()
    await nothing.getByRole('button', { name: /不限政策文件/ }).click()
    await expect(nothing).toBeHidden()
    await table.getByTestId('clear-all').click()
    await expect(table.getByTestId('row-count')).toHaveText(`共 ${corpus.clauses.size} 条`)
  })

  await test.step("compares Longhua's award for a scenario with the city's", async () => {
    for (const id of ['LH-10b', 'SZ-2b']) await page.getByTestId(`compare-${id}`).click()
    await page.getByTestId('show-comparison').click()
    const difference = page.getByTestId('difference')
    const by = clause('SZ-2b').parameters.find(({ kind }) => kind === 'cap')?.value
    const less = clause('LH-10b').parameters.find(({ kind }) => kind === 'cap')?.value
    const apart = amountText(by?.minus(less ?? 0) ?? '', 'wan', 'zh-CN')
    await expect(difference.getByTestId('difference-LH-10b.cap SZ-2b.cap')).toContainText(
      `深圳市高 ${apart}`,
    )
    const paid = award('LH-10b').award?.high ?? ''
    await expect(difference.getByTestId('difference-high')).toContainText(
      amountText(paid, 'wan', 'zh-CN'),
    )
  })

  await test.step('opens the clause, reads where it stands and why it pays what it pays', async () => {
    await page
      .getByTestId('difference')
      .getByRole('button', { name: new RegExp(clause('LH-10b').title.zh) })
      .click()
    const drawer = page.getByTestId('clause-drawer-LH-10b')
    await expect(drawer).toContainText(`${clause('LH-10b').locator} · LH-10b`)
    await expect(drawer.getByTestId('formula')).toHaveText(
      '（项目总投入 − 其中财政投入） × 20%，至多 400 万元',
    )
    await expect(drawer.getByTestId('clause-pays')).toContainText(
      amountText(award('LH-10b').award?.high ?? '', 'wan', 'zh-CN'),
    )
    await drawer.getByTestId('clause-why').click()
    await expect(page.getByTestId('why-LH-10b')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByTestId('why-LH-10b')).toBeHidden()
    await page.keyboard.press('Escape')
    await expect(drawer).toBeHidden()
  })

  await test.step('reads when the documents end, in English', async () => {
    await page.getByTestId('view-terms').click()
    await expect(page.getByTestId('term-pudong')).toContainText('还有 181 天')
    await expect(page.getByTestId('term-xuhui')).toContainText('文本未写有效期')
    await page.getByTestId('language').click()
    await expect(page.getByTestId('term-pudong')).toContainText('181 days left')
    await expect(page.getByTestId('term-xuhui')).toContainText('Draft for comments')
    await page.getByTestId('view-parameters').click()
    const table = page.getByTestId('table-parameters')
    await table.getByRole('textbox').fill('yearly cap')
    await expect(table.getByTestId('parameter-PD-7.year_cap')).toContainText(/50\s*RMB million/)
  })

  expect(errors).toEqual([])
})

test('the tabs, the search and a clause are reached by keyboard alone', async ({ page }) => {
  await page.goto('#/clauses')
  await page.getByTestId('view-matrix').focus()
  await page.keyboard.press('End')
  await expect(page.getByTestId('view-terms')).toBeFocused()
  await expect(page.getByTestId('terms')).toBeVisible()
  await page.keyboard.press('Home')
  const title = page.getByTestId('entry-PD-1').getByRole('button').first()
  await title.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('clause-drawer-PD-1')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('clause-drawer-PD-1')).toBeHidden()
  await expect(title).toBeFocused()
})

test('an officer sees what others have and the own place has not, and a pair that tells', async ({
  page,
}) => {
  await page.goto('#/clauses')
  await expect(page.getByTestId('entry-PD-7')).toBeVisible()
  await expect(page.getByTestId('lacking')).toBeHidden()
  await page.getByTestId('side').locator('select').selectOption('changning')
  await expect(page.getByTestId('head-changning')).toContainText('我区')
  await expect(page.getByTestId('robots-changning')).toHaveText('别人有，我区没有')
  await page.getByTestId('lacking').check()
  await expect(page.getByTestId('entry-PD-7')).toBeVisible()
  await expect(page.getByTestId('entry-CN-8.3')).toBeHidden()
  await page.reload()
  await expect(page.getByTestId('lacking')).toBeChecked()

  await page.getByTestId('view-compare').click()
  const [left, right] = await Promise.all(
    ['left', 'right'].map((which) => page.getByTestId(which).inputValue()),
  )
  expect(clause(left ?? '').policy).toBe('changning')
  expect(clause(right ?? '').policy).not.toBe('changning')
  expect(clause(right ?? '').theme).toBe(clause(left ?? '').theme)
  await expect(page.getByTestId('difference-high')).toContainText(
    amountText(award(left ?? '').award?.high ?? '', 'wan', 'zh-CN'),
  )
  await page.getByTestId('view-terms').click()
  await expect(page.getByTestId('term-pudong')).toContainText('算力建成日期不晚于 2025-12-31')
})

test('says so where the database cannot start, and the rest of the page works', async ({
  page,
}) => {
  await page.route('**/*.wasm', (route) => route.abort())
  await page.goto('#/clauses')
  await page.getByTestId('view-clauses').click()
  const failed = page.getByTestId('engine-failed')
  await expect(failed).toContainText('本机数据库未能使用')
  await page.unroute('**/*.wasm')
  await failed.getByRole('button', { name: '重试' }).click()
  await expect(page.getByTestId('line-PD-1')).toBeVisible()
})

// The matrix of themes is among the pages of every-page.spec.ts.
test('axe finds nothing in any other view, in either language and theme', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('#/clauses')
  await expect(page.getByTestId('entry-PD-1')).toBeVisible()
  await page.getByTestId('compare-LH-10b').click()
  await page.getByTestId('compare-SZ-2a').click()
  const views = {
    clauses: page.getByTestId('line-PD-1'),
    parameters: page.getByTestId('parameter-PD-1.rate'),
    compare: page.getByTestId('difference-high'),
    terms: page.getByTestId('term-pudong'),
  }
  for (const [view, shown] of Object.entries(views)) {
    await page.getByTestId(`view-${view}`).click()
    for (const look of looks) {
      await wear(page, look)
      await expect(shown).toBeVisible()
      expect(await axeFindings(page), `${view} ${look.join(' ')}`).toEqual([])
    }
  }
  await page.getByTestId('view-matrix').click()
  for (const look of looks) {
    await wear(page, look)
    await page.getByTestId('entry-LH-10a').getByRole('button').first().click()
    const drawer = page.getByTestId('clause-drawer-LH-10a')
    await expect(drawer).toBeVisible()
    expect(await axeFindings(page), `drawer ${look.join(' ')}`).toEqual([])
    await page.keyboard.press('Escape')
    await expect(drawer).toBeHidden()
  }
})

test('no view ever scrolls sideways, from 360 to 2560 pixels', async ({ page }) => {
  await page.goto('#/clauses')
  for (const language of ['zh-CN', 'en'] as const) {
    await wear(page, [language, 'light'])
    for (const view of ['matrix', 'clauses', 'parameters', 'compare', 'terms']) {
      await page.getByTestId(`view-${view}`).click()
      if (view === 'clauses') await expect(page.getByTestId('line-PD-1')).toBeVisible()
      if (view === 'compare') {
        await page.getByTestId('left').selectOption('PD-7')
        await page.getByTestId('right').selectOption('SZ-7.1')
        await expect(page.getByTestId('difference-high')).toBeVisible()
      }
      for (const width of widths) {
        await page.setViewportSize({ width, height: 844 })
        await expectToFit(page, `${language} ${view} at ${String(width)}`)
      }
    }
  }
})

test('the officer reads how the figures are made, and goes from a reading to its clause', async ({
  page,
}) => {
  const policy = (id: string) => corpus.policies.find((each) => each.id === id)
  await page.goto('#/clauses')
  await page.getByTestId('more-pages').click()
  await page.getByRole('link', { name: '说明', exact: true }).click()
  await expect(page.getByRole('heading', { name: '说明', exact: true })).toBeVisible()
  await expect(page.getByTestId('document-pudong')).toContainText('征求意见稿')
  await expect(page.getByTestId('document-xuhui')).toContainText('有效期留空')
  await expect(page.getByTestId('document-shenzhen')).toContainText('仅有媒体摘要')
  await expect(page.getByTestId('coverage-all')).toContainText(String(corpus.clauses.size))
  await expect(page.getByTestId('coverage-all')).toContainText(String(corpus.parameters.size))
  await expect(page.getByTestId('rounding-longhua')).toContainText(
    policy('longhua')?.rounding.step ?? '',
  )
  await expect(page.getByTestId('citation')).toContainText(asOf)

  await page.getByTestId('to-readings').click()
  await expect(page).toHaveURL(/#\/method\/readings/)
  await expect(page.locator('#method-readings')).toBeFocused()
  const all = [...corpus.readings.values()]
  const count = page.getByTestId('reading-count')
  await expect(count).toHaveText(`符合 ${all.length} 项，共 ${all.length} 项`)
  await page.getByTestId('only-switchable').check()
  const switchable = all.filter((reading) => reading.switchable)
  await expect(count).toContainText(`符合 ${switchable.length} 项`)
  await page.getByTestId('reading-words').fill('PD-A8')
  const reading = page.getByTestId('reading-PD-A8')
  await reading.locator('summary').click()
  await expect(reading).toContainText(corpus.readings.get('PD-A8')?.effect.zh ?? '')
  await reading.getByRole('button', { name: clause('PD-3').title.zh }).click()
  await expect(page.getByTestId('clause-drawer-PD-3')).toBeVisible()

  const names = await page.evaluate(() => Object.keys(localStorage))
  expect(names.filter((name) => !Object.values<string>(kept).includes(name))).toEqual([])
})
