import type { ComputedRef } from 'vue'
import type { ScenarioInput } from '../../policies/scenario-input'
import { computed } from 'vue'
import type { Problem } from '../../calculator/reading/problem'
import { readHolding } from '../../calculator/reading/read-holding'
import type { Corpus } from '../../policies/corpus'
import type { Report } from '../../calculator/report/award'
import { reportAwards } from '../../calculator/report/award'
import type { Dropped } from '../../sharing/dropped'
import type { Company } from '../../sharing/company'
import { startFacts, startOr } from '../../sharing/company'
import { readFacts } from '../../sharing/facts'
import { rereadSince } from '../../sharing/migrations'
import type { Reread } from '../../sharing/reread'
import { concerning } from '../../sharing/reread'
import { useClockStore } from '../../stores/clock'
import type { Side } from '../../stores/pair'
import { useSavedStore } from '../../stores/saved'
import { useScenarioStore } from '../../stores/scenario'
import { useCompany } from '../provided/company'
import type { Speech } from '../../telling/words/speech'
import { useTelling } from '../provided/telling'

/** A scenario of the two, ready to compare. */
export interface ComparedSide {
  readonly name: string
  readonly company: Company
  /** The facts that hold, which the report is about. */
  readonly input: ScenarioInput
  readonly report: Report
  /** Facts that are not counted, and why. */
  readonly problems: readonly Problem[]
  /** What of it is no fact. */
  readonly left: readonly Dropped[]
  /** What of it is read differently than when it was saved. */
  readonly reread: readonly Reread[]
}

/** What a side is called, and the company that it is about; nothing where that is gone. */
interface Named {
  readonly name: string
  readonly company: Company | null
  readonly left?: readonly Dropped[]
  readonly reread?: readonly Reread[]
}

/** Where facts of a company stand, to be told by name. */
const at = ['company', 'facts']

const startAs = (corpus: Corpus, id: string): Company | null => {
  const facts = startFacts(corpus, id)
  return facts ? { example: id, facts } : null
}

const titleOf = (corpus: Corpus, id: string, { say }: Speech): string => {
  const example = corpus.examples.find((each) => each.id === id)
  return example ? say(example.title) : ''
}

/** The name of what the company at hand started from, as it was then. */
export function originalName(corpus: Corpus, id: string, speech: Speech): string {
  const example = titleOf(corpus, id, speech)
  return example
    ? speech.t('scenarios.pair.original', { example })
    : speech.t('scenarios.pair.originalBlank')
}

/** What a side stands for now; null where it was a saved scenario that is gone. */
export function useSide(side: () => Side): ComputedRef<ComparedSide | null> {
  const current = useScenarioStore()
  const saved = useSavedStore()
  const { input, report, problems } = useCompany()
  const { documents, speech } = useTelling()
  const clock = useClockStore()

  const named = computed((): Named => {
    const { t } = speech.value
    const { corpus } = documents.value
    const own = side()
    switch (own.kind) {
      case 'current': {
        const name = saved.open
          ? t('scenarios.pair.currentOf', { name: saved.open.name })
          : t('scenarios.pair.current')
        return { name, company: { example: current.exampleId, facts: current.input } }
      }
      case 'original': {
        const name = originalName(corpus, current.exampleId, speech.value)
        return { name, company: startAs(corpus, current.exampleId) }
      }
      case 'example':
        return { name: titleOf(corpus, own.id, speech.value), company: startAs(corpus, own.id) }
      case 'sent':
        return { name: own.name, company: own.company }
      case 'saved': {
        const kept = saved.scenarios.find(({ id }) => id === own.id)
        if (!kept) return { name: '', company: null }
        const { value: facts = {}, dropped: left } = readFacts(corpus)(kept.scenario, at)
        const reread = concerning(corpus, facts, rereadSince(kept.version), clock.day)
        return {
          name: kept.name,
          company: { example: startOr(corpus, kept.example), facts },
          left,
          reread,
        }
      }
    }
  })
  const answered = computed(() => {
    const { company } = named.value
    if (!company) return null
    if (side().kind === 'current') {
      return { input: input.value, report: report.value, problems: problems.value }
    }
    const { corpus } = documents.value
    const held = readHolding(company.facts, corpus, clock.day)
    return {
      input: held.input,
      report: reportAwards(held.scenario, corpus),
      problems: held.problems,
    }
  })
  return computed(() => {
    const { name, company, left = [], reread = [] } = named.value
    return company && answered.value ? { name, company, left, reread, ...answered.value } : null
  })
}
