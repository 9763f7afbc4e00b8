import type { Locator, Page } from '@playwright/test'
import { wanted as askedAmount } from './curves-page'
import { expect, test } from './test'
import { moneyText } from '../../src/telling/words/money'
import { asOf } from './example-awards'
import { entry, openCompany } from './form'

test.use({
  viewport: { width: 1440, height: 900 },
  permissions: ['clipboard-read', 'clipboard-write'],
})

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(`${asOf}T04:00:00Z`)
})

const investment = (page: Page): Promise<Locator> => entry(page, 'project_investment')

/** Puts a text on the clipboard and pastes it over all that the field holds. */
async function paste(page: Page, into: Locator, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
  await into.selectText()
  await page.keyboard.press('ControlOrMeta+v')
}

/** A key that an input method takes while it composes. */
async function pressComposing(field: Locator, key: string): Promise<void> {
  await field.evaluate((element, pressed) => {
    element.dispatchEvent(
      new KeyboardEvent('keydown', {
        key: pressed,
        isComposing: true,
        bubbles: true,
        cancelable: true,
      }),
    )
  }, key)
}

test.describe('a number', () => {
  test('is read alike in a fact, a range and the amount wanted', async ({ page }) => {
    await page.goto('#/curves')
    const fact = await investment(page)
    const end = page.getByLabel('范围终点')
    const wanted = await askedAmount(page)
    await fact.fill('\u200b３，０００')
    await fact.blur()
    await expect(fact).toHaveValue('3,000')
    await end.fill('30 000\u00a0')
    await end.press('Enter')
    await expect(end).toHaveValue('30,000')
    await wanted.fill('\u202a１２００\u202c')
    await wanted.press('Enter')
    await expect(wanted).toHaveValue('1,200')

    for (const typed of ['3000,00', '3,5', '①', '30 00']) {
      await fact.fill(typed)
      await expect(fact).toHaveAttribute('aria-invalid', 'true')
      await expect(
        page.getByRole('alert').getByText('请填写数字，至多精确到分；逗号只作千位分隔'),
      ).toBeVisible()
      await end.fill(typed)
      await end.press('Enter')
      await expect(page.getByText(`范围终点：现为“${typed}”`)).toBeVisible()
      await wanted.fill(typed)
      await wanted.press('Enter')
      await expect(page.getByText(`目标金额：现为“${typed}”`)).toBeVisible()
    }
  })

  test('is none where two cells are pasted at once', async ({ page }) => {
    await page.goto('#/curves')
    const fact = await investment(page)
    for (const cells of ['300\n500', '300\t500', '300\r\n500\r\n']) {
      await paste(page, fact, cells)
      await expect(fact).toHaveAttribute('aria-invalid', 'true')
      await expect(fact).toHaveValue('300\t500')
    }
    await paste(page, fact, '3,000\r\n')
    await expect(fact).toHaveAttribute('aria-invalid', 'false')
    await fact.blur()
    await expect(fact).toHaveValue('3,000')
  })
})

