import { openBuilt } from './built'
import { median } from './median'

/** Medians in milliseconds for one move of the marker, and how many moves they rest on. */
export interface Dragging {
  readonly moves: number
  /** JavaScript alone. */
  readonly script: number
  /** All work of the main thread: script, style, layout and paint. */
  readonly task: number
}

/**
 * Drags the marker over the curves of the product's own page, with a pointer as a person has it; the browser's
 * own counters say how long its main thread took for each move, up to the next frame.
 */
export async function dragging(moves: number): Promise<Dragging> {
  const { address, browser, close } = await openBuilt('.')
  try {
    const tab = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await tab.clock.setFixedTime('2026-06-30T04:00:00Z')
    await tab.goto(`${address}#/curves`)
    const chart = tab.getByRole('application')
    await chart.waitFor()
    const box = await chart.boundingBox()
    if (!box) throw new Error('The page shows no curves')
    const counters = await tab.context().newCDPSession(tab)
    await counters.send('Performance.enable')
    const read = async (): Promise<Record<string, number>> => {
      const { metrics } = await counters.send('Performance.getMetrics')
      return Object.fromEntries(metrics.map((each) => [each.name, each.value * 1000]))
    }
    const nextFrame = () => tab.evaluate(() => new Promise((done) => requestAnimationFrame(done)))
    const y = box.y + box.height / 2
    const [from, width] = [box.x + 120, box.width - 320]
    await tab.mouse.move(from, y)
    const said = () => tab.getByRole('slider').first().getAttribute('aria-valuetext')
    await tab.mouse.down()
    const heard = new Set<string | null>()
    const taken: { script: number; task: number }[] = []
    // The first moves warm the code up and are not counted.
    for (let move = -20; move < moves; move += 1) {
      const before = await read()
      await tab.mouse.move(from + (((move + 20) * 7) % width), y)
      await nextFrame()
      const after = await read()
      if (move >= 0 && move < 20) heard.add(await said())
      const spent = (name: string): number => (after[name] ?? NaN) - (before[name] ?? NaN)
      if (move >= 0) taken.push({ script: spent('ScriptDuration'), task: spent('TaskDuration') })
    }
    await tab.mouse.up()
    if (heard.size < 20) throw new Error(`The marker told ${String(heard.size)} values of 20`)
    return {
      moves,
      script: median(taken.map(({ script }) => script)),
      task: median(taken.map(({ task }) => task)),
    }
  } finally {
    await close()
  }
}
