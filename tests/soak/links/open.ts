import { createPinia, disposePinia, setActivePinia } from 'pinia'
import { createMemoryHistory } from 'vue-router'
import { readHolding } from '../../../src/calculator/reading/read-holding'
import { reportAwards } from '../../../src/calculator/report/award'
import { useAddressStore } from '../../../src/stores/address'
import { shipped } from '../../../src/stores/documents'

const { corpus } = shipped
import { entryHistory } from '../../../src/stores/entry-history'
import { useScenarioStore } from '../../../src/stores/scenario'
import { pathLabel } from '../../../src/telling/words/facts'
import { notCountedText } from '../../../src/telling/words/not-counted'
import { speechIn } from '../../speech'
import { lowAtMostHigh } from '../laws/ranges'
import { drawsFrom } from '../draws'

const zh = speechIn('zh-CN')

/** What a page made of a link. */
export interface Opened {
  /** What the page says of the link. */
  readonly notices: readonly string[]
  /** What the page holds now, to be sent on. */
  readonly link: string | null
  readonly input: Readonly<Record<string, unknown>>
}

/** Opens a link in the stores of a fresh page, and calculates what the page would show. */
function open(location: string): Opened {
  const pinia = createPinia()
  setActivePinia(pinia)
  const base = createMemoryHistory()
  base.replace(location)
  const address = useAddressStore()
  address.connect(entryHistory(base))
  const { input } = useScenarioStore()
  const notices = address.notices.map(({ kind }) => kind)
  const link = address.fullLink('/curves')
  disposePinia(pinia)
  return { notices, link: link === null ? null : (link.split('#')[1] ?? ''), input }
}

/** A value as text; the order of facts means nothing. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => a.localeCompare(b)))
      : each,
  )

/**
 * What is wrong with how the page takes a link; nothing where it opens with what holds, says what does not,
 * and sends on what it shows.
 */
export function wrongIn(text: string): string[] {
  const wrong: string[] = []
  const first = open(`/curves?s=${text}`)
  const { scenario, problems } = readHolding(first.input, corpus, '2026-06-30')
  const report = reportAwards(scenario, corpus)
  wrong.push(...lowAtMostHigh({ corpus, input: first.input, report, draws: drawsFrom(0) }))
  // What is refused stands in its field, and the line of what is not counted names the first ten.
  const told = notCountedText(problems, corpus, zh)
  for (const { fact, message } of problems.slice(0, 10)) {
    if (!told.includes(pathLabel(corpus, fact, zh)))
      wrong.push(`${message} is refused without a word`)
  }
  for (const name of ['a', 'x', 'readings', 'revenue', 'polluted']) {
    if (name in {}) wrong.push(`every object has ${name} now`)
  }
  if (first.link === null) return wrong
  const again = open(first.link)
  if (sorted(again.input) !== sorted(first.input)) {
    const keys = [...new Set([...Object.keys(first.input), ...Object.keys(again.input)])]
    const changed = keys.filter((key) => sorted(first.input[key]) !== sorted(again.input[key]))
    const words = changed.map(
      (key) => `${key}: ${sorted(first.input[key])} becomes ${sorted(again.input[key])}`,
    )
    wrong.push(`sent on, ${words.join('; ') || 'the order of the facts is another'}`)
  }
  const left = again.notices.filter((kind) => kind === 'dropped' || kind === 'damage')
  if (left.length > 0) wrong.push(`sent on, the link is not whole: ${left.join(', ')}`)
  return wrong
}
