import { readXlsx } from 'hucre/xlsx'
import { exported } from './downloads'
import { asOf, awards, corpus } from './example-awards'
import { expect, test } from './test'

test.use({ viewport: { width: 1440, height: 900 } })

test('the live workbook leaves the page with its figures and their formulas', async ({ page }) => {
  test.slow()
  await page.clock.setFixedTime(`${asOf}T04:00:00Z`)
  await page.goto('')
  const { name, bytes } = await exported(page, '导出：各地合计', 'xlsx')
  expect(name).toMatch(/^带公式的工作簿_.*\.xlsx$/)
  expect(bytes.length).toBeLessThan(500_000)

  const { sheets } = await readXlsx(bytes)
  const totals = sheets.find((sheet) => sheet.name === '合计')
  const { locations } = awards('humanoid-maker')
  for (const place of corpus.locations) {
    const at = totals?.rows.findIndex((row) => row[1] === place.name.zh) ?? -1
    const { low, high } = locations[place.id] ?? {}
    expect(totals?.rows[at]?.slice(2, 4)).toEqual([Number(low), Number(high)])
    expect(totals?.cells?.get(`${at},3`)?.formula).toContain('计算')
  }
  const facts = sheets.find((sheet) => sheet.name === '填报项')
  const investment = facts?.rows.find((row) => row[0] === '项目总投入')
  expect(investment?.[1]).toBe(24_000_000)
})
