import type { ComputedRef, InjectionKey } from 'vue'
import { computed, inject, provide, shallowRef, watchEffect } from 'vue'
import type { Problem } from '../calculator/reading/problem'
import { readHolding } from '../calculator/reading/read-holding'
import { readScenario } from '../calculator/reading/read-scenario'
import type { Report } from '../calculator/report/award'
import { reportAwards } from '../calculator/report/award'
import { whole } from '../calculator/fraction'
import type { Scenario } from '../calculator/scenario'
import { Decimal } from '../policies/decimal'
import { useClockStore } from '../stores/clock'
import { corpus } from '../stores/corpus'
import type { ScenarioInput } from '../stores/paths'
import { valueAtPath, withPath } from '../stores/paths'
import type { SweepResult } from '../sweeps/sweep'
import { sweepScenario } from '../sweeps/sweep'

export interface Answers {
  /** What is wrong with the entries; the results are then those of the last valid ones. */
  readonly problems: ComputedRef<readonly Problem[]>
  readonly input: ComputedRef<ScenarioInput>
  /** The same as it was read. */
  readonly scenario: ComputedRef<Scenario>
  readonly report: ComputedRef<Report>
}

/**
 * The last input that could be read, and what it comes to everywhere. A company that is opened with entries
 * that cannot be read comes to what it does without them.
 */
export function useAnswers(input: () => ScenarioInput, opened: () => unknown): Answers {
  const clock = useClockStore()
  const read = computed(() => readScenario(input(), corpus, clock.day))
  const valid = shallowRef<{ input: ScenarioInput; scenario: Scenario }>(
    readHolding(input(), corpus, clock.day),
  )
  let last = [opened(), clock.day]
  watchEffect(
    () => {
      const found = read.value
      if ('scenario' in found) valid.value = { input: input(), scenario: found.scenario }
      else if (opened() !== last[0] || clock.day !== last[1])
        valid.value = readHolding(input(), corpus, clock.day)
      last = [opened(), clock.day]
    },
    { flush: 'sync' },
  )
  return {
    problems: computed(() => ('problems' in read.value ? read.value.problems : [])),
    input: computed(() => valid.value.input),
    scenario: computed(() => valid.value.scenario),
    report: computed(() => reportAwards(valid.value.scenario, corpus)),
  }
}

const company: InjectionKey<Answers> = Symbol('company')

/** Computes the answers for the company at hand once, for every page below. */
export function provideCompany(input: () => ScenarioInput, opened: () => unknown): Answers {
  const answers = useAnswers(input, opened)
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

export type Swept = SweepResult | { readonly problem: Problem }

/**
 * The curves along one fact. The value that the fact has now does not enter them, so moving along
 * the curve asks for nothing new.
 */
export function useSweep(
  input: () => ScenarioInput,
  asked: () => { path: string; from: string; to: string },
): ComputedRef<Swept> {
  const clock = useClockStore()
  const path = computed(() => asked().path)
  const others = computed(() => {
    const [list, , id] = path.value.split('.')
    const item = valueAtPath(input(), path.value)
    if (item === undefined || (id === undefined && list === undefined)) return input()
    return withPath(input(), path.value, undefined)
  })
  const key = computed(() => JSON.stringify([others.value, clock.day]))
  let kept: { key: string; scenario: Scenario } | null = null
  const scenario = computed((): Scenario | null => {
    if (kept?.key === key.value) return kept.scenario
    const read = readScenario(others.value, corpus, clock.day)
    if (!('scenario' in read)) return kept?.scenario ?? null
    kept = { key: key.value, scenario: read.scenario }
    return kept.scenario
  })
  return computed((): Swept => {
    const { from, to } = asked()
    const stated = scenario.value as Scenario
    const range = { path: path.value, from: whole(new Decimal(from)), to: whole(new Decimal(to)) }
    return sweepScenario(corpus, stated, range)
  })
}
