import type { ShallowRef } from 'vue'
import { onScopeDispose, shallowRef, watch } from 'vue'
import type { Report } from '../../calculator/report/award'
import type { Scenario } from '../../calculator/scenario'
import { en, zh } from '../../locales/compare'
import { addWords } from '../provided/page-words'
import type { Finding } from '../../sweeps/insights/finding'
import { investigate, statedPaths } from '../../sweeps/insights/investigate'
import type { Ranked } from '../../sweeps/insights/rank'
import { rankFindings } from '../../sweeps/insights/rank'
import type { Corpus } from '../../policies/corpus'
import { whenIdle } from './idle'

/** How far the search along the curves is, and what it found once it is through. */
export interface Insights {
  readonly done: number
  readonly total: number
  readonly found: Ranked | null
  /** The same, those to read first before the others. */
  readonly all: readonly Finding[] | null
}

interface Question {
  readonly corpus: Corpus
  readonly scenario: Scenario
  readonly report: Report
  readonly groups: readonly string[]
}

/** Typing may go on for so long before the curves are asked. */
const pause = 120

/**
 * What is worth a sentence about the company at hand, found fact by fact while the browser is idle. A
 * change of the company drops what was found and starts again.
 */
export function useInsights(question: () => Question): ShallowRef<Insights> {
  addWords('compare', { zh, en })
  const insights = shallowRef<Insights>({ done: 0, total: 0, found: null, all: null })
  let callOff = (): void => undefined

  function start({ corpus, scenario, report, groups }: Question): void {
    callOff()
    const total = statedPaths(corpus, scenario, groups).length
    const steps = investigate(corpus, scenario, report, groups)
    const findings: Finding[] = []
    // The first step sweeps nothing.
    let done = -1
    insights.value = { done: 0, total, found: null, all: null }
    const work = (left: () => number): void => {
      do {
        const step = steps.next()
        if (step.done) {
          const found = rankFindings(findings)
          insights.value = { done: total, total, found, all: [...found.strong, ...found.more] }
          return
        }
        findings.push(...step.value)
        done += 1
      } while (left() > 16)
      insights.value = { done, total, found: null, all: null }
      callOff = whenIdle(work)
    }
    const asked = setTimeout(() => (callOff = whenIdle(work)), pause)
    callOff = () => {
      clearTimeout(asked)
    }
  }

  watch(question, start, { immediate: true })
  onScopeDispose(() => {
    callOff()
  })
  return insights
}
