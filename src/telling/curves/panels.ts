import type { End } from '../../calculator/range'
import type { Frame } from '../../charts/frame'
import { textWidth } from '../../charts/frame'
import { chartModes } from '../../charts/modes'
import { heightTicks } from '../../charts/ticks'
import type { Speech } from '../words/speech'
import type { ComparedCurve } from './compared'
import type { MeasureWords } from './measure-words'

/** Width and height in pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** One plot of the chart: which lines stand in it, where it lies, and the ticks of its heights. */
export interface Plot {
  readonly places: readonly ComparedCurve[]
  readonly frame: Frame
  readonly ticks: readonly number[]
  readonly title: string
  readonly namesX: boolean
  readonly namesY: boolean
}

const narrowBelow = 560
const topRoom = 48
const facetTopRoom = 74
const bottomRoom = 44
const titleRoom = 34
const tickRoom = 26
const rowHeight = 150

export const isNarrow = ({ width }: Size): boolean => width < narrowBelow

const columnsFor = (width: number, count: number): number =>
  Math.max(1, Math.min(count, width < narrowBelow ? 1 : width < 900 ? 2 : 3))

/** How high the whole chart has to be; in facets so that each row has room. */
export function chartHeight(width: number, count: number, facets: boolean): number {
  if (!facets || count === 0) return width < narrowBelow ? 330 : 400
  const rows = Math.ceil(count / columnsFor(width, count))
  return facetTopRoom + rows * rowHeight + (rows - 1) * (titleRoom + tickRoom) + bottomRoom
}

/** The least and the greatest height, with room above for what is said there. */
function extent(
  places: readonly ComparedCurve[],
  { mode }: MeasureWords,
  end: End,
): [number, number] {
  const drawn = places
    .map((place) => place.past ?? place)
    .flatMap(({ low, high }) => (end === 'high' ? [low, high] : [low]))
  const heights = chartModes[mode].heights(drawn)
  const [least, most] = [Math.min(0, ...heights), Math.max(0, ...heights)]
  return [least, most + (most - least) * (mode === 'marginal' ? 0.14 : 0.04)]
}

interface Asked {
  readonly shown: readonly ComparedCurve[]
  /** What stands in the same plot without a name at its end. */
  readonly also?: readonly ComparedCurve[]
  readonly measure: MeasureWords
  readonly range: readonly [from: number, to: number]
  readonly size: Size
  /** One plot for each line, all on one scale of heights or each on its own. */
  readonly facets: boolean
  readonly uniform: boolean
  readonly end: End
  readonly speech: Speech
}

function ticksOf([least, most]: readonly [number, number], plotHeight: number): number[] {
  return heightTicks(least, most, Math.max(3, Math.round(plotHeight / 44)))
}

const heightsOf = (ticks: readonly number[]): [number, number] => [ticks[0] ?? 0, ticks.at(-1) ?? 1]

const roomFor = (texts: readonly string[], least: number): number =>
  Math.ceil(Math.max(least, ...texts.map((text) => textWidth(text)))) + 12

function onePlot({ shown, also = [], measure, range, size, end, speech }: Asked): Plot[] {
  const height = Math.max(80, size.height - topRoom - bottomRoom)
  const ticks = ticksOf(extent([...shown, ...also], measure, end), height)
  const labels = shown.flatMap(({ name, short, past }) => {
    if (past) return [short, speech.t('chart.past.ended', { date: past.to })]
    return isNarrow(size) ? [short] : [name]
  })
  const left = roomFor(ticks.map(measure.tick), 46)
  const right = roomFor(labels, 12)
  const width = Math.max(80, size.width - left - right)
  const frame = { left, top: topRoom, width, height, x: range, y: heightsOf(ticks) }
  return [{ places: shown, frame, ticks, title: '', namesX: true, namesY: true }]
}

function facetPlots({ shown, measure, range, size, uniform, end }: Asked): Plot[] {
  const columns = columnsFor(size.width, shown.length)
  const rows = Math.ceil(shown.length / columns)
  const between = titleRoom + tickRoom
  const room = size.height - facetTopRoom - bottomRoom - (rows - 1) * between
  const height = Math.max(60, room / Math.max(1, rows))
  const common = ticksOf(extent(shown, measure, end), height)
  const own = shown.map((place) =>
    uniform ? common : ticksOf(extent([place], measure, end), height),
  )
  const left = roomFor(own.flat().map(measure.tick), 24)
  const cell = size.width / columns
  return shown.map((place, i) => {
    const ticks = own[i] ?? common
    const [row, column] = [Math.floor(i / columns), i % columns]
    const frame = {
      left: Math.round(column * cell + left),
      top: facetTopRoom + row * (height + between),
      width: Math.max(60, Math.floor(cell - left - 20)),
      height,
      x: range,
      y: heightsOf(ticks),
    }
    const isLast = i + columns >= shown.length
    return { places: [place], frame, ticks, title: place.name, namesX: isLast, namesY: i === 0 }
  })
}

/** Where the plots lie in the chart, as large as the words around them allow. */
export function plotsOf(asked: Asked): Plot[] {
  return asked.facets && asked.shown.length > 0 ? facetPlots(asked) : onePlot(asked)
}
