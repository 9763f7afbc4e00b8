import { shanghaiDay } from '../../src/policies/day'
import { today } from '../setup/today'
import { expect, test } from './test'

test('a page is of the day that is asked for, or of this one', async ({ page }) => {
  await page.goto('')
  const day = await page.evaluate(() => new Date().toISOString())
  expect(shanghaiDay(new Date(day))).toBe(today || shanghaiDay(new Date()))
  await expect(page.getByTestId('total-pudong')).toBeVisible()
})
