import { readHolding } from '../../calculator/reading/read-holding'
import type { Scenario } from '../../calculator/scenario'
import type { Documents } from '../../policies/documents'
import type { ScenarioInput } from '../../policies/scenario-input'
import type { Watch } from './cheapest'
import { answersTo, cheapestPairs, cheapestSingles } from './cheapest'
import type { Goal } from './goal'
import { nearestMisses } from './misses'
import type { PrintedSought, PrintedWay } from './print'
import { printSought, printWay } from './print'
import { leadIn, reaches } from './paid'
import type { Question } from './question'
import { questionOf } from './question'
import { seek } from './seek'

/** What is sought: a value of one number, the single changes, the pairs, or what the neighbours could answer. */
export type Wanted =
  | { readonly kind: 'number'; readonly id: string }
  | { readonly kind: 'singles' | 'pairs' | 'answers' }

/** A question as threads hand it on: what counts of each company, on one day. */
export interface AskedSeek {
  readonly wanted: Wanted
  readonly goal: Goal
  readonly input: ScenarioInput
  readonly companies: readonly ScenarioInput[]
  /** The application date of all that state none, YYYY-MM-DD. */
  readonly day: string
}

/** The answer as the command line prints it. */
export type FoundSeek =
  | { readonly kind: 'number'; readonly id: string; readonly sought: PrintedSought }
  /** `misses`: where no single change does, the numbers that come nearest and what binds them. */
  | {
      readonly kind: 'singles'
      readonly ways: readonly PrintedWay[]
      readonly misses: readonly { readonly id: string; readonly sought: PrintedSought }[]
    }
  | { readonly kind: 'pairs'; readonly ways: readonly PrintedWay[] }
  | {
      readonly kind: 'answers'
      readonly answers: readonly { readonly place: string; readonly ways: readonly PrintedWay[] }[]
    }
  /** The place has no number for this company, or does already what is wanted. */
  | { readonly kind: 'already' | 'silent' }

const mostMisses = 3

/** Whether there is nothing to be sought. */
function standsOf({ goal, paid }: Question): 'already' | 'silent' | null {
  const lead = leadIn(goal, paid)
  if (!lead) return 'silent'
  return reaches(goal, lead) ? 'already' : null
}

/** Answers a question on documents, told how far it is. */
export function answerSeek(documents: Documents, asked: AskedSeek, watch?: Watch): FoundSeek {
  const { wanted, goal, day } = asked
  const read = (input: ScenarioInput): Scenario =>
    readHolding(input, documents.corpus, day).scenario
  const [scenario, companies] = [read(asked.input), asked.companies.map(read)]
  if (wanted.kind === 'answers') {
    const answers = answersTo(documents, scenario, goal, companies, watch)
    const printed = answers.map(({ place, ways }) => ({ place, ways: ways.map(printWay) }))
    return { kind: 'answers', answers: printed }
  }
  const question = questionOf(documents, scenario, goal)
  if (wanted.kind === 'number') {
    return { kind: 'number', id: wanted.id, sought: printSought(seek(question, wanted.id)) }
  }
  const stands = standsOf(question)
  if (stands) return { kind: stands }
  if (wanted.kind === 'pairs') {
    return { kind: 'pairs', ways: cheapestPairs(question, companies, watch).map(printWay) }
  }
  const ways = cheapestSingles(question, companies, watch).map(printWay)
  const misses = ways.length > 0 ? [] : nearestMisses(question, mostMisses, watch)
  return {
    kind: 'singles',
    ways,
    misses: misses.map(({ id, sought }) => ({ id, sought: printSought(sought) })),
  }
}
