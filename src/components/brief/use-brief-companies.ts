import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { storeToRefs } from 'pinia'
import { readHolding } from '../../calculator/reading/read-holding'
import type { Problem } from '../../calculator/reading/problem'
import type { Report } from '../../calculator/report/award'
import type { ScenarioInput } from '../../policies/scenario-input'
import { useBriefStore } from '../../stores/brief'
import { useSavedStore } from '../../stores/saved'
import { useScenarioStore } from '../../stores/scenario'
import { lapsedIn } from '../../sweeps/lapsed'
import type { Rest } from '../../sweeps/rests'
import type { BriefCompany } from '../../telling/brief/brief'
import { entriesNotCounted } from '../../telling/words/not-counted'
import { useCompany } from '../provided/company'
import { useTelling } from '../provided/telling'
import type { ComparedSide } from '../scenarios/sides'
import { useSide } from '../scenarios/sides'
import { useRests } from '../report/use-rests'

/** The companies of the brief, and whether what their amounts rest on is still being worked out. */
export interface BriefCompanies {
  readonly companies: ComputedRef<readonly [BriefCompany, ...BriefCompany[]]>
  /** The company beside the one at hand; null where none is chosen, or where it is gone. */
  readonly second: ComputedRef<ComparedSide | null>
  readonly waits: ComputedRef<boolean>
}

interface Answered {
  readonly name: string
  readonly start: string
  readonly input: ScenarioInput
  readonly report: Report
  readonly problems: readonly Problem[]
}

/** The company at hand, and the one chosen beside it. */
export function useBriefCompanies(): BriefCompanies {
  const store = useBriefStore()
  const scenario = useScenarioStore()
  const { open: saved } = storeToRefs(useSavedStore())
  const { input, report, problems } = useCompany()
  const { documents, speech } = useTelling()
  const chosen = useSide(() => store.second ?? { kind: 'current' })
  const second = computed(() => (store.second === null ? null : chosen.value))

  const first = computed((): Answered => {
    const { say, t } = speech.value
    const start = scenario.example ? say(scenario.example.title) : t('scenario.own')
    return {
      name: saved.value?.name ?? start,
      start: scenario.exampleId,
      input: input.value,
      report: report.value,
      problems: problems.value,
    }
  })
  const other = computed((): Answered | null => {
    if (!second.value) return null
    const { company, ...answered } = second.value
    return { ...answered, start: company.example }
  })
  const rests = [useRests(() => first.value), useRests(() => other.value)] as const

  function company(answered: Answered, found: readonly Rest[] | null): BriefCompany {
    const { corpus } = documents.value
    const { scenario: read } = readHolding(answered.input, corpus, answered.report.as_of)
    return {
      ...answered,
      rests: found ?? [],
      lapsed: lapsedIn(corpus, read, 'locations'),
      notCounted: entriesNotCounted(answered.problems, corpus, speech.value),
    }
  }

  return {
    companies: computed(() => [
      company(first.value, rests[0].value),
      ...(other.value ? [company(other.value, rests[1].value)] : []),
    ]),
    second,
    waits: computed(
      () => rests[0].value === null || (other.value !== null && rests[1].value === null),
    ),
  }
}
