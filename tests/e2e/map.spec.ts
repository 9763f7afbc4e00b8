import type { Locator, Page } from '@playwright/test'
import { expect, test } from './test'
import { withPath } from '../../src/policies/scenario-input'
import { readScenario } from '../../src/calculator/reading/read-scenario'
import { reportAwards } from '../../src/calculator/report/award'
import { readProjectData } from '../../src/cli/data'
import { moneyText } from '../../src/telling/words/money'
import { buildCorpus } from '../../src/policies/corpus'
import { isComplaint } from './complaint'
import { state } from './form'

const asOf = '2026-06-30'
const corpus = buildCorpus(readProjectData())
const maker = corpus.examples.find(({ id }) => id === 'humanoid-maker')?.scenario ?? {}
const places = ['pudong', 'changning', 'xuhui', 'longhua', 'shenzhen'] as const
const units = 'robot_orders.0.units'

/** The example with an investment in yuan and the units of its first order, and other facts changed. */
function awards(
  investment: string,
  ordered: number,
  changes: Readonly<Record<string, string>> = {},
) {
  const input = Object.entries({ project_investment: investment, ...changes }).reduce(
    (left, [path, value]) => withPath(left, path, value),
    withPath(maker, units, ordered),
  )
  const read = readScenario(input, corpus, asOf)
  if (!('scenario' in read)) throw new Error(read.problems[0].message)
  return reportAwards(read.scenario, corpus).locations
}

const cellsOf = (page: Page): Locator => page.locator('canvas.cells')

/** Where a value of each axis lies in the picture, both from 0 and with so many cells. */
async function spot(page: Page, column: number, row: number) {
  const box = await cellsOf(page).boundingBox()
  if (!box) throw new Error('no picture')
  return {
    x: ((column + 0.5) / 241) * box.width,
    y: (1 - (row + 0.5) / 61) * box.height,
  }
}

async function expectReadout(page: Page, expected: ReturnType<typeof awards>) {
  for (const place of places) {
    const row = page.getByTestId('readout').getByTestId(`cell-${place}`)
    await expect(row.getByTestId('high')).toHaveText(moneyText(expected[place]?.high ?? '', 'wan'))
    await expect(row.getByTestId('low')).toHaveText(moneyText(expected[place]?.low ?? '', 'wan'))
  }
}

/** Chooses the fact upwards by its name. */
async function choose(page: Page, name: string): Promise<void> {
  const box = page.getByTestId('y').getByRole('combobox')
  await box.click()
  await box.fill(name)
  await page.getByTestId('y').getByRole('option', { name }).first().click()
}

const done = (page: Page) =>
  expect(page.locator('[data-state]')).toHaveAttribute('data-state', 'done')

test.use({ viewport: { width: 1440, height: 900 } })

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(`${asOf}T04:00:00Z`)
})

test('maps two facts, and a click takes a cell as the company', async ({ page }) => {
  test.slow()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (isComplaint(message)) errors.push(message.text())
  })
  await page.goto('#/curves')
  await page.getByTestId('second').click()
  await expect(page).toHaveURL(/#\/map/)
  await expect(page.getByTestId('map')).toBeVisible()
  // The second factor is one that the company states.
  await expect(page.getByTestId('y').getByRole('combobox')).toHaveValue(/订单台数/)

  await test.step('with both facts and their ranges chosen freely', async () => {
    await page.getByLabel('横轴 止').fill('6,000')
    await page.getByLabel('横轴 止').press('Enter')
    await page.getByLabel('纵轴 止').fill('60')
    await page.getByLabel('纵轴 止').press('Enter')
    await expect(page.getByTestId('map')).toHaveAttribute('aria-label', /订单台数.*241 × 61 格/)
    await done(page)
  })

  await test.step('tells the amounts of every place in the cell under the pointer', async () => {
    await cellsOf(page).hover({ position: await spot(page, 60, 5) })
    await expect(page.getByTestId('readout')).toContainText('1,500 万元')
    await expect(page.getByTestId('readout')).toContainText('5 台')
    await expectReadout(page, awards('15000000', 5))
    await cellsOf(page).hover({ position: await spot(page, 200, 50) })
    await expectReadout(page, awards('50000000', 50))
  })

  await test.step('takes a cell that is clicked', async () => {
    await cellsOf(page).click({ position: await spot(page, 120, 30) })
    await expect(page.getByTestId('spoken')).toContainText('3,000 万元')
    await page.mouse.move(0, 0)
    await expectReadout(page, awards('30000000', 30))
    await expect(page.getByTestId('readout')).toContainText('您在这里')
  })

  await test.step('is moved by the keys and says what is there', async () => {
    await page.mouse.move(0, 0)
    await page.getByTestId('map').focus()
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('ArrowDown')
    await expectReadout(page, awards('32500000', 29))
    await expect(page.getByTestId('spoken')).toContainText('居首')
    await page.keyboard.press('Enter')
    await expect(page.getByTestId('readout')).toContainText('您在这里')
    await expectReadout(page, awards('32500000', 29))
  })

  await test.step('shows the amounts of one place, and speaks English', async () => {
    await page.getByTestId('mode').getByText('一地金额').click()
    await page.getByTestId('place').selectOption('longhua')
    await expect(page.getByRole('region', { name: /龙华区的最高可获金额/ })).toBeVisible()
    await page.getByTestId('language').click()
    await expect(page.getByRole('region', { name: /what Longhua.* may pay at most/ })).toBeVisible()
    await expect(page.getByTestId('readout')).toContainText('You are here')
    await page.getByText('Table of values').click()
    await expect(page.locator('.twin tbody tr')).toHaveCount(8)
  })
  await test.step('drops the second factor, back to the curves', async () => {
    await page.getByTestId('drop').click()
    await expect(page).toHaveURL(/#\/curves/)
    await expect(page.getByRole('slider')).toBeVisible()
  })
  expect(errors).toEqual([])
})

