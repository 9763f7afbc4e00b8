import type { Page } from '@playwright/test'
import { state } from './form'
import { expect, test } from './test'
import { withPath } from '../../src/policies/scenario-input'
import { whole } from '../../src/calculator/fraction'
import { readScenario } from '../../src/calculator/reading/read-scenario'
import { themeShares } from '../../src/telling/findings/theme-shares'
import { Decimal } from '../../src/policies/decimal'
import { defaultRange } from '../../src/sweeps/presets'
import type { PrintedSweep } from '../../src/sweeps/print'
import { printSweep } from '../../src/sweeps/print'
import { sweepScenario } from '../../src/sweeps/sweep'
import { axeFindings } from './axe'
import { amountOf, csvRecords, exported, pngSize, svgSize } from './downloads'
import { asOf, awards, corpus } from './example-awards'
import { wear } from './shown'

const maker = corpus.examples.find(({ id }) => id === 'humanoid-maker')?.scenario ?? {}
const places = corpus.locations.map(({ id }) => id)
const statusWords = ['不符合', '信息不足', '未量化', '依其他文件', '不重复支持', '不在有效期内']

/** The version of the data as the foot of the page has it. */
async function dataVersion(page: Page): Promise<string> {
  const found = /数据版本 (\w+)/.exec(await page.locator('footer').innerText())
  return found?.[1] ?? ''
}

/** Both pictures of a menu: the drawing whole, with its source; the pixels twice its size. */
async function expectPictures(page: Page, label: string, words: readonly string[]): Promise<void> {
  const version = await dataVersion(page)
  expect(version).not.toBe('')
  const source = [`数据版本 ${version}`, '仅供比较，不构成法律意见', ...words]
  const { width, height } = await svgSize(page, await exported(page, label, 'svg'), source)
  expect(width).toBeGreaterThan(0)
  expect(pngSize(await exported(page, label, 'png'))).toEqual({
    width: 2 * width,
    height: 2 * height,
  })
}

/** The curves that the page draws of the investment of the maker, as the command line prints them. */
function printed(): PrintedSweep {
  const read = readScenario(maker, corpus, asOf)
  if (!('scenario' in read)) throw new Error(read.problems[0].message)
  const path = 'project_investment'
  const { from, to } = defaultRange(corpus, path, maker[path])
  const range = { path, from: whole(new Decimal(from)), to: whole(new Decimal(to)) }
  const swept = sweepScenario(corpus, read.scenario, range)
  if ('problem' in swept) throw new Error(swept.problem.message)
  return printSweep(read.scenario, swept)
}

test.use({ viewport: { width: 1440, height: 900 } })

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(`${asOf}T04:00:00Z`)
})

test('totals and themes leave the page as the calculator has them', async ({ page }) => {
  test.slow()
  const { locations } = awards('humanoid-maker')
  await page.goto('')
  await expect(page.getByTestId('total-pudong')).toBeVisible()

  await test.step('totals as CSV, PNG and SVG', async () => {
    const saved = await exported(page, '导出：各地合计', 'csv0')
    expect(saved.name).toContain(asOf)
    const rows = csvRecords(saved)
    expect(rows.map((row) => row['代码']).sort()).toEqual([...places].sort())
    const version = await dataVersion(page)
    for (const row of rows) {
      const { high, low } = locations[row['代码'] ?? ''] ?? {}
      expect(amountOf(row['最高可获（元）'])).toBe(high)
      expect(amountOf(row['条文明确金额（元）'])).toBe(low)
      expect(row).toMatchObject({ 申报日期: asOf, 测算日期: asOf, 数据版本: version })
    }
    expect(rows.find((row) => row['代码'] === 'pudong')?.['文本状态']).toBe('征求意见稿')
    await expectPictures(page, '导出：各地合计', ['浦东新区', '征求意见稿'])
  })

  await test.step('themes as CSV, PNG and SVG', async () => {
    await page.getByTestId('show-themes').click()
    const rows = csvRecords(await exported(page, '导出：按主题', 'csv0'))
    for (const id of places) {
      const sum = locations[id]
      if (!sum) throw new Error(id)
      const own = rows.filter((row) => row['代码'] === id)
      expect(own.map((row) => [row['主题'], amountOf(row['最高可获（元）'])])).toEqual(
        themeShares(corpus, sum).map(({ theme, high }) => [theme.label.zh, high.toFixed(2)]),
      )
      const total = own.reduce((all, row) => all.plus(row['最高可获（元）'] ?? ''), new Decimal(0))
      expect(total.toFixed(2)).toBe(sum.high)
    }
    await expectPictures(page, '导出：按主题', ['长宁区', '草案'])
  })
})

