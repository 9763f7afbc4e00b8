import { data } from 'virtual:policy-data'
import { createPinia } from 'pinia'
import { page, userEvent } from 'vitest/browser'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { render } from 'vitest-browser-vue'
import { nextTick } from 'vue'
import { whole } from '../../src/calculator/fraction'
import { readScenario } from '../../src/calculator/reading/read-scenario'
import { reportAwards } from '../../src/calculator/report/award'
import CurveTable from '../../src/components/curves/CurveTable.vue'
import { sweptWords } from '../../src/telling/curves/axis-words'
import { comparedCurves } from '../../src/telling/curves/compared'
import { measureWords } from '../../src/telling/curves/measure-words'
import { curveNotes } from '../../src/telling/curves/notes'
import { speechIn } from '../speech'
import AwardCurves from '../../src/components/curves/AwardCurves.vue'
import { moneyText } from '../../src/telling/words/money'
import { i18n } from '../../src/components/provided/i18n.ts'
import { buildCorpus } from '../../src/policies/corpus'
import { Decimal } from '../../src/policies/decimal'
import type { CurveMode } from '../../src/sweeps/curve-mode'
import type { Subject } from '../../src/sweeps/subject'
import { sweepScenario } from '../../src/sweeps/sweep'

const corpus = buildCorpus(data)

function sweepOf(example: string, path: string, to: string) {
  const found = corpus.examples.find(({ id }) => id === example)
  const read = readScenario(found?.scenario, corpus, '2026-06-30')
  if ('problems' in read) throw new Error(read.problems[0].message)
  const [from, end] = ['0', to].map((value) => whole(new Decimal(value)))
  if (!from || !end) throw new Error('no range')
  const sweep = sweepScenario(corpus, read.scenario, { path, from, to: end })
  if ('problem' in sweep) throw new Error(sweep.problem.message)
  return sweep
}

const speech = speechIn('zh-CN')
const investment = sweepOf('humanoid-maker', 'project_investment', '100000000')

async function show(
  props: Partial<{
    sweep: typeof investment
    here: string | null
    view: 'locations' | 'policies'
    mode: CurveMode
    subject: Subject
    facets: boolean
    hidden: readonly string[]
  }> = {},
) {
  const moves: string[] = []
  const explained: string[] = []
  const shown = await render(AwardCurves, {
    props: {
      sweep: investment,
      view: 'locations' as const,
      here: '24000000',
      dark: false,
      // As on the page: the marker stands where the scenario has come to.
      onMove: (x: string) => {
        moves.push(x)
        void shown.rerender({ here: x })
      },
      onExplain: (clause: string) => explained.push(clause),
      onHide: (hidden: readonly string[]) => void shown.rerender({ hidden }),
      ...props,
    },
    global: { plugins: [i18n, createPinia()] },
  })
  await expect.element(page.getByRole('application')).toBeVisible()
  return { ...shown, moves, explained }
}

/** The table of the pieces, as it lies below the chart. */
async function showTable(mode: CurveMode) {
  const swept = sweptWords(corpus, investment.swept, speech)
  const measure = measureWords(mode, swept, speech)
  const compared = comparedCurves(investment, 'locations', speech)
  await render(CurveTable, {
    props: { compared, swept, measure, speech },
    global: { plugins: [i18n, createPinia()] },
  })
}

function overlay(): { element: Element; box: DOMRect } {
  const element = document.querySelector('[role=application]')
  if (!element) throw new Error('no chart')
  return { element, box: element.getBoundingClientRect() }
}

/** Every word of the picture as it is drawn now. */
const pictureWords = (): string[] =>
  [...document.querySelectorAll('.picture text')].map(({ textContent }) => textContent)

function pointer(type: string, x: number, y: number): void {
  const { element, box } = overlay()
  const place = { clientX: box.left + x, clientY: box.top + y }
  element.dispatchEvent(
    new PointerEvent(type, { ...place, bubbles: true, button: 0, pointerId: 1, isPrimary: true }),
  )
}

/** What the calculator says of Pudong with one investment. */
function pudongPays(investment: string): string {
  const input = corpus.examples.find(({ id }) => id === 'humanoid-maker')?.scenario
  const read = readScenario({ ...input, project_investment: investment }, corpus, '2026-06-30')
  if ('problems' in read) throw new Error(read.problems[0].message)
  return reportAwards(read.scenario, corpus).locations.pudong?.high ?? ''
}