test.describe('what is typed and no more holds', () => {
  test('leaves a fact to the marker, to going back, and to another unit', async ({ page }) => {
    await page.goto('#/curves')
    const fact = await investment(page)
    await expect(page.getByRole('slider').first()).toBeVisible()
    // The facts that most money turns on are asked first by now: going back must not move them.
    await expect(
      page.getByTestId('leading').locator('[id="fact-project_investment"]'),
    ).toBeVisible()
    const before = await fact.inputValue()
    await fact.fill('2500.0')
    await page.waitForURL(/s=/)
    await page.goBack()
    await expect(fact).toBeFocused()
    await expect(fact).toHaveValue(before)
    await page.goForward()
    await expect(fact).toHaveValue('2,500')

    await fact.fill('2600.0')
    const chart = page.getByRole('application').first()
    const box = await chart.boundingBox()
    if (!box) throw new Error('the chart has no box')
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width / 2 + 40, box.y + box.height / 2, { steps: 4 })
    await page.mouse.up()
    await expect(fact).not.toHaveValue('2600.0')
    const moved = Number((await fact.inputValue()).replaceAll(',', ''))
    await expect(page.getByRole('slider').first()).toContainText(
      moneyText(String(moved * 10_000), 'wan'),
    )
  })

  test('leaves a range and the amount wanted when another company is opened', async ({ page }) => {
    await page.goto('#/curves')
    const end = page.getByLabel('范围终点')
    const wanted = await askedAmount(page)
    const leading = await wanted.inputValue()
    const before = await end.inputValue()
    await end.fill('一些')
    await end.press('Enter')
    await wanted.fill('很多')
    await wanted.press('Enter')
    await expect(page.getByText('范围终点：现为“一些”')).toBeVisible()
    await openCompany(page, 'compute-centre')
    await openCompany(page, 'humanoid-maker')
    await expect(end).toHaveValue(before)
    await expect(wanted).toHaveValue(leading)
    await expect(page.getByText(/现为“/)).toHaveCount(0)
  })

  test('leaves the name of a scenario when another company is opened', async ({ page }) => {
    await page.goto('#/scenarios')
    const name = page.getByTestId('scenario-name').last()
    await name.fill('一期')
    await openCompany(page, 'compute-centre')
    await expect(name).toHaveValue('')
  })

  test('stays with its scenario when a row above it goes', async ({ page, context }) => {
    await page.goto('#/scenarios')
    const name = page.getByTestId('scenario-name').last()
    for (const each of ['甲', '乙', '丙']) {
      await name.fill(each)
      await page.getByTestId('save-scenario').last().click()
      await expect(page.getByTestId(`saved-${each}`)).toBeVisible()
    }
    await page.getByTestId('saved-乙').getByRole('button', { name: '改名' }).click()
    const tab = await context.newPage()
    await tab.goto('#/scenarios')
    await tab.getByTestId('saved-甲').getByRole('button', { name: '删除' }).click()
    await expect(page.getByTestId('saved-甲')).toBeHidden()
    await page.getByLabel('方案“乙”的新名称').fill('乙二')
    await page.keyboard.press('Enter')
    await expect(page.getByTestId('saved-乙二')).toBeVisible()
    await expect(page.getByTestId('saved-丙')).toBeVisible()
  })

  test('is no day, and is said to be none', async ({ page }) => {
    await page.goto('')
    const day = await entry(page, 'application_date')
    await day.focus()
    // One part of the day alone, whichever the browser asks for first.
    await page.keyboard.press('ArrowUp')
    await day.blur()
    await expect(page.getByText('日期不完整或不存在，未采用')).toBeVisible()
    expect(await day.evaluate((each: HTMLInputElement) => each.validity.badInput)).toBe(false)
    await day.fill('2026-03-01')
    await expect(page.getByText('日期不完整或不存在，未采用')).toBeHidden()
  })
})

test.describe('an input method', () => {
  test('never leaves a field deaf, however its composition ends', async ({ page }) => {
    await page.goto('#/curves')
    const fact = await investment(page)
    const fields: readonly [Locator, string, string][] = [
      [fact, '3000', '3,000'],
      [page.getByLabel('范围终点'), '30000', '30,000'],
      [await askedAmount(page), '700', '700'],
    ]
    for (const [each, typed, shown] of fields) {
      await each.selectText()
      // The end of this composition never comes, as when Enter takes it in some browsers.
      await each.dispatchEvent('compositionstart')
      await page.keyboard.type(typed)
      await each.blur()
      await expect(each).toHaveValue(shown)
    }
    // Past the pause after which the address is written; what comes before it is address.spec.ts.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 600)))
    await page.reload()
    await expect(await investment(page)).toHaveValue('3,000')
    await expect(page.getByLabel('范围终点')).toHaveValue('30,000')
    await expect(page.getByTestId('wanted')).toHaveValue('700')
  })

  test('hands over what it composed, by Enter or by leaving the field', async ({ page }) => {
    await page.goto('#/curves')
    const client = await page.context().newCDPSession(page)
    const compose = (text: string) =>
      client.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      })
    const fact = await investment(page)
    await fact.selectText()
    await page.keyboard.type('3')
    await compose('qian')
    await client.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Enter',
      windowsVirtualKeyCode: 229,
    })
    await client.send('Input.insertText', { text: '千万' })
    await expect(fact).toHaveValue('3千万')
    await expect(fact).toHaveAttribute('aria-invalid', 'true')
    await fact.selectText()
    await page.keyboard.type('3000')
    await expect(fact).toHaveAttribute('aria-invalid', 'false')
    await compose('万')
    await fact.blur()
    await expect(fact).toHaveValue('3,000')
  })

  test('keeps its keys: Enter chooses nothing, Escape closes nothing', async ({ page }) => {
    await page.goto('#/curves')
    const search = page.getByTestId('which').getByRole('combobox')
    const chosen = await search.inputValue()
    await search.click()
    await search.pressSequentially('订单')
    await pressComposing(search, 'Enter')
    await pressComposing(search, 'Escape')
    await expect(search).toHaveAttribute('aria-expanded', 'true')
    await search.press('Escape')
    await expect(search).toHaveValue(chosen)

    await page.goto('#/scenarios')
    await page.getByTestId('scenario-name').last().fill('一期')
    await page.getByTestId('save-scenario').last().click()
    await page.getByTestId('saved-一期').getByRole('button', { name: '改名' }).click()
    const rename = page.getByLabel('方案“一期”的新名称')
    await pressComposing(rename, 'Escape')
    await expect(rename).toBeVisible()
    await rename.press('Escape')
    await expect(rename).toBeHidden()
  })
})
