import type { Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { projectDocuments } from '../../src/cli/documents'
import { readHolding } from '../../src/calculator/reading/read-holding'
import { heldChanges } from '../../src/reforms/held'
import type { Change } from '../../src/reforms/schema'
import { readReformFile } from '../../src/sharing/reform-file'
import { gainsOf } from '../../src/sweeps/gains'
import { answerSeek } from '../../src/sweeps/seek/answer'
import { Decimal } from '../../src/policies/decimal'
import { changesText, soughtText } from '../../src/telling/lab/sought-words'
import { amountText, moneyText } from '../../src/telling/words/money'
import { speechIn } from '../speech'
import { axeFindings } from './axe'
import { isComplaint } from './complaint'
import { exported } from './downloads'
import { state } from './form'
import { expectToFit, keyOfWords, looks, twoLooks, wear, widths } from './shown'
import { expect, test } from './test'

/** The policy lab: the law edited where it stands, and what becomes of it on every page. Every number is asked of the program too. */

const asOf = '2026-11-29'
const law = projectDocuments()
const zh = speechIn('zh-CN')
const maker = law.data.examples.find(({ id }) => id === 'humanoid-maker')?.scenario ?? {}
const input = { ...maker, project_investment: '30000000' }
const companies = law.data.examples.map(({ scenario }) => scenario)
const goal = { place: 'changning', wants: 'lead' as const, end: 'high' as const }
const ask = (kind: 'singles' | 'pairs') =>
  answerSeek(law, { wanted: { kind }, goal, input, companies, day: asOf })

async function open(page: Page, hash = '/compare', side = 'changning'): Promise<string[]> {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (isComplaint(message)) errors.push(message.text())
  })
  await page.addInitScript((own) => {
    if (own !== '') localStorage.setItem('award-curves.side', own)
  }, side)
  await page.clock.setFixedTime(`${asOf}T04:00:00Z`)
  await page.goto(`#${hash}`)
  return errors
}

/** The lab with the cap of the third paragraph of 第八条 raised to 10.82 million. */
async function raised(page: Page): Promise<void> {
  await page.getByTestId('lab-clause-choice').selectOption('CN-8.3')
  const cap = page.getByTestId('number-CN-8.3.cap')
  await cap.fill('1,082')
  await cap.press('Enter')
  await expect(page.getByTestId('change')).toHaveCount(1)
}
const without = (page: Page) =>
  page.getByTestId('rule-changning.project').getByRole('button', { name: '可以并享' })
const high = (page: Page) => page.getByTestId('lab-effect').locator('div').first()

test.use({ viewport: { width: 1440, height: 900 } })

