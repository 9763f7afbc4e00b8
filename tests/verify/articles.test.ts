import { describe, expect, it } from 'vitest'
import { cutText, findArticle } from '../../src/verify/articles'
import { readLocator, writeLocator } from '../../src/policies/locators'

const articles = cutText(`
甲区办法
第一章 总则
第一条 目的。
第二章 支持
第二条 首段。

次段。
第三条(标题)
总说:
(一)甲项。
(二)乙项。
第十条(附则)
(二)丙项。
`)
const points = cutText(`
乙区细则
一、对象
企业。
二、内容
1、甲点
说明文字在此,
接着说完。
2、乙点
三、其他
1、丙点
(征求意见,某日)
问:丁?
第九条 不算。
`)
const running = cutText('一、起\n1.甲。\n二、承\n2.乙,\n续。\n五、附则\n(三)末项。')

const texts = (paragraphs: ReturnType<typeof cutText>, locator: string) =>
  findArticle(paragraphs, locator).map((each) => each.text)

describe('an article is found by its locator', () => {
  it.each([
    [articles, '第一条', ['目的。']],
    [articles, '第二条', ['首段。', '次段。']],
    [articles, '第二条第二款', ['次段。']],
    [articles, '第三条(二)', ['乙项。']],
    [articles, '第十条（二）', ['丙项。']],
    [points, '二.1', ['甲点说明文字在此,接着说完。']],
    [points, '二.2', ['乙点']],
    [running, '2', ['乙,续。']],
    [running, '五(三)', ['末项。']],
  ])('%#: %s', (paragraphs, locator, expected) => {
    expect(texts(paragraphs, locator).map((each) => each.trim())).toEqual(expected)
  })

  it('with its items', () => {
    expect(texts(articles, '第三条')).toContain('甲项。')
  })

  it('not at all where it leads nowhere or to several', () => {
    expect(texts(articles, '第四条')).toEqual([])
    expect(texts(articles, '(二)')).toEqual([])
    expect(texts(points, '1')).toEqual([])
  })

  it('and what follows the articles belongs to none', () => {
    expect(texts(points, '第九条')).toEqual([])
    expect(points.at(-1)?.path).toEqual([])
  })
})

describe('a locator', () => {
  it.each(['第八条(四)', '二.7', '(三)1', '第十九条', '9', '五(三)', '第五条第二款', '—'])(
    '%s is written as it was read',
    (locator) => {
      expect(writeLocator(readLocator(locator))).toBe(locator)
    },
  )
})
