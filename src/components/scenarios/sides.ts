import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import type { Problem } from '../../calculator/reading/problem'
import { readHolding } from '../../calculator/reading/read-holding'
import type { Report } from '../../calculator/report/award'
import { reportAwards } from '../../calculator/report/award'
import type { Company } from '../../sharing/company'
import { readFacts } from '../../sharing/facts'
import { useClockStore } from '../../stores/clock'
import { corpus } from '../../stores/corpus'
import type { Side } from '../../stores/pair'
import type { ScenarioInput } from '../../stores/paths'
import { useSavedStore } from '../../stores/saved'
import { useScenarioStore } from '../../stores/scenario'
import { useCompany } from '../answers'
import { useSpeech } from '../speech'

/** A scenario of the two, ready to compare. */
export interface ComparedSide {
  readonly name: string
  readonly company: Company
  /** The facts that hold, which the report is about. */
  readonly input: ScenarioInput
  readonly report: Report
  /** Facts that are not counted, and why. */
  readonly problems: readonly Problem[]
}

const exampleAs = (id: string): Company | null => {
  const found = corpus.examples.find((each) => each.id === id)
  return found ? { example: id, facts: found.scenario } : null
}

/** What a side stands for now; null where it was a saved scenario that is gone. */
export function useSide(side: () => Side): ComputedRef<ComparedSide | null> {
  const current = useScenarioStore()
  const saved = useSavedStore()
  const { input, report, problems } = useCompany()
  const speech = useSpeech()
  const clock = useClockStore()

  const titleOf = (id: string): string => {
    const example = corpus.examples.find((each) => each.id === id)
    return example ? speech.value.say(example.title) : ''
  }
  const named = computed((): { name: string; company: Company | null } => {
    const { t } = speech.value
    const own = side()
    switch (own.kind) {
      case 'current': {
        const name = saved.open
          ? t('scenarios.pair.currentOf', { name: saved.open.name })
          : t('scenarios.pair.current')
        return { name, company: { example: current.exampleId, facts: current.input } }
      }
      case 'original': {
        const name = t('scenarios.pair.original', { example: titleOf(current.exampleId) })
        return { name, company: exampleAs(current.exampleId) }
      }
      case 'example':
        return { name: titleOf(own.id), company: exampleAs(own.id) }
      case 'sent':
        return { name: own.name, company: own.company }
      case 'saved': {
        const kept = saved.scenarios.find(({ id }) => id === own.id)
        if (!kept) return { name: '', company: null }
        const facts = readFacts(corpus)(kept.scenario, []).value ?? {}
        return { name: kept.name, company: { example: kept.example, facts } }
      }
    }
  })
  const answered = computed(() => {
    const { company } = named.value
    if (!company) return null
    if (side().kind === 'current') {
      return { input: input.value, report: report.value, problems: problems.value }
    }
    const held = readHolding(company.facts, corpus, clock.day)
    return {
      input: held.input,
      report: reportAwards(held.scenario, corpus),
      problems: held.problems,
    }
  })
  return computed(() => {
    const { name, company } = named.value
    return company && answered.value ? { name, company, ...answered.value } : null
  })
}