test('an officer of Changning finds that no number makes it lead, why, the cheapest pair, its cost, and puts it into the brief', async ({
  page,
}) => {
  test.setTimeout(180_000)
  const errors = await open(page, '/', '')
  await page.getByTestId('side').getByRole('combobox').selectOption('changning')
  await state(page, 'project_investment', '3000')
  await page.getByTestId('to-lab').click()
  await expect(page.getByTestId('lab-title')).toBeVisible()

  await test.step('no single number does, and what binds the nearest', async () => {
    await page.getByTestId('seek-singles').click()
    const found = ask('singles')
    if (found.kind !== 'singles') throw new Error(found.kind)
    expect(found.ways).toEqual([])
    const answer = page.getByTestId('seek-answer')
    await expect(answer).toContainText('没有哪一处单独的改动能让长宁居首')
    const lines = found.misses.map(({ id, sought }) =>
      'best' in sought ? soughtText(sought as never, id, goal, law.corpus, zh) : '',
    )
    await expect(page.getByTestId('seek-misses').getByRole('listitem')).toHaveText(lines)
    expect(lines[0]).toContain('还差 31.9 万元')
    expect(lines[0]).toContain('“扶持比例上限”为 50%')
  })

  const pairs = ask('pairs')
  const [way] = pairs.kind === 'pairs' ? pairs.ways : []
  if (!way) throw new Error('no pair')
  await test.step('one pair does, with its cost', async () => {
    await page.getByTestId('seek-pairs').click()
    const table = page.getByTestId('ways')
    await expect(table.locator('tbody tr')).toHaveCount(1)
    const text = changesText(law.corpus, way.changes, zh)
    expect(text).toContain('扶持上限由 300 万元改为 1,082 万元')
    await expect(table).toContainText(text)
    for (const yuan of [way.pays, way.cost.company, way.cost.list])
      await expect(table).toContainText(moneyText(yuan, 'wan'))
    expect([way.cost.company, way.cost.list]).toEqual(['12320000.00', '31020000.00'])
    await page.getByTestId('adopt').first().click()
  })

  await test.step('the lab shows it beside the law', async () => {
    await expect(page.getByTestId('lab-title')).toContainText('长宁由第五升到首位')
    await expect(page.getByTestId('change')).toHaveCount(2)
    await expect(high(page)).toContainText('1,021.2 → 2,253.2')
    const { documents } = heldChanges(law, way.changes, '')
    const read = companies.map((each) => readHolding(each, law.corpus, asOf).scenario)
    const gains = gainsOf([law.corpus, documents.corpus], read, goal)
    const total = gains.reduce(
      (sum, { before, after }) => sum.plus(after ?? 0).minus(before ?? 0),
      new Decimal(0),
    )
    await expect(page.getByTestId('gains-examples')).toContainText(
      amountText(total, 'wan', 'zh-CN'),
    )
    await expect(page.getByTestId('gains-total')).toHaveText('+3,102')
    await expect(page.getByTestId('lab-source')).toContainText('不是现行条文')
  })

  await test.step('the brief says all of it, and that it is not the law', async () => {
    await page.getByTestId('lab-to-brief').click()
    const brief = page.getByTestId('brief')
    await expect(brief).toContainText('（模拟改动后）')
    await expect(brief).toContainText('长宁区最高可获 2,253.2 万元，居首')
    const told = page.getByTestId('brief-reform')
    await expect(told).toContainText('300 万元 → 1,082 万元')
    await expect(told).toContainText('只计一项 → 可以并享')
    await expect(told).toContainText('长宁至多共多支出 3,102 万元')
    await expect(brief.locator('footer')).toContainText('不是现行条文')
    await expect(page.getByTestId('reform-band')).toContainText('2 处改动')
  })
  expect(errors).toEqual([])
})

test('edits are struck and new, taken back, made again, refused at the field, and never change the law', async ({
  page,
}) => {
  const errors = await open(page, '/lab')
  await raised(page)
  const sentence = page.getByTestId('lab-sentence')
  await expect(sentence.locator('s')).toHaveText(/300$/)
  await expect(high(page)).toContainText('1,021.2 → 1,803.2')
  await without(page).click()
  await expect(high(page)).toContainText('2,253.2')

  await test.step('what is impossible is refused in words and changes nothing', async () => {
    for (const [typed, why] of [
      ['150', '不能超过 100%'],
      ['-5', '不能为负数'],
      ['0', '应大于 0'],
      ['half', '应为数字'],
    ] as const) {
      const rate = page.getByTestId('number-CN-8.3.rate')
      await rate.fill(typed)
      await rate.press('Enter')
      await expect(page.getByTestId('lab-refused')).toContainText(why)
      await expect(rate).toHaveAttribute('aria-invalid', 'true')
      await expect(page.getByTestId('change')).toHaveCount(2)
    }
    await page.getByTestId('number-CN-8.3.rate').press('Escape')
    await expect(page.getByTestId('lab-refused')).toHaveText('')
  })

  await test.step('undo, redo, one set back, a value set back by hand', async () => {
    await page.getByTestId('undo').click()
    await expect(page.getByTestId('change')).toHaveCount(1)
    await page.getByTestId('redo').click()
    await expect(page.getByTestId('change')).toHaveCount(2)
    await page.getByRole('button', { name: /还原：同一项目/ }).click()
    await expect(page.getByTestId('change')).toHaveCount(1)
    const cap = page.getByTestId('number-CN-8.3.cap')
    await cap.fill('300')
    await cap.press('Enter')
    await expect(page.getByTestId('change')).toHaveCount(0)
    await expect(page.getByTestId('reform-band')).toBeHidden()
  })

  await test.step('a new clause, whose entries are checked too', async () => {
    await page.getByTestId('new-clause').locator('summary').click()
    await page
      .getByTestId('new-title')
      .locator('input')
      .or(page.getByTestId('new-title'))
      .first()
      .fill('首台套奖励')
    await page.getByTestId('new-kind').selectOption('fixed')
    const amount = page.getByTestId('new-amount')
    await page.getByTestId('add-clause').click()
    await expect(page.getByTestId('new-refused')).not.toHaveText('')
    await amount.fill('50')
    await page.getByTestId('new-firm').check()
    await page.getByTestId('add-clause').click()
    await expect(page.getByTestId('change')).toContainText('首台套奖励')
    await expect(high(page)).toContainText('1,021.2 → 1,071.2')
    await expect(page.getByTestId('lab-clauses')).toContainText('首台套奖励')
  })
  expect(errors).toEqual([])
})

