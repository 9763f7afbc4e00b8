import type { Page } from '@playwright/test'
import { fact, openCompany, openForm } from './form'
import { wanted } from './curves-page'
import { expect, test } from './test'

// On the true clock: a page with another one does not know that it was loaded anew.
test.use({ viewport: { width: 1440, height: 900 } })

const investment = (page: Page) => fact(page, 'project_investment')

/** Opens the form and every group of it. */
async function openGroups(page: Page): Promise<void> {
  await openForm(page)
  await page
    .getByTestId('form')
    .locator('details')
    .evaluateAll((groups) => {
      for (const group of groups) group.setAttribute('open', '')
    })
}

async function openCurves(page: Page): Promise<void> {
  await page.goto('#/curves')
  await expect(page.getByRole('slider').first()).toBeVisible()
  await wanted(page)
  await openGroups(page)
}

/** What stands in every field of the form and around the curves. */
async function entries(page: Page): Promise<readonly string[]> {
  await wanted(page)
  await openGroups(page)
  const ofForm = await page
    .getByTestId('form')
    .locator('input[id^=fact-], select')
    .evaluateAll((all) =>
      all.map((each) => `${each.id}: ${(each as HTMLInputElement | HTMLSelectElement).value}`),
    )
  const around = [page.getByLabel('范围起点'), page.getByLabel('范围终点')]
  const others = await Promise.all(
    [...around, page.getByTestId('wanted')].map((each) => each.inputValue()),
  )
  // A field shows what is typed as it is typed until it is left.
  // The facts that are worth most stand first once they are known.
  const all = [...ofForm.sort(), ...others]
  return all.map((each) => each.replace(/(?<=\d),(?=\d{3}\b)/g, ''))
}

/** Everything that changes what the address holds, done at once and not waited for. */
const events: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'typing a fact': (page) => investment(page).fill('3000'),
  'typing a fact that is refused': (page) => investment(page).fill('3000,00'),
  'undoing it': async (page) => {
    await investment(page).fill('3000')
    await page.keyboard.press('ControlOrMeta+z')
  },
  'typing a range': (page) => page.getByLabel('范围终点').fill('12000'),
  'typing the amount wanted': (page) => page.getByTestId('wanted').fill('800'),
  'moving the marker': async (page) => {
    await page.getByRole('slider').first().focus()
    await page.keyboard.press('ArrowRight')
  },
  'opening an example': async (page) => {
    await openCompany(page, 'compute-centre')
  },
  'starting from nothing': async (page) => {
    await openCompany(page)
  },
  'loading a saved scenario': (page) => page.getByRole('button', { name: '载入 一期' }).click(),
}

test.describe('loading the page anew', () => {
  for (const [event, act] of Object.entries(events)) {
    test(`at once keeps what ${event} changed`, async ({ page }) => {
      await openCurves(page)
      if (event === 'loading a saved scenario') {
        await page.getByTestId('scenario-menu').getByRole('button', { name: '方案' }).click()
        await investment(page).fill('1234')
        await page.getByTestId('scenario-name').fill('一期')
        await page.getByTestId('save-scenario').click()
      }
      await investment(page).fill('2345')
      await page.waitForURL(/s=/)
      await act(page)
      // The marker and the fields that are asked on leaving tell what they came to once they are left.
      const fieldsBefore = event.startsWith('moving') ? null : await entries(page)
      await page.reload()
      const fieldsAfter = await entries(page)
      if (fieldsBefore) expect(fieldsAfter).toEqual(fieldsBefore)
      else expect(fieldsAfter.join()).not.toContain('project_investment: 2345')
      await page.reload()
      expect(await entries(page)).toEqual(fieldsAfter)
    })
  }
})

test.describe('going back', () => {
  test('at once takes back what was just typed, and forward brings it again', async ({ page }) => {
    await openCurves(page)
    const before = await investment(page).inputValue()
    await investment(page).fill('2000')
    await page.waitForURL(/s=/)
    const asked = await wanted(page)
    const leading = await asked.inputValue()
    await asked.fill('800')
    await asked.press('Enter')
    await page.goBack()
    await expect(asked).toHaveValue(leading)
    await expect(investment(page)).toHaveValue('2,000')
    await page.goBack()
    await expect(investment(page)).toHaveValue(before)
    await page.goForward()
    await page.goForward()
    await expect(asked).toHaveValue('800')
    const held = await entries(page)
    await page.reload()
    expect(await entries(page)).toEqual(held)
  })

  test('to another site and again to the page keeps it too', async ({ page }) => {
    await openCurves(page)
    await investment(page).fill('3000')
    await page.goto('about:blank')
    await page.goBack()
    await openGroups(page)
    await expect(investment(page)).toHaveValue('3,000')
  })

  test('keeps what a page was too busy to write before another came', async ({ page }) => {
    await openCurves(page)
    const browser = await page.context().newCDPSession(page)
    await browser.send('Emulation.setCPUThrottlingRate', { rate: 20 })
    await investment(page).fill('3000')
    await page.goto('about:blank')
    await page.goBack()
    await browser.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    await openGroups(page)
    await expect(investment(page)).toHaveValue('3,000')
  })
})

test('a link opened right after typing is what it was sent as, and the typing stays behind it', async ({
  page,
}) => {
  await openCurves(page)
  await investment(page).fill('2000')
  await page.waitForURL(/s=/)
  const link = page.url()
  await investment(page).fill('4000')
  await page.evaluate(() => dispatchEvent(new Event('blur')))
  await page.evaluate((url) => {
    location.href = url
  }, link)
  await expect(investment(page)).toHaveValue('2,000')
  await page.goBack()
  await expect(investment(page)).toHaveValue('4,000')
})
