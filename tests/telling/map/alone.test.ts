import { describe, expect, test } from 'vitest'
import { leaderLooks } from '../../../src/charts/leader-map'
import { reportAwards } from '../../../src/calculator/report/award'
import { Decimal } from '../../../src/policies/decimal'
import type { AwardMap } from '../../../src/sweeps/map'
import { amountsInReport } from '../../../src/telling/map/cells'
import { lookWords } from '../../../src/telling/map/look-words'
import { spokenCell } from '../../../src/telling/map/spoken-cell'
import { corpus } from '../../corpus'
import { read } from '../../sweeps/insights/example'
import { speechIn } from '../speech'

const input = { revenue: '80000000', revenue_previous_year: '40000000', algorithm_filings: 2 }

describe('a cell in which only Longhua has an amount', () => {
  test('is not said to be led', () => {
    const cells = amountsInReport(reportAwards(read(input), corpus), 'high')
    expect(cells.map(({ standing }) => standing)).toEqual([null, null, null, null, null])
    const at = [{ fact: '营业收入', value: '8,000 万元' }]
    const said = (language: 'zh-CN' | 'en') =>
      spokenCell({ at, cells, end: 'high' }, corpus, speechIn(language))
    expect(said('zh-CN')).toBe('营业收入 8,000 万元 只有龙华有金额')
    expect(said('en')).toMatch(/only Longhua has an amount$/)
  })

  test('has a look of its own, in words too', () => {
    const axis = (path: string) => ({ path, values: [new Decimal(0)] })
    const map: AwardMap = {
      ...{ x: axis('revenue'), y: axis('algorithm_filings') },
      places: new Map([
        ['pudong', { low: [null], high: [null] }],
        ['longhua', { low: [10n], high: [20n] }],
      ]),
      possible: new Uint8Array([1]),
    }
    const [look] = leaderLooks(map, 'high').looks
    expect(look && lookWords(look, corpus, speechIn('zh-CN')).name).toBe('只有龙华有金额')
  })
})