test('curves leave the page exact', async ({ page }) => {
  test.slow()
  const sweep = printed()
  await page.goto('#/curves')
  await page.getByLabel('范围终点').fill('10,000')
  await page.getByLabel('范围终点').press('Enter')
  const ofCurves = page.getByRole('button', { name: /^导出：项目总投入/ })
  const menu = (await ofCurves.getAttribute('aria-label')) ?? ''

  await test.step('the pieces are those of the command line', async () => {
    const rows = csvRecords(await exported(page, menu, 'csv0'))
    for (const [id, sum] of Object.entries(sweep.locations)) {
      for (const [bound, word] of [
        ['high', '最高可获'],
        ['low', '条文明确金额'],
      ] as const) {
        const own = rows.filter((row) => row['代码'] === id && row['口径'] === word)
        const stretches = own.filter(
          (row) => row['项目总投入起点（元）'] !== row['项目总投入终点（元）'],
        )
        expect(
          stretches.map((row) => [
            row['项目总投入起点（元）'],
            row['项目总投入终点（元）'],
            row['斜率（元/元）'],
            row['截距（元）'],
          ]),
        ).toEqual(sum[bound].map(({ from, to, slope, intercept }) => [from, to, slope, intercept]))
      }
    }
  })

  await test.step('the points of note hold every crossing with value and amount', async () => {
    const rows = csvRecords(await exported(page, menu, 'csv1'))
    const crossings = sweep.crossings.filter(
      ({ among, bound }) => among === 'locations' && bound === 'high',
    )
    expect(crossings.length).toBeGreaterThan(0)
    expect(
      rows
        .filter((row) => row['类别'] === '交叉')
        .map((row) => [row['项目总投入（元）'], row['该处金额（元）']])
        .sort(),
    ).toEqual(crossings.map(({ at, amount }) => [at, amount]).sort())
  })

  await test.step('the pictures say what they show', async () => {
    await expectPictures(page, menu, [menu.replace('导出：', ''), '示例企业：人形机器人整机企业'])
  })
})

test('the results by clause leave the page exact', async ({ page }) => {
  await page.goto('')
  await page.getByTestId('show-clauses').click()
  const rows = csvRecords(await exported(page, '导出：逐条结果', 'csv0'))
  const { locations } = awards('humanoid-maker')
  const most = (id: string) => new Decimal(locations[id]?.high ?? 0)
  const ranked = [...places].sort((a, b) => most(b).comparedTo(most(a)))
  const clauses = ranked.flatMap((id) => locations[id]?.clauses ?? [])
  expect(rows).toHaveLength(clauses.length)
  clauses.forEach(({ id, status, award }, i) => {
    const amount = amountOf(rows[i]?.['最高可获（元）'])
    expect(rows[i]?.['条款代码']).toBe(id)
    if (status === 'awarded' || status === 'zero') expect(amount).toBe(award?.high)
    else expect(statusWords).toContain(amount)
  })
})

test('the map leaves the page cell by cell', async ({ page }) => {
  test.slow()
  await page.goto('#/map')
  for (const [axis, to] of [
    ['横轴', '6,000'],
    ['纵轴', '60'],
  ]) {
    await page.getByLabel(`${axis ?? ''} 止`).fill(to ?? '')
    await page.getByLabel(`${axis ?? ''} 止`).press('Enter')
  }
  await expect(page.getByTestId('map')).toHaveAttribute('aria-label', /订单台数.*241 × 61 格/)
  await expect(page.locator('[data-state]')).toHaveAttribute('data-state', 'done')
  const menu = (await page.getByTestId('export').first().getAttribute('aria-label')) ?? ''
  const rows = csvRecords(await exported(page, menu, 'csv0'))
  expect(rows).toHaveLength(241 * 61)
  const columns = Object.keys(rows[0] ?? {})
  const headed = (place: string, what: string): string =>
    columns.find((each) => each.startsWith(place) && each.endsWith(` ${what}（元）`)) ?? ''
  expect(headed('浦东新区', '最高可获')).toContain('征求意见稿')
  for (const [x, y] of [
    ['0', '0'],
    ['15000000', '5'],
    ['30250000', '30'],
    ['60000000', '60'],
  ] as const) {
    const row = rows.find((each) => each[columns[0] ?? ''] === x && each[columns[1] ?? ''] === y)
    const ordered = withPath(maker, 'robot_orders.0.units', Number(y))
    const { locations } = awards('humanoid-maker', { ...ordered, project_investment: x })
    for (const { id, name } of corpus.locations) {
      expect(amountOf(row?.[headed(name.zh, '最高可获')])).toBe(locations[id]?.high)
      expect(amountOf(row?.[headed(name.zh, '条文明确金额')])).toBe(locations[id]?.low)
    }
  }
  await expectPictures(page, menu, ['浦东'])
})