beforeEach(async () => {
  await page.viewport(1040, 900)
  // Synthetic pointers cannot be captured.
  Element.prototype.setPointerCapture = () => undefined
})
afterEach(() => document.documentElement.classList.remove('dark'))

test('shows what each place pays at the marker, cut as it is paid', async () => {
  await show()
  const pudong = page.getByTestId('total-pudong')
  await expect.element(pudong).toHaveTextContent('1,686')
  await expect.element(pudong).toHaveTextContent('征求意见稿')
  await expect.element(page.getByRole('slider')).toHaveAttribute('aria-valuenow', '24000000')
})

test('draws its lines where the marker and the pointer take them to be', async () => {
  await show()
  const at = (text: string): number => {
    const texts = [...document.querySelectorAll('.picture text')]
    const box = texts.findLast(({ textContent }) => textContent === text)?.getBoundingClientRect()
    return (box?.left ?? NaN) + (box?.width ?? NaN) / 2
  }
  const apart = (): number => {
    const marker = document.querySelector('line.here')?.getBoundingClientRect()
    const perMillion = (at('8,000') - at('2,000')) / 60
    return Math.abs((marker?.left ?? NaN) - (at('2,000') + 4 * perMillion))
  }
  await expect.poll(apart).toBeLessThan(2)
})

describe('the marker', () => {
  test('and what it reads follow the pointer at once, the scenario when it is let go', async () => {
    const { moves } = await show()
    const pudong = page.getByTestId('total-pudong')
    const slider = page.getByRole('slider')
    pointer('pointerdown', 300, 120)
    const seen = new Set<string>()
    for (let x = 300; x < 420; x += 4) {
      pointer('pointermove', x, 120)
      await nextTick()
      const value = slider.element().getAttribute('aria-valuenow') ?? ''
      expect(Number(value) % 100_000).toBe(0)
      const [paid = ''] =
        /[\d,.]+/.exec(pudong.element().querySelector('b')?.textContent ?? '') ?? []
      expect(paid).toBe(moneyText(pudongPays(value), 'wan'))
      seen.add(value)
    }
    expect(seen.size).toBeGreaterThan(10)
    expect(moves).toEqual([])
    pointer('pointerup', 420, 120)
    expect(moves).toHaveLength(1)
    expect(Number(moves[0]) % 100_000).toBe(0)
  })

  test('takes the scenario with it when it rests in the hand', async () => {
    const { moves } = await show()
    pointer('pointerdown', 300, 120)
    pointer('pointermove', 320, 120)
    await expect.poll(() => moves.length).toBe(1)
    pointer('pointermove', 360, 120)
    pointer('pointerup', 360, 120)
    expect(moves).toHaveLength(2)
  })

  test('moves by a step, and to the next breakpoint or crossing, from the keyboard', async () => {
    const { moves } = await show()
    const flag = document.querySelector<HTMLElement>('[role=slider]')
    flag?.focus()
    await userEvent.keyboard('{ArrowRight}')
    const slider = page.getByRole('slider')
    await expect.element(slider).toHaveAttribute('aria-valuenow', '24100000')
    await userEvent.keyboard('{PageUp}')
    await expect.element(slider).toHaveAttribute('aria-valuenow', '25136666.67')
    await expect.poll(() => moves.at(-1)).toBe('25136666.67')
  })

  test('is set by a click where the fact is not stated', async () => {
    const { moves } = await show({ here: null })
    await expect.element(page.getByText(/项目总投入尚未填写/)).toBeVisible()
    expect(document.querySelector('[role=slider]')).toBeNull()
    pointer('pointerdown', 300, 120)
    pointer('pointerup', 300, 120)
    expect(moves).toHaveLength(1)
  })
})

test('arrow keys walk through the points of note and Enter moves the marker there', async () => {
  const { moves } = await show()
  document.querySelector<HTMLElement>('[role=application]')?.focus()
  await userEvent.keyboard('{ArrowLeft}')
  const status = page.getByRole('status')
  await expect.element(status).toHaveTextContent('浦东新区超过深圳市龙华区')
  await expect.element(status).toHaveTextContent('约 3,734 万元')
  await expect.element(status).toHaveTextContent('此后居首位')
  await userEvent.keyboard('{Enter}')
  expect(moves).toEqual(['37342000.02'])
})

