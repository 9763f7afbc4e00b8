import { describe, expect, it } from 'vitest'
import { validateData } from '../../src/policies/validate'
import { comparePolicy } from '../../src/verify/compare'
import { faultLines, summaryLine } from '../../src/verify/report'
import { asFiles, goodRecords, type Records } from '../policies/records'

const text = `
示例办法
第一条 按投入的30%支持,最高300万元。
第二条 另予关注。
第三条 自2025年1月1日起有效2年。
`
const reason = { zh: '说明。', en: 'A reason.' }
const entry = (locator: string, figure: string) => ({ policy: 'example', locator, figure, reason })

/** Compares the invented policy, changed, with a text and a list of left-over figures. */
const compare = (
  printed: string,
  list: ReturnType<typeof entry>[] = [],
  change: (records: Records) => void = () => undefined,
) => {
  const records = goodRecords()
  change(records)
  const [policy] = validateData(asFiles(records)).policies
  if (!policy) throw new Error('no policy')
  return comparePolicy(policy, printed, list)
}

describe('a policy against its text', () => {
  it('agrees when every figure stands in its article', () => {
    const comparison = compare(text)
    expect(faultLines(comparison)).toEqual([])
    expect(summaryLine([comparison])).toBe(
      '4 figures checked, 0 missing, 0 left over, all explained',
    )
  })

  it('misses a figure that stands in another article', () => {
    const moved = text.replace(',最高300万元', '').replace('关注', '最高300万元')
    expect(faultLines(compare(moved))).toEqual([
      'example 第一条: XX-1.cap: 3000000 yuan is not printed there',
      'example 第二条: 300万元 is carried by no parameter and not explained in data/leftovers.yaml',
    ])
  })

  it('does not look for a derived figure', () => {
    const derive = (records: Records) => {
      const cap = records.policy.clauses[0]?.parameters[1]
      Object.assign(cap as object, { value: '3500000', derived: { zh: '推算', en: 'derived' } })
    }
    const comparison = compare(text, [entry('第一条', '300万元')], derive)
    expect(faultLines(comparison)).toEqual([])
  })

  it('takes the last day from the number of years, and misses another one', () => {
    const shorter = text.replace('有效2年', '有效3年')
    expect(compare(shorter).missing.map((each) => each.name)).toEqual(['term.to'])
  })

  it('wants a reason for a number that no parameter carries', () => {
    const more = text.replace('关注', '关注4家企业')
    expect(compare(more).unlisted.map((each) => each.figure.text)).toEqual(['4家'])
    const listed = compare(more, [entry('第二条', '4家')])
    expect(faultLines(listed)).toEqual([])
    expect(summaryLine([listed])).toContain('1 left over, all explained')
  })

  it('refuses a reason that is no longer needed, or stands at another article', () => {
    const stale = compare(text, [entry('第一条', '300万元'), entry('第三条', '9家')])
    expect(stale.stale.map((each) => each.figure)).toEqual(['300万元', '9家'])
    expect(summaryLine([stale])).toContain('2 stale entries')
  })

  it('reads the rounding step as decimals of 万元', () => {
    const hundred = (records: Records) =>
      Object.assign(records.policy.rounding, { step: '100', locator: '第三条' })
    expect(compare(text, [], hundred).missing.map((each) => each.name)).toEqual(['rounding.step'])
    expect(compare(text.replace('有效2年', '有效2年,两位小数'), [], hundred).missing).toEqual([])
  })
})
