import type { Page } from '@playwright/test'
import { showMore, wanted } from './curves-page'
import { expect, test } from './test'
import { printed, sheetsOf } from './pdf'
import { wear } from './shown'

type Language = 'zh-CN' | 'en'
type Said = Readonly<Record<Language, readonly string[]>>

/** A page as somebody has it on the screen before printing it, and the words that must be on the paper. */
interface Printed {
  readonly name: string
  readonly address: string
  readonly prepare: (page: Page) => Promise<unknown>
  readonly words: Said
  /** What stands at the head of every sheet that its tables go on to. */
  readonly heads?: Said
}

const context: Said = {
  'zh-CN': ['人形机器人整机企业', '申报日期 2026-06-30', '金额单位：万元'],
  en: ['Humanoid-robot maker', 'Application date 2026-06-30', 'unit of money: RMB million'],
}

const table = (page: Page) => page.locator('.rows-table').waitFor()

const pages: readonly Printed[] = [
  {
    name: 'compare',
    address: 'compare',
    prepare: async (page) => {
      await page.getByTestId('findings').waitFor()
      await page.getByTestId('show-themes').click()
      await page.getByTestId('themes').waitFor()
    },
    words: {
      'zh-CN': ['各地合计', '深圳市龙华区', '算法备案奖励', '应用场景与示范项目', '合计'],
      en: ['Totals', 'Longhua', 'Algorithm filing', 'Scenarios and demonstrations'],
    },
  },
  {
    name: 'curves',
    address: 'curves',
    prepare: async (page) => {
      await page.locator('x-vue-echarts svg path').first().waitFor({ state: 'attached' })
      await wanted(page)
      await page.getByTestId('wanted').fill('765')
      await page.getByTestId('wanted').blur()
      await page.getByTestId('inverse-pudong').waitFor()
    },
    words: {
      'zh-CN': ['项目总投入', '约 3,734', '765', '龙华居首', '“创新产业专项扶持”'],
      en: ['7.65', 'Longhua leads', '“District special fund'],
    },
  },
  {
    name: 'curves of one clause',
    address: 'curves',
    prepare: async (page) => {
      await page.locator('x-vue-echarts svg path').first().waitFor({ state: 'attached' })
      await showMore(page)
      await page.getByTestId('subject').locator('label').nth(2).click()
      await page.getByTestId('clause-choice').waitFor()
    },
    words: {
      'zh-CN': ['“数字化转型标杆项目”'],
      en: ['“Digital-transformation benchmark project”'],
    },
  },
  {
    name: 'map',
    address: 'map',
    prepare: async (page) => {
      await page.getByTestId('mode').locator('label').nth(1).click()
      await page.getByTestId('place').selectOption({ index: 2 })
      await page.locator('canvas').first().waitFor()
    },
    words: {
      'zh-CN': ['项目总投入', '徐汇区', '最高可获'],
      en: ['Project investment', 'Xuhui', 'Up to'],
    },
  },
  {
    name: 'clauses by theme',
    address: 'clauses',
    prepare: (page) => page.getByTestId('entry-PD-1').waitFor(),
    words: {
      'zh-CN': ['主题对照', '数字化转型标杆项目', '落户与开办', '智能终端产品'],
      en: ['By theme', 'Settlement', 'Digital-transformation benchmark project'],
    },
    heads: {
      'zh-CN': ['浦东新区', '长宁区', '徐汇区', '龙华区', '深圳市'],
      en: ['Pudong', 'Changning', 'Xuhui', 'Longhua', 'Shenzhen'],
    },
  },
  {
    name: 'all clauses, searched',
    address: 'clauses',
    prepare: async (page) => {
      await page.getByTestId('view-clauses').click()
      await table(page)
      await page.getByTestId('facet-policy-changning').check()
      await page.getByTestId('sort-rate').click()
      await page.getByTestId('line-PD-1').waitFor({ state: 'detached' })
    },
    words: { 'zh-CN': ['全部条款', '长宁区'], en: ['All clauses', 'Changning'] },
    heads: { 'zh-CN': ['承诺性质', '比例'], en: ['Commitment', 'Rate', 'Threshold'] },
  },
  {
    name: 'two clauses',
    address: 'clauses',
    prepare: async (page) => {
      await page.getByTestId('compare-PD-1').click()
      await page.getByTestId('compare-LH-10a').click()
      await page.getByTestId('view-compare').click()
      await page.getByTestId('difference-count').waitFor()
    },
    words: { 'zh-CN': ['两条比较'], en: ['Compare two'] },
    heads: {
      'zh-CN': ['浦东新区数字化转型标杆项目', '龙华区场景应用发榜方资助'],
      en: ['Pudong Digital-transformation', 'Longhua Scenario issuer'],
    },
  },
  {
    name: 'terms',
    address: 'clauses',
    prepare: async (page) => {
      await page.getByTestId('view-terms').click()
      await page.getByTestId('term-pudong').waitFor()
    },
    words: {
      'zh-CN': ['今天、申报日期 2026-06-30', '2026-12-28'],
      en: ['Today, application date 2026-06-30', '2026-12-28'],
    },
  },
  {
    name: 'two scenarios',
    address: 'scenarios',
    prepare: async (page) => {
      await page.locator('#list-name').fill('二期方案')
      await page.locator('#list-name').press('Enter')
      await page.locator('td.notes textarea').fill('备注：二期投资待定')
      await page.locator('td.notes textarea').blur()
      await page.getByTestId('side-b').locator('select').selectOption('example:model-startup')
      await page.getByTestId('pair-sentence').waitFor()
    },
    words: {
      'zh-CN': [
        '大模型创业企业',
        '二期方案',
        '备注：二期投资待定',
        '只看有差别的条款',
        '2026-06-30',
      ],
      en: [
        'Large-model start-up',
        '二期方案',
        '备注：二期投资待定',
        'Only the clauses that differ',
      ],
    },
  },
  {
    name: 'report',
    address: 'report',
    prepare: (page) => page.locator('.paper svg path').first().waitFor({ state: 'attached' }),
    words: { 'zh-CN': ['数字化转型标杆项目', '0 至 5,000'], en: ['Humanoid robot sales'] },
  },
  {
    name: 'method, searched',
    address: 'method',
    prepare: async (page) => {
      await page
        .getByTestId('reading-words')
        .locator('input')
        .or(page.getByTestId('reading-words'))
        .first()
        .fill('G-A1')
      await page.locator('select.policy').selectOption({ index: 1 })
    },
    words: { 'zh-CN': ['G-A1', '浦东新区'], en: ['G-A1', 'Pudong'] },
  },
]