test('a reform goes along in the address, on this computer and in a file, and names itself wherever figures are told', async ({
  page,
}) => {
  const errors = await open(page, '/lab')
  await raised(page)
  await without(page).click()
  await page.getByTestId('reform-name').fill('长宁两处改动')
  await page.getByTestId('keep-reform').click()

  const changes: Change[] = await test.step('as a file that the command line reads', async () => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByTestId('save-reform').click(),
    ])
    const read = readReformFile(await readFile(await file.path(), 'utf8'))
    if (!('reform' in read)) throw new Error('no reform')
    expect(read.reform.name).toBe('长宁两处改动')
    expect(read.reform.changes.map(({ kind, id }) => [kind, id])).toEqual([
      ['parameter', 'CN-8.3.cap'],
      ['matter', 'changning.project'],
    ])
    return read.reform.changes
  })
  const { version } = heldChanges(law, changes, '').documents

  await test.step('on every page, until the law is asked for', async () => {
    const own = '按模拟的改动“长宁两处改动”（2 处）测算，不是现行条文'
    await page.getByRole('link', { name: '对比' }).click()
    await expect(page.getByTestId('total-changning').getByTestId('high')).toHaveText('2,253.2')
    await expect(page.getByTestId('reform-band')).toContainText('不是现行条文')
    await expect(page.locator('footer').last()).toContainText(`${version}（${own}）`)
    await page.getByTestId('tell-law').click()
    await expect(page.getByTestId('total-changning').getByTestId('high')).toHaveText('1,021.2')
    await expect(page.locator('footer').last()).not.toContainText('模拟')
    await page.getByTestId('tell-reform').click()
    await expect(page.getByTestId('total-changning').getByTestId('high')).toHaveText('2,253.2')
    await page.getByTestId('export').first().click()
    const [csv] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: /CSV/ }).first().click(),
    ])
    const rows = (await readFile(await csv.path(), 'utf8')).trim().split('\r\n')
    expect(rows[0]).toContain('模拟改动')
    for (const row of rows.slice(1)) {
      expect(row).toContain(own)
      expect(row).toContain(version)
    }
  })

  await test.step('in the address: another person sees the same', async () => {
    await page.waitForTimeout(800)
    const other = await page.context().newPage()
    await other.clock.setFixedTime(`${asOf}T04:00:00Z`)
    await other.goto(page.url())
    await expect(other.getByTestId('reform-band')).toContainText('长宁两处改动')
    await expect(other.getByTestId('total-changning').getByTestId('high')).toHaveText('2,253.2')
    await other.close()
  })

  await test.step('kept on this computer, opened and put on top', async () => {
    await page.getByTestId('to-lab').click()
    await page.getByTestId('back-all').click()
    await expect(page.getByTestId('change')).toHaveCount(0)
    const kept = page.getByTestId('kept-reforms')
    await kept.locator('summary').click()
    await kept.getByRole('button', { name: '打开' }).click()
    await expect(page.getByTestId('change')).toHaveCount(2)
    await expect(page.getByTestId('tray-said')).toContainText('已打开“长宁两处改动”')
  })

  await test.step('a file that is none, and one that is stale, are told', async () => {
    const load = page.getByTestId('load-reform')
    await load.setInputFiles({ name: 'x.yaml', mimeType: 'text/yaml', buffer: Buffer.from('[]') })
    await expect(page.getByTestId('tray-said')).toContainText('不能打开')
    const stale = { ...changes[0], from: '2000000' }
    const text = JSON.stringify({ format: 1, name: '旧', changes: [stale, changes[1]] })
    await load.setInputFiles({ name: 'old.json', mimeType: 'text/yaml', buffer: Buffer.from(text) })
    await expect(page.getByTestId('change')).toHaveCount(1)
    await expect(page.getByTestId('reform-left')).toContainText('已过时')
  })
  expect(errors).toEqual([])
})

