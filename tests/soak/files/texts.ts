import type { Corpus } from '../../../src/policies/corpus'
import { readScenarioFile, shelfFile } from '../../../src/sharing/scenario-file'
import { version } from '../../../src/sharing/migrations'
import { readShelf, writeShelf } from '../../../src/sharing/shelf'
import { readHolding } from '../../../src/calculator/reading/read-holding'
import { reportAwards } from '../../../src/calculator/report/award'
import type { Draws } from '../draws'
import type { Input } from '../laws/asked'
import { spoiled } from '../links/junk'
import { spoiledBytes } from './bytes'

/** A file of one scenario or of several, spoiled in its values or in its bytes. */
export function spoiledFile(inputs: readonly Input[], draws: Draws): string {
  const scenario = draws.one(inputs)
  const saved = inputs.slice(0, 1 + draws.index(4)).map((each, i) => ({
    id: `kept-${String(i)}`,
    name: `方案 ${String(i)}`,
    notes: '',
    saved: '2026-06-30T04:00:00.000Z',
    version,
    example: 'humanoid-maker',
    scenario: each,
  }))
  const sound = draws.next() < 0.5 ? JSON.stringify(scenario) : shelfFile(saved)
  if (draws.next() < 0.5) {
    return JSON.stringify(spoiled(JSON.parse(sound) as unknown, draws))
  }
  return new TextDecoder().decode(spoiledBytes(new TextEncoder().encode(sound), draws))
}

/** What is wrong with how the page takes such a file; nothing where it keeps what holds and says what does not. */
export function wrongInFile(corpus: Corpus, text: string): string[] {
  const wrong: string[] = []
  const shelf = readShelf(text)
  const again = readShelf(writeShelf(shelf.kept))
  if (JSON.stringify(again.kept) !== JSON.stringify(shelf.kept)) {
    wrong.push('what is kept of it is not what is written back')
  }
  const read = readScenarioFile(corpus, text)
  if ('problem' in read) {
    if (read.problem.message === '') wrong.push('it is refused without a word')
    return wrong
  }
  for (const { scenario } of read.scenarios) {
    const holding = readHolding(scenario, corpus, '2026-06-30')
    reportAwards(holding.scenario, corpus)
  }
  return wrong
}