test('says in a sentence where one’s own place leads, and that its amount stays the same', async ({
  page,
}) => {
  test.slow()
  await page.goto('#/map')
  await page.getByTestId('side').locator('select').selectOption('changning')
  await done(page)
  await expect(page.getByTestId('finding')).toContainText('长宁只在项目总投入')
  await expect(page.getByTestId('finding')).toContainText('时居首；其余多归')
  await page.getByTestId('mode').getByText('一地金额').click()
  const { high } = awards('24000000', 20).changning ?? {}
  await expect(page.getByTestId('finding')).toHaveText(
    `长宁不随这两项变化，均为 ${moneyText(high ?? '', 'wan')} 万元`,
  )
})

test('asks for two different facts, and for an item that is missing', async ({ page }) => {
  await page.goto('#/map')
  await choose(page, '项目总投入')
  await expect(page.getByText('两轴不能选同一项')).toBeVisible()
  await choose(page, '订单台数')
  await page.getByTestId('company').locator('select').selectOption('compute-centre')
  await page.getByTestId('add-item').click()
  await expect(page.getByTestId('add-item')).toBeHidden()
  await expect(page.getByTestId('map')).toBeVisible()
})

/** The program that works the map out, beside the page. */
const program = /\/assets\/worker-[^/]*\.js$/

test('asks for no engine, and follows a fact and a range that are moved', async ({ page }) => {
  const engine: string[] = []
  page.on('request', (request) => {
    if (/duckdb|\.wasm/.test(request.url())) engine.push(request.url())
  })
  await page.goto('#/map')
  await page.getByLabel('横轴 止').fill('6,000')
  await page.getByLabel('横轴 止').press('Enter')
  await page.getByLabel('纵轴 止').fill('60')
  await page.getByLabel('纵轴 止').press('Enter')
  await expect(page.getByTestId('map')).toHaveAttribute('aria-label', /订单台数.*241 × 61 格/)
  for (const price of ['500000', '700000', '900000']) {
    await state(page, 'robot_orders.0.unit_price', String(Number(price) / 10_000))
    await done(page)
    await page.mouse.move(0, 0)
    await cellsOf(page).hover({ position: await spot(page, 60, 5) })
    await expectReadout(page, awards('15000000', 5, { 'robot_orders.0.unit_price': price }))
  }
  await page.getByLabel('横轴 止').fill('12,000')
  await page.getByLabel('横轴 止').press('Enter')
  await expect(page.getByTestId('map')).toBeVisible()
  await done(page)
  expect(engine).toEqual([])
})

test('has fewer cells where the browser has no WebAssembly, exact ones, and says so', async ({
  page,
}) => {
  test.slow()
  const without = "Reflect.deleteProperty(globalThis, 'WebAssembly');"
  await page.route(program, async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: `${without}${await response.text()}` })
  })
  await page.goto('#/map')
  await expect(page.getByTestId('coarse')).toContainText('16 × 16 格')
  await expect(page.getByTestId('map')).toHaveAttribute('aria-label', /16 × 16 格/)
  // What the sentence says is worked out beside it.
  const { high } = awards('24000000', 20).longhua ?? {}
  await expect(page.getByTestId('finding')).toContainText(
    `龙华居首，${moneyText(high ?? '', 'wan')} 万元`,
  )
})

test('is cancelled while its program is on its way, and computes when asked again', async ({
  page,
}) => {
  test.slow()
  let release = (): void => undefined
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.route(program, async (route) => {
    await held
    await route.continue()
  })
  await page.goto('#/map')
  await page.getByTestId('cancel').click()
  await expect(page.getByTestId('cancelled')).toBeVisible()
  release()
  await page.getByRole('button', { name: '重新计算' }).click()
  await expect(page.getByTestId('map')).toBeVisible()
})

test('says so where its program does not come, and fetches it anew when asked again', async ({
  page,
}) => {
  await page.route(program, (route) => route.abort())
  await page.goto('#/map')
  await expect(page.getByTestId('failure')).toContainText('程序文件未能加载')
  await page.unroute(program)
  await page.getByRole('button', { name: '重新计算' }).click()
  await expect(page.getByTestId('failure')).toBeHidden()
  await expect(page.getByTestId('map')).toHaveAttribute('aria-label', /× [2-9]\d+ 格/)
})