/** Words of buttons and menus: there is nothing to press on paper. */
const actions: Said = {
  'zh-CN': ['导出全部', '对调', '设为此值', '看曲线', '查看奖补曲线', '添加备注', '加入比较'],
  en: ['Export', 'Swap A', 'Swap sides', 'Swap the axes', 'Use this', 'Add notes'],
}

/** What the paper is like while it is laid out: how wide, and which words do not find room. */
interface Paper {
  readonly width: number
  readonly cut: readonly string[]
}

/** Pixels across A4 between its margins; what needs more makes everything on the paper smaller. */
const paperWidth = 672

/** Looks at the page at the moment at which it is laid out for paper. */
const watchPaper = (page: Page) =>
  page.evaluate(() => {
    const isCut = (each: Element): boolean =>
      getComputedStyle(each).overflowX !== 'visible' && each.scrollWidth > each.clientWidth + 1
    matchMedia('print').addEventListener('change', ({ matches }) => {
      if (!matches) return
      const cut = [...document.querySelectorAll('main *')]
        .filter((each) => isCut(each) && each.textContent)
        .map((each) => `${each.className}: ${each.textContent}`)
      Object.assign(window, { paper: { width: document.documentElement.clientWidth, cut } })
    })
  })
/** What was seen of the paper that was laid out last; nothing of one before it. */
const paperOf = (page: Page): Promise<Paper> =>
  page.evaluate(() => {
    const { paper } = window as unknown as { paper: Paper }
    Reflect.deleteProperty(window, 'paper')
    return paper
  })

async function open(page: Page, address: string): Promise<void> {
  await page.clock.setFixedTime('2026-06-30T04:00:00Z')
  await page.goto(`#/${address}`)
}

for (const { name, address, prepare, words, heads } of pages) {
  test(`${name} on paper keeps its words and leaves its buttons, in both languages`, async ({
    page,
  }) => {
    await open(page, address)
    await prepare(page)
    await watchPaper(page)
    for (const language of ['zh-CN', 'en'] as const) {
      await wear(page, [language, 'light'])
      const sheets = sheetsOf(await page.pdf({ preferCSSPageSize: true }))
      expect({ language, ...(await paperOf(page)) }).toEqual({
        language,
        width: paperWidth,
        cut: [],
      })
      const all = sheets.join('')
      const own = address === 'scenarios' ? [context[language][2] ?? ''] : context[language]
      const expected = [...(address === 'report' ? own.slice(0, 1) : own), ...words[language]]
      expect(expected.filter((each) => !all.includes(printed(each)))).toEqual([])
      for (const sheet of sheets.slice(0, -1)) {
        expect((heads?.[language] ?? []).filter((each) => !sheet.includes(printed(each)))).toEqual(
          [],
        )
      }
      expect(actions[language].filter((each) => all.includes(printed(each)))).toEqual([])
    }
  })
}

test('what is drawn is as wide as the paper, from a narrow screen and from a wide one', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  for (const { address, ready } of [
    { address: 'curves', ready: '.drawing svg path' },
    { address: 'map', ready: 'canvas' },
    { address: 'compare', ready: '[data-testid=total-pudong] .bar' },
  ]) {
    await open(page, address)
    await page.locator(ready).first().waitFor({ state: 'attached' })
    await watchPaper(page)
    for (const width of [390, 1600]) {
      await page.setViewportSize({ width, height: 900 })
      await page.pdf({ preferCSSPageSize: true })
      const where = { address, width }
      expect({ where, ...(await paperOf(page)) }).toEqual({ where, width: paperWidth, cut: [] })
    }
  }
})
