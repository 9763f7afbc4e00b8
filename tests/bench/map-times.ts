import { documents } from '../corpus'
import { cpuMs } from './columns/measure'
import { cellsAgain } from './map'
import { median } from './median'
import type { BenchPage } from './page/page'

/** Median milliseconds of a map in columns: from a worker in the browser, and of the cells alone in both engines. */
export async function mapTimes(page: Pick<BenchPage, 'columnMap'>, runs: number) {
  const there: Awaited<ReturnType<BenchPage['columnMap']>>[] = []
  for (let run = 0; run < runs; run += 1) there.push(await page.columnMap())
  for (let run = 0; run < 20; run += 1) cellsAgain(documents)
  const here = Array.from({ length: runs }, () => {
    const begun = cpuMs()
    cellsAgain(documents)
    return cpuMs() - begun
  })
  const of = (name: 'cold' | 'warm' | 'dragged' | 'here'): number =>
    median(there.map((times) => times[name]))
  return {
    cold: of('cold'),
    warm: of('warm'),
    dragged: of('dragged'),
    chromium: of('here'),
    node: median(here),
  }
}

export type MapMedians = Awaited<ReturnType<typeof mapTimes>>
