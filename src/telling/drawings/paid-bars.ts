import type { Drawing } from './svg'
import { element, stacked } from './svg'
import { baselineOf, type, widthOf, words, wrapped } from './set-words'

/** What one place comes to: firm in full colour, up to the ceiling hatched. Amounts in yuan. */
export interface PaidBar {
  readonly name: string
  readonly strong: boolean
  readonly color: string
  /** Null where there is no number. */
  readonly ends: { readonly low: number; readonly high: number } | null
  /** At the end of the bar: the amounts, or the word for why there are none. */
  readonly text: string
  readonly quiet: string
  /** Drawn faint: what it was on a day that is over. */
  readonly faint: boolean
}

/** The bars of one company on one scale. */
export interface PaidPanel {
  /** Empty where there is one panel alone. */
  readonly title: string
  readonly bars: readonly PaidBar[]
}

const gap = 8
const titleHeight = 22
const [leastRow, mostRow] = [22, 40]

const hatchId = (color: string): string => `hatch${color.replace('#', '')}`

function hatch(color: string): string {
  const size = 6
  const line = `M-1 1L1 -1M0 ${size}L${size} 0M${size - 1} ${size + 1}L${size + 1} ${size - 1}`
  return element(
    'pattern',
    { id: hatchId(color), width: size, height: size, patternUnits: 'userSpaceOnUse' },
    element('path', { d: line, stroke: color, 'stroke-width': 1.2, fill: 'none' }),
  )
}

/** A bar of this scale from x on. */
function barOf(
  { color, ends }: PaidBar,
  x: number,
  y: number,
  height: number,
  scale: number,
): string {
  if (!ends) return ''
  const box = { x: x + 0.5, y: y + 0.5, height: height - 1 }
  const most = Math.max(1, ends.high * scale)
  const whole = { ...box, width: most, stroke: color, 'stroke-width': 1 }
  return (
    element('rect', { ...whole, fill: '#ffffff' }) +
    element('rect', { ...whole, fill: `url(#${hatchId(color)})` }) +
    (ends.low > 0 ? element('rect', { ...box, width: ends.low * scale, fill: color }) : '')
  )
}

function panel({ title, bars }: PaidPanel, width: number, height: number, most: number): Drawing {
  const top = title === '' ? 0 : titleHeight
  const row = Math.min(mostRow, Math.max(leastRow, (height - top) / Math.max(1, bars.length)))
  const names = Math.max(...bars.map(({ name }) => widthOf(name, type.strong)))
  const said = ({ text, quiet }: PaidBar): number =>
    widthOf(text, type.strong) + (quiet === '' ? 0 : 6 + widthOf(quiet, type.quiet))
  const room = Math.max(...bars.map(said))
  const left = names + gap
  const scale = Math.max(1, width - left - room - gap) / Math.max(1, most)
  const thick = Math.min(18, row - 8)
  const body = bars.map((bar, i) => {
    const y = top + i * row
    const base = y + row / 2 - type.text.line / 2
    const end = left + (bar.ends ? bar.ends.high * scale + gap : 0)
    const set = bar.strong ? type.strong : type.text
    const drawn = [
      words(bar.name, 0, base + baselineOf(set), set),
      barOf(bar, left, y + (row - thick) / 2, thick, scale),
      words(bar.text, end, base + baselineOf(type.strong), bar.ends ? type.strong : type.quiet),
      bar.quiet === ''
        ? ''
        : words(
            bar.quiet,
            end + widthOf(bar.text, type.strong) + 6,
            base + baselineOf(type.strong),
            type.quiet,
          ),
    ].join('')
    return bar.faint ? element('g', { opacity: 0.55 }, drawn) : drawn
  })
  const [line = ''] = wrapped(title, width, type.strong)
  const head = title === '' ? '' : words(line, 0, baselineOf(type.strong), type.strong)
  return { width, height: top + bars.length * row, body: head + body.join('') }
}

/** What the two looks of a bar mean. */
function key(firm: string, most: string): Drawing {
  const grey = '#5b6670'
  const sample = { width: 22, height: 10, y: 5 }
  const set = type.quiet
  const second = 28 + widthOf(firm, set) + 20
  return {
    width: second + 28 + widthOf(most, set),
    height: set.line,
    body: [
      element('rect', { ...sample, fill: grey }),
      words(firm, 28, baselineOf(set), set),
      element('rect', { ...sample, x: second, stroke: grey, fill: `url(#${hatchId(grey)})` }),
      words(most, second + 28, baselineOf(set), set),
    ].join(''),
  }
}

/** Bars of one company, or of two beside each other on one scale, with the key of their looks. */
export function paidBars(
  panels: readonly PaidPanel[],
  meaning: { readonly firm: string; readonly most: string },
  room: { readonly width: number; readonly height: number },
): Drawing {
  const bars = panels.flatMap((each) => each.bars)
  const most = Math.max(0, ...bars.map(({ ends }) => ends?.high ?? 0))
  const between = 32
  const width = (room.width - between * (panels.length - 1)) / panels.length
  const legend = key(meaning.firm, meaning.most)
  const height = room.height - legend.height - gap
  const drawn = panels.map((each) => panel(each, width, height, most))
  const beside: Drawing = {
    width: room.width,
    height: Math.max(...drawn.map((each) => each.height)),
    body: drawn
      .map(({ body }, i) =>
        element('g', { transform: `translate(${String(i * (width + between))} 0)` }, body),
      )
      .join(''),
  }
  const colors = new Set([...bars.map(({ color }) => color), '#5b6670'])
  const whole = stacked([legend, beside], gap)
  return { ...whole, body: element('defs', {}, ...[...colors].map(hatch)) + whole.body }
}
