import type { Report } from '../../calculator/report/award'
import { reportAwards } from '../../calculator/report/award'
import type { Scenario } from '../../calculator/scenario'
import type { Corpus } from '../../policies/corpus'
import { dayAfter } from '../../policies/day'
import { onDay } from '../lapsed'
import type { Ending } from './finding'

/** What is left once the documents that end next have ended. */
export interface AfterTerms {
  /** The documents that end next, with others that end within a month of them, in the order of their last days. */
  readonly gone: Ending['policies']
  /** What the company comes to on the first day without them. */
  readonly report: Report
}

const soon = 31

/** What an application on the day after comes to; null where nothing ends. */
export function afterTerms(
  corpus: Corpus,
  scenario: Scenario,
  { policies }: Ending,
): AfterTerms | null {
  const inOrder = [...policies].sort((a, b) => a.days - b.days)
  const [first] = inOrder
  if (!first) return null
  const gone = inOrder.filter(({ days }) => days - first.days <= soon)
  const last = gone.at(-1) ?? first
  return { gone, report: reportAwards(onDay(scenario, dayAfter(last.to, 1)), corpus) }
}