test('two reforms are compared: one takes the place of the law in every comparison, in pictures and links too', async ({
  page,
}) => {
  test.setTimeout(180_000)
  const errors = await open(page, '/lab')
  await state(page, 'project_investment', '3000')
  await raised(page)
  await page.getByTestId('reform-name').fill('只提上限')
  await page.getByTestId('keep-reform').click()
  await without(page).click()
  await page.getByTestId('reform-name').fill('两处')
  const label = '只提上限 · 1 处改动'
  await page.getByTestId('lab-baseline').selectOption({ label })

  await test.step('in the lab', async () => {
    await expect(page.getByTestId('lab-title')).toHaveText(/由第三升到首位（对照“只提上限”）/)
    await expect(high(page)).toContainText('1,803.2 → 2,253.2')
    await expect(page.getByTestId('lab-clauses').locator('thead')).toContainText('对照方案')
    await expect(page.getByTestId('gains').locator('thead').first()).toContainText('对照方案')
    await expect(page.getByTestId('gains-total').first()).toHaveText('+1,370')
    const source = page.getByTestId('lab-source')
    await expect(source).toContainText('“两处”（2 处）测算，不是现行条文')
    await expect(source).toContainText('对照的是模拟的改动“只提上限”（1 处）')
    await expect(page.getByTestId('reform-baseline')).toHaveText('对照“只提上限”（1 处改动）')
    const curves = page.getByTestId('lab-curves')
    await expect(curves.getByRole('heading')).toHaveText('对照与改后')
    await expect(curves).toContainText('虚线为对照方案“只提上限”')
    await expect(curves.getByText('长宁（对照）').first()).toBeAttached()
  })

  await test.step('on the curves, and in the picture that is taken away', async () => {
    await page.getByRole('link', { name: '看曲线全貌' }).click()
    await expect(page.getByText('对照居首').first()).toBeVisible()
    const menu = (await page.getByTestId('export').first().getAttribute('aria-label')) ?? ''
    const svg = (await exported(page, menu, 'svg')).bytes.toString('utf8')
    for (const words of ['长宁（对照）', '虚线：对照方案“只提上限”', '对照居首', '不是现行条文'])
      expect(svg).toContain(words)
    await page.getByTestId('tell-law').click()
    await expect(page.getByText('对照居首')).toHaveCount(0)
    await page.getByTestId('tell-reform').click()
  })

  await test.step('in the brief', async () => {
    await page.getByTestId('to-lab').click()
    await page.getByTestId('lab-to-brief').click()
    const told = page.getByTestId('brief-reform')
    await expect(told).toContainText('对照的是“只提上限”')
    await expect(told).toContainText('由 1,803.2 万元变为 2,253.2 万元，位次由第 3 到第 1')
    await expect(told).toContainText('长宁至多共多支出 1,370 万元')
    await expect(page.getByTestId('brief').getByText('长宁（对照）').first()).toBeAttached()
  })

  await test.step('by the link, where nothing is kept', async () => {
    await page.waitForTimeout(800)
    const other = await page.context().browser()?.newPage()
    if (!other) throw new Error('no browser')
    await other.clock.setFixedTime(`${asOf}T04:00:00Z`)
    await other.goto(page.url().replace('/brief', '/lab'))
    await expect(high(other)).toContainText('1,803.2 → 2,253.2')
    await expect(other.getByTestId('lab-baseline').locator('option:checked')).toHaveText(label)
    await other.getByTestId('lab-baseline').selectOption('')
    await expect(high(other)).toContainText('1,021.2 → 2,253.2')
    await expect(other.getByTestId('reform-baseline')).toHaveCount(0)
    await other.close()
  })
  expect(errors).toEqual([])
})

