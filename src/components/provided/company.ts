import type { ComputedRef, InjectionKey } from 'vue'
import type { ScenarioInput } from '../../policies/scenario-input'
import { valueAtPath, withPath } from '../../policies/scenario-input'
import { computed, inject, provide } from 'vue'
import type { Problem } from '../../calculator/reading/problem'
import { readHolding } from '../../calculator/reading/read-holding'
import type { Report } from '../../calculator/report/award'
import { reportAwards } from '../../calculator/report/award'
import { whole } from '../../calculator/fraction'
import type { Scenario } from '../../calculator/scenario'
import { Decimal } from '../../policies/decimal'
import { useClockStore } from '../../stores/clock'
import type { Documents } from '../../policies/documents'
import { useDocumentsStore } from '../../stores/documents'
import { useDocuments } from './documents'
import type { Lapsed } from '../../sweeps/lapsed'
import { lapsedIn } from '../../sweeps/lapsed'
import type { View } from '../../sweeps/view'
import type { SweepResult } from '../../sweeps/sweep'
import { sweepScenario } from '../../sweeps/sweep'
import type { Baseline } from '../../telling/curves/changed-curves'

export interface Answers {
  /** What is wrong with the entries that are not counted, in their order. */
  readonly problems: ComputedRef<readonly Problem[]>
  /** The entries that count; everything that is shown, drawn or taken away is about these. */
  readonly input: ComputedRef<ScenarioInput>
  /** The same as it was read. */
  readonly scenario: ComputedRef<Scenario>
  readonly report: ComputedRef<Report>
}

/** What counts of an input, and what it comes to everywhere. */
export function useAnswers(input: () => ScenarioInput): Answers {
  const documents = useDocuments()
  const clock = useClockStore()
  const held = computed(() => readHolding(input(), documents.value.corpus, clock.day))
  const scenario = computed(() => held.value.scenario)
  return {
    problems: computed(() => held.value.problems),
    input: computed(() => held.value.input),
    scenario,
    report: computed(() => reportAwards(scenario.value, documents.value.corpus)),
  }
}

const company: InjectionKey<Answers> = Symbol('company')

/** Computes the answers for the company at hand once, for every page below. */
export function provideCompany(input: () => ScenarioInput): Answers {
  const answers = useAnswers(input)
  provide(company, answers)
  return answers
}

/** What the company at hand comes to everywhere. */
export function useCompany(): Answers {
  const answers = inject(company)
  if (!answers) throw new Error('No company is provided above this component')
  return answers
}

/** Whether the derivation shown is of another company than the one at hand: there is nothing to fill in. */
export const isOfAnother: InjectionKey<ComputedRef<boolean>> = Symbol('of another company')

/** What is out of force for the company at hand, with what it paid on its last day, by id. */
export function useLapsed(view: () => View): ComputedRef<ReadonlyMap<string, Lapsed>> {
  const documents = useDocuments()
  const { scenario } = useCompany()
  return computed(() => lapsedIn(documents.value.corpus, scenario.value, view()))
}

export type Swept = SweepResult | { readonly problem: Problem }

/**
 * The curves along one fact. The value that the fact has now does not enter them, so moving along
 * the curve asks for nothing new.
 */
export function useSweep(
  input: () => ScenarioInput,
  asked: () => { path: string; from: string; to: string },
  documents: ComputedRef<Documents> = useDocuments(),
): ComputedRef<Swept> {
  const clock = useClockStore()
  const path = computed(() => asked().path)
  const others = computed(() => {
    const stated = valueAtPath(input(), path.value)
    return stated === undefined ? input() : withPath(input(), path.value, undefined)
  })
  const key = computed(() => JSON.stringify([others.value, clock.day, documents.value.version]))
  let kept: { key: string; scenario: Scenario } | null = null
  const scenario = computed((): Scenario => {
    if (kept?.key !== key.value) {
      kept = {
        key: key.value,
        scenario: readHolding(others.value, documents.value.corpus, clock.day).scenario,
      }
    }
    return kept.scenario
  })
  return computed((): Swept => {
    const { from, to } = asked()
    const range = { path: path.value, from: whole(new Decimal(from)), to: whole(new Decimal(to)) }
    return sweepScenario(documents.value.corpus, scenario.value, range)
  })
}

/**
 * The same curves of what the reform told of is held against, the law or another reform; null where the page tells
 * of the law itself, or both are the same.
 */
export function useBaseline(
  input: () => ScenarioInput,
  asked: () => { path: string; from: string; to: string },
): ComputedRef<Baseline | null> {
  const store = useDocumentsStore()
  const documents = useDocuments()
  const other = computed(() => store.baseline)
  const swept = useSweep(input, asked, other)
  return computed(() => {
    const { version, under } = documents.value
    if (!under || version === store.baseline.version || 'problem' in swept.value) return null
    return { sweep: swept.value, reform: store.baseline.under?.name ?? null }
  })
}
