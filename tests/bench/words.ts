import type { ColumnTimes } from './columns/columns'
import type { Dragging } from './dragging'
import type { MapMedians } from './map-times'
import type { PeerTimes } from './peers'
import type { PortfolioTime } from './portfolio'
import type { Line } from './table'
import { figure } from './table'

/** Measurements put into lines: absolutes, ratios, and the goal where there is one. */

const rate = (perSecond: number): string => `${figure(perSecond)} scenarios/s`
const millions = (count: number): string => count.toLocaleString('en')

export function exactLines(
  { perSecond, startMs }: { perSecond: number; startMs: number },
  inProcess: number,
): Line[] {
  return [
    {
      what: 'exact: `award --lines` with derivations, all clauses and places',
      measured: `${rate(perSecond)} (start ${figure(startMs)} ms)`,
    },
    {
      what: 'exact: the same without the command around it',
      measured: rate(inProcess),
      ratio: `${figure(inProcess / perSecond)} × the command`,
    },
  ]
}

export function curveLines(
  paths: readonly string[],
  node: Readonly<Record<string, number>>,
  chromium: Readonly<Record<string, number>>,
): Line[] {
  return paths.map((path) => {
    const [here = Number.NaN, there = Number.NaN] = [node[path], chromium[path]]
    return {
      what: `curves of all places and clauses along \`${path}\``,
      measured: `${figure(here)} ms in Node, ${figure(there)} ms in Chromium`,
      ratio: `${figure(there / here)} × Node`,
      goal: '16 ms',
    }
  })
}

export function draggingLines({ moves, script, task }: Dragging): Line[] {
  return [
    {
      what: `dragging the marker: script time per move, median of ${moves} moves, Chromium`,
      measured: `${figure(script)} ms (whole main thread ${figure(task)} ms)`,
      goal: '16 ms',
    },
  ]
}

/** Company lists through the command; what is asked for is twice and four times as fast as SQL. */
export const portfolioLines = (companies: number, times: readonly PortfolioTime[]): Line[] =>
  times.map(({ what, goal, ms }) => ({
    what: `\`portfolio --summary\`, ${millions(companies)} companies of ${what} in Parquet files, the whole command`,
    measured: `${figure(ms.columns / 1000)} s, by SQL ${figure(ms.sql / 1000)} s`,
    ratio: `${figure(ms.sql / ms.columns)} × SQL`,
    goal: `${goal} × SQL of before`,
  }))

/** What a row costs in columns, beside the peers where they answer the same. */
export function columnLines({ rows, compileMs }: ColumnTimes, times: PeerTimes): Line[] {
  const faster = (us: number): string =>
    `${figure(times.native / us)} × SQL native, ${figure(times.sheetRecalculated / us)} × hyperformula`
  return [
    ...rows.map(({ what, rows: count, us }) => ({
      what: `columns: ${what}, ${millions(count)} rows, one thread`,
      measured: `${figure(us)} µs/row`,
      ratio: what.startsWith('ten clauses,') ? faster(us) : '',
      goal: goals.find(([words]) => what.startsWith(words))?.[1] ?? '',
    })),
    ...compileMs.map(({ what, ms }) => ({
      what: `columns: the program of ${what}, made anew`,
      measured: `${figure(ms)} ms`,
      goal: '20 ms',
    })),
  ]
}

/** Microseconds a row that were asked for, by what a line begins with. */
const goals: readonly (readonly [what: string, goal: string])[] = [
  ['ten clauses, in cache', '0.06 µs'],
  ['ten clauses, streamed', '0.10 µs'],
  ['ten clauses with low ends and status, in cache', '0.085 µs'],
  ['ten clauses with low ends and status, streamed', '0.12 µs'],
  ['totals of all places, 12 facts', '0.08 µs'],
  ['208 sums', '1.0 µs'],
]

export function peerLines(times: PeerTimes): Line[] {
  const line = (what: string, us: number, ratio = '', goal = ''): Line => ({
    what: `ten clauses: ${what}`,
    measured: `${figure(us)} µs/scenario`,
    ratio,
    goal,
  })
  const faster = (us: number): string =>
    `${figure(times.publicodes / us)} × publicodes, ${figure(times.sheetRecalculated / us)} × hyperformula`
  const goal = '500 × publicodes, 20 × hyperformula'
  return [
    line('publicodes, one engine, situation set and evaluated', times.publicodes),
    line('hyperformula, 500 rows, every formula recalculated', times.sheetRecalculated),
    line('hyperformula, 500 rows, new facts in one batch', times.sheetRestated),
    line('exact with derivations', times.exactTen, faster(times.exactTen), '5 × publicodes'),
    line('exact, though with all clauses and places', times.exactWhole, faster(times.exactWhole)),
    line('SQL, native DuckDB, one thread', times.native, faster(times.native), goal),
    line('SQL, DuckDB-WASM in Chromium', times.wasm, faster(times.wasm), goal),
  ]
}

/** A map through its statement, and in columns. */
export function mapLines(sql: number, cells: number, times: MapMedians): Line[] {
  const map = 'two facts at once: 300 × 300 cells, all places'
  const line = (what: string, ms: number, goal: string): Line => ({
    what: `${map}, ${what}`,
    measured: `${figure(ms)} ms`,
    ratio: `${figure(sql / ms)} × SQL`,
    goal,
  })
  return [
    {
      what: `${map}, its statement in DuckDB-WASM in Chromium`,
      measured: `${figure(sql)} ms`,
      goal: '1,000 ms',
    },
    line(
      `columns in a new worker in Chromium (${millions(cells)} amounts the same)`,
      times.cold,
      '100 ms',
    ),
    line('columns, another company, Chromium', times.warm, '30 ms'),
    line('columns, a fact dragged, Chromium', times.dragged, '16 ms'),
    line('columns, the cells alone, in the thread of the page in Chromium', times.chromium, ''),
    line('columns, the cells alone, Node', times.node, ''),
  ]
}

/** What a row costs in columns, by the number of rows. */
export function columnGrowthLines(measured: ColumnTimes['growth']): Line[] {
  const least = Math.min(...measured.map(({ us }) => us))
  return measured.map(({ rows, us }) => ({
    what: `columns: totals of all places, 12 facts, summed, ${millions(rows)} rows that lie in memory`,
    measured: `${figure(us)} µs/row`,
    ratio: `${figure(us / least)} × the least per row`,
    goal: '1.3',
  }))
}

export function growthLines(measured: readonly { companies: number; ms: number }[]): Line[] {
  const perRow = ({ companies, ms }: { companies: number; ms: number }): number =>
    (ms * 1000) / companies
  const least = Math.min(...measured.map(perRow))
  return measured.map((each) => ({
    what: `${millions(each.companies)} companies of 12 facts, totals of all places, native`,
    measured: `${figure(each.ms)} ms, ${figure(perRow(each))} µs/row`,
    ratio: `${figure(perRow(each) / least)} × the least per row`,
    goal: '1.3',
  }))
}

export function engineLines(
  companies: number,
  { native, wasm, sums }: { native: number; wasm: number; sums: number },
): Line[] {
  const what = `${millions(companies)} companies of every fact, ${sums} sums of every clause and place`
  return [
    { what: `${what}, native DuckDB, one thread`, measured: `${figure(native)} ms` },
    {
      what: `${what}, DuckDB-WASM in Chromium`,
      measured: `${figure(wasm)} ms`,
      ratio: `${figure(wasm / native)} × native`,
      goal: 'at most 3',
    },
  ]
}