test('the engine of a former reform is ended when the clauses are searched under another', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const errors = await open(page, '/lab')
  await raised(page)
  const search = async (): Promise<number> => {
    await page.getByRole('link', { name: '条款' }).first().click()
    const view = page.getByTestId('view-clauses')
    await view.click()
    await expect(page.getByTestId('row-count')).toContainText('共')
    return page.workers().length
  }
  const first = await search()
  expect(first).toBeGreaterThan(0)
  await page.getByTestId('to-lab').click()
  await without(page).click()
  await expect(page.getByTestId('change')).toHaveCount(2)
  expect(await search()).toBe(first)
  expect(errors).toEqual([])
})

test('a search can be stopped, neighbours answer, a number is an axis, and questions are asked and not judged', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const errors = await open(page, '/lab')
  await raised(page)
  await without(page).click()
  await page.getByTestId('seek-answers').click()
  await expect(page.getByTestId('ways').first()).toBeVisible({ timeout: 60_000 })
  await expect(page.getByTestId('goal-seek')).toContainText('浦东')

  await page.getByTestId('seek-wants').selectOption('match')
  await expect(page.getByTestId('seek-answer')).toHaveText('')
  await page.getByTestId('seek-against').selectOption('longhua')
  await page.getByTestId('back-all').click()
  await page.getByTestId('seek-pairs').click()
  await page.getByTestId('seek-cancel').click()
  await expect(page.getByTestId('seek-cancel')).toHaveCount(0)
  await expect(page.getByTestId('seek-answer')).toHaveText('')

  const axis = page.getByTestId('parameter-axis')
  await expect(axis.locator('svg path').first()).toBeAttached()
  await axis.getByText('分段数值').click()
  await expect(axis.getByTestId('axis-pieces').locator('tbody tr').first()).toBeVisible()

  await page.getByTestId('fair').locator('summary').click()
  await expect(page.getByTestId('fair')).toContainText('不是结论')
  await expect(page.getByTestId('fair')).toContainText('未与正式文本核对')
  expect(errors).toEqual([])
})

test('a long name of a company and of a reform makes no page wider than its window', async ({
  page,
}) => {
  test.setTimeout(180_000)
  await open(page, '/lab')
  await state(page, 'project_investment', '3000')
  const menu = page.getByTestId('scenario-menu')
  await menu.getByRole('button', { name: '方案' }).click()
  await menu.getByTestId('scenario-name').fill('Zhangjiang-Humanoid'.repeat(4))
  await menu.getByTestId('save-scenario').click()
  await page.getByTestId('edit').click()
  await raised(page)
  await page.getByTestId('reform-name').fill('Zhangjiang-and-Changning'.repeat(3))
  await page.getByTestId('keep-reform').click()
  for (const look of twoLooks) {
    await wear(page, look)
    for (const name of [
      'lab',
      'compare',
      'curves',
      'map',
      'clauses',
      'brief',
      'report',
      'scenarios',
      'method',
    ]) {
      await page.evaluate((hash) => {
        location.hash = hash
      }, `#/${name}`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      for (const width of [360, 768, 1024]) {
        await page.setViewportSize({ width, height: 900 })
        await expectToFit(page, `${name} in ${look.join(' ')} at ${String(width)}`)
      }
    }
  }
})

test('the lab is readable from 360 to 2560 pixels, in both languages and themes, and axe finds nothing', async ({
  page,
}) => {
  test.setTimeout(120_000)
  await open(page, '/lab')
  await raised(page)
  for (const look of looks) {
    await wear(page, look)
    await expect(page.getByTestId('lab-title')).toBeVisible()
    await expect(page.locator('body')).not.toContainText(keyOfWords)
    expect(await axeFindings(page), look.join(' ')).toEqual([])
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 })
      await expectToFit(page, `${look.join(' ')} at ${String(width)}`)
    }
  }
})