test('what the texts say leaves the page as it was found', async ({ page }) => {
  test.slow()
  await page.goto('#/clauses')

  await test.step('themes by document', async () => {
    const rows = csvRecords(await exported(page, '导出：主题对照', 'csv0'))
    expect(rows.map((row) => row['主题'])).toEqual(corpus.themes.map(({ label }) => label.zh))
    const robots = rows.find((row) => row['主题'] === '机器人')
    expect(robots?.['浦东新区（征求意见稿）']).toContain('PD-7')
    expect(robots?.['龙华区']).toBe('本地无对应条款')
  })

  await test.step('the clauses found, in the order shown', async () => {
    await page.getByTestId('view-clauses').click()
    const table = page.getByTestId('table-clauses')
    await expect(table.getByTestId('row-count')).toContainText('共')
    await table.getByRole('textbox').fill('机器人')
    await page.getByTestId('sort-amount').click()
    await expect(page.locator('th[aria-sort=descending]')).toBeVisible()
    await expect(table.locator('mark').first()).toHaveText('机器人')
    const lines = page.locator('[data-testid^="line-"]')
    await expect(lines.first()).toHaveAttribute('data-testid', 'line-PD-7')
    const shown = await lines.evaluateAll((each) =>
      each.map((line) => line.getAttribute('data-testid')?.slice('line-'.length)),
    )
    const rows = csvRecords(await exported(page, '导出：全部条款', 'csv0'))
    expect(rows.map((row) => row['条款代码'])).toEqual(shown)
    expect(shown.length).toBeLessThan(corpus.clauses.size)
    for (const row of rows) {
      const clause = corpus.clauses.get(row['条款代码'] ?? '')
      expect(row).toMatchObject({ 条款: clause?.locator, 内容概要: clause?.summary.zh })
    }
    expect(rows.find((row) => row['条款代码'] === 'PD-7')?.['金额、上限']).toBe(
      '单台上限 200,000 元；年度上限 50,000,000 元',
    )
  })

  await test.step('the parameters found, as numbers', async () => {
    await page.getByTestId('view-parameters').click()
    const table = page.getByTestId('table-parameters')
    await expect(table.getByTestId('row-count')).toContainText('共')
    const rows = csvRecords(await exported(page, '导出：全部参数', 'csv0'))
    expect(rows).toHaveLength(await page.locator('[data-testid^="parameter-"]').count())
    for (const row of rows) {
      const { unit, value } = corpus.parameters.get(row['参数代码'] ?? '') ?? {}
      if (unit === 'date') continue
      expect(row['数值']).toBe((unit === 'ratio' ? value?.times(100) : value)?.toFixed())
    }
  })

  await test.step('the terms', async () => {
    await page.getByTestId('view-terms').click()
    const rows = csvRecords(await exported(page, '导出：有效期', 'csv0'))
    expect(rows.map((row) => row['有效期止'])).toEqual(
      corpus.policies.map(({ term }) => term.to ?? '未写明'),
    )
    await expectPictures(page, '导出：有效期', ['浦东新区', '征求意见稿'])
  })
})

test('two scenarios leave the page with their difference', async ({ page }) => {
  await page.goto('#/scenarios')
  await state(page, 'project_investment', '5,000')
  const menu = '导出：方案对比'
  await expect(page.getByRole('button', { name: menu })).toBeVisible()
  const rows = csvRecords(await exported(page, menu, 'csv0'))
  const [a, b] = [
    awards('humanoid-maker'),
    awards('humanoid-maker', { project_investment: '50000000' }),
  ]
  expect(rows[0]?.['方案甲 名称']).toContain('示例原样')
  expect(rows[0]?.['方案乙 名称']).toBe('当前企业情况')
  for (const row of rows) {
    const id = row['代码'] ?? ''
    const [before, after] = [a.locations[id]?.high ?? '', b.locations[id]?.high ?? '']
    expect(amountOf(row['方案甲 最高可获（元）'])).toBe(before)
    expect(amountOf(row['方案乙 最高可获（元）'])).toBe(after)
    expect(amountOf(row['差额 最高可获（元）'])).toBe(new Decimal(after).minus(before).toFixed(2))
  }
})

test('the open menu has no axe finding, in the dark neither', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('')
  const menu = page.getByRole('button', { name: '导出：各地合计' })
  for (const theme of ['light', 'dark'] as const) {
    await wear(page, ['zh-CN', theme])
    await menu.press('ArrowDown')
    await expect(page.getByRole('menuitem').first()).toBeFocused()
    expect(await axeFindings(page), theme).toEqual([])
    await page.keyboard.press('End')
    await expect(page.getByRole('menuitem').last()).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(menu).toBeFocused()
  }
})
