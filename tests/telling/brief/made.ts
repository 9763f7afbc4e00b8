import { readHolding } from '../../../src/calculator/reading/read-holding'
import { reportAwards } from '../../../src/calculator/report/award'
import { lapsedIn } from '../../../src/sweeps/lapsed'
import type { Rest } from '../../../src/sweeps/rests'
import { findRests } from '../../../src/sweeps/rests'
import type { BriefCompany, BriefOf } from '../../../src/telling/brief/brief'
import { entriesNotCounted } from '../../../src/telling/words/not-counted'
import type { Language } from '../../../src/stores/display'
import { corpus, documents } from '../../corpus'
import { speechIn } from '../../speech'

export const today = '2026-11-29'
export const examples = corpus.examples.map(({ id }) => id)
export const sides = [null, ...corpus.locations.map(({ id }) => id)]

const rested = new Map<string, readonly Rest[]>()

/** An example as a company of a brief on a day, with some facts changed. */
export function companyOf(
  id: string,
  locale: Language,
  day = today,
  changes: Readonly<Record<string, unknown>> = {},
): BriefCompany {
  const example = corpus.examples.find((each) => each.id === id)
  if (!example) throw new Error(`no example ${id}`)
  const { scenario, input, problems } = readHolding(
    { ...example.scenario, ...changes },
    corpus,
    day,
  )
  const report = reportAwards(scenario, corpus)
  const key = JSON.stringify([id, day, changes])
  const rests = rested.get(key) ?? findRests(scenario, report, corpus)
  rested.set(key, rests)
  const speech = speechIn(locale)
  return {
    name: speech.say(example.title),
    start: id,
    input,
    report,
    rests,
    lapsed: lapsedIn(corpus, scenario, 'locations'),
    notCounted: entriesNotCounted(problems, corpus, speech),
  }
}

/** What a brief of these examples is made from. */
export function made(
  ids: readonly [string, ...string[]],
  locale: Language = 'zh-CN',
  { own = null, day = today }: { own?: string | null | undefined; day?: string } = {},
): BriefOf {
  const [first, ...others] = ids.map((id) => companyOf(id, locale, day))
  if (!first) throw new Error('a brief of nobody')
  return {
    documents,
    companies: [first, ...others],
    own,
    origin: { day, version: documents.version },
    speech: speechIn(locale),
  }
}