test('a breakpoint names its clause and what is met, and leads to the clause', async () => {
  const { explained } = await show()
  document.querySelector<HTMLElement>('[role=application]')?.focus()
  await userEvent.keyboard('{ArrowRight}')
  const next = page.getByRole('button', { name: '下一个转折点' })
  const status = page.getByRole('status')
  for (let i = 0; i < 20; i += 1) {
    if (status.element().textContent?.includes('补贴上限 300 万元')) break
    await next.click()
  }
  await expect.element(status).toHaveTextContent('补贴上限 300 万元')
  await expect.element(status).toHaveTextContent('此后不再增加')
  await page.getByRole('button', { name: '计算依据' }).click()
  expect(explained).toEqual(['XH-9'])
})

test('a place can be hidden; the lead is then among the others', async () => {
  await show()
  const strip = page.getByRole('list', { name: '居首', exact: true })
  await expect.element(strip).toHaveTextContent('浦东新区')
  await page.getByTestId('line-pudong').click()
  await expect.element(strip).not.toHaveTextContent('浦东新区')
})

test('says where no clause varies with the fact', async () => {
  const sweep = sweepOf('humanoid-maker', 'funding_rounds.0.amount', '100000000')
  const notes = curveNotes(sweep, comparedCurves(sweep, 'locations', speech), speech)
  const note = '浦东新区、长宁区、徐汇区、深圳市（龙华以外）：条文中没有随融资额变化的定量条款。'
  expect(notes.map(({ text }) => text)).toContain(note)
})

test('has the same numbers as a table', async () => {
  await showTable('amount')
  await expect.element(page.getByRole('row', { name: /300 至 10,000 1,226/ })).toBeVisible()
})

describe('shown as shares', () => {
  test('says what part of the investment each place pays, and where', async () => {
    await show({ mode: 'share' })
    const share = Number(pudongPays('24000000')) / 240_000
    await expect.element(page.getByTestId('total-pudong')).toHaveTextContent(`${share}`)
    await showTable('share')
    await expect
      .element(page.getByRole('columnheader', { name: '占比（%）', exact: true }))
      .toBeVisible()
    await expect.element(page.getByRole('cell', { name: /^无穷大 至 131$/ })).toBeVisible()
  })
})

describe('shown as marginal amounts', () => {
  test('has the slope of each piece, and no leader strip', async () => {
    await show({ mode: 'marginal' })
    await expect.element(page.getByTestId('total-pudong')).toHaveTextContent('0.5')
    await expect.poll(pictureWords).toContain('最高可获边际额（元/元）')
    await expect.element(page.getByText('居首', { exact: true })).not.toBeInTheDocument()
  })

  test('says by how much the amount jumps, by clause', async () => {
    const orders = sweepOf('humanoid-maker', 'robot_orders.0.units', '200')
    await show({ mode: 'marginal', sweep: orders, here: '20' })
    const jumps = () => pictureWords().filter((each) => each.startsWith('“人形机器人整机销售” +'))
    await expect.poll(jumps).toHaveLength(2)
  })
})

test('one clause is a line in every place that has it, and a status where it pays nothing', async () => {
  const benchmark = corpus.clauses.get('SZ-2b')?.title.zh ?? ''
  await show({ subject: { kind: 'clause', clause: 'SZ-2b', beside: false } })
  await expect.element(page.getByTestId('total-longhua')).toHaveTextContent(benchmark)
  await expect.element(page.getByTestId('total-shenzhen')).toHaveTextContent(benchmark)
  await expect.element(page.getByTestId('line-pudong')).not.toBeInTheDocument()
})

test('a theme adds up its clauses, and says where there is none', async () => {
  const theme = corpus.themes.find(({ id }) => id === 'robots')?.id ?? ''
  await show({ subject: { kind: 'theme', theme } })
  await expect.element(page.getByTestId('total-changning')).toHaveTextContent('没有对应条款')
})

test('small charts have their own place each, and read one value together', async () => {
  await show({ facets: true })
  for (const { name } of corpus.locations) await expect.poll(pictureWords).toContain(name.zh)
  expect(document.querySelectorAll('line.here')).toHaveLength(corpus.locations.length)
  pointer('pointermove', 500, 120)
  await nextTick()
  expect(document.querySelectorAll('line.pointer')).toHaveLength(corpus.locations.length)
  const told = () => document.querySelectorAll('.tooltip tbody tr')
  await expect.poll(told).toHaveLength(corpus.locations.length)
})

test('fits a phone', async () => {
  await page.viewport(390, 844)
  await show()
  await expect.element(page.getByRole('slider')).toBeVisible()
  await expect.poll(() => document.documentElement.scrollWidth).toBeLessThanOrEqual(390)
})
