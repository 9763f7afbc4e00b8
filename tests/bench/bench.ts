import { loadavg } from 'node:os'
import { corpus } from '../corpus'
import { awardLines } from './award-lines'
import { openBrowser } from './browser'
import { columnTimes } from './columns/columns'
import { allCurves, sweeps } from './curves'
import { dragging } from './dragging'
import { sameStatement } from './engines'
import { growth } from './growth'
import { machine } from './machine'
import { mapTimes } from './map-times'
import { inTurns } from './median'
import { openNative } from './native'
import { peerTimes } from './peers'
import { portfolioTimes } from './portfolio'
import { reportsPerSecond } from './reports'
import type { Line } from './table'
import { markdown } from './table'
import {
  columnGrowthLines,
  columnLines,
  curveLines,
  draggingLines,
  engineLines,
  exactLines,
  growthLines,
  mapLines,
  peerLines,
  portfolioLines,
} from './words'

/** Every measurement in one run, as one table. `RUNS` and `COMPANIES` make a shorter one for a try. */

const runs = Number(process.env['RUNS'] ?? 5)
const companies = Number(process.env['COMPANIES'] ?? 1_000_000)
const scenariosOfPeers = 500

const say = (what: string): void => {
  process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${what}\n`)
}

// Other work on the machine slows everything down, one engine more than another.
const busy = (loadavg()[0] ?? 0).toFixed(1)
const lines: Line[] = []
const browser = await openBrowser()
try {
  const page = browser.page
  say('exact')
  lines.push(...exactLines(await awardLines(runs), await reportsPerSecond(runs)))
  say('peers')
  const copies = Math.ceil(companies / scenariosOfPeers)
  const peers = await peerTimes(await openNative(), page, copies, runs)
  lines.push(...peerLines(peers))
  say('columns')
  const columns = await columnTimes(await openNative(), companies, 2 * runs + 1)
  lines.push(...columnLines(columns, peers), ...columnGrowthLines(columns.growth))
  say('curves')
  const here = await allCurves(corpus, 10 * runs + 1)
  lines.push(...curveLines(sweeps, here, await page.curves(10 * runs + 1)))
  say('map')
  const cells = await page.sameCells()
  const { map } = await inTurns(runs, { map: () => page.map() }, { warm: true })
  lines.push(...mapLines(map, cells, await mapTimes(page, 2 * runs + 1)))
  say('dragging')
  lines.push(...draggingLines(await dragging(Math.max(200, 40 * runs))))
  say('growth')
  const sizes = [companies / 10, companies, companies * 5]
  lines.push(...growthLines(await growth(await openNative(), sizes, runs)))
  say('both engines')
  const both = await sameStatement(await openNative(), page, companies, runs)
  lines.push(...engineLines(companies, both))
  say('portfolio')
  const lists = await portfolioTimes(await openNative(), companies, Math.ceil(runs / 2))
  lines.push(...portfolioLines(companies, lists))
} finally {
  await browser.close()
}

const conditions = `Chromium ${browser.version}; medians of ${runs} runs or more, in turns; load ${busy} at the start`
console.log(`\n${machine()}, ${conditions}\n\n${markdown(lines)}`)
