import type { ClauseAward } from '../../calculator/report/award'
import type { Clause, Corpus, Policy } from '../../policies/corpus'
import type { Verdict } from '../../policies/difference/verdict'
import type { Speech } from '../words/speech'
import type { ChosenReading } from './formula-text'

/** One clause of the comparison, with its document and what it pays the company at hand. */
export interface ComparedClause {
  readonly clause: Clause
  readonly policy: Policy
  readonly award: ClauseAward | undefined
  /** How it is called in a sentence: its place, or its id beside another of the same document. */
  readonly name: string
}

/** What one side says on a point: the value, and what has to be known with it. */
export interface Cell {
  readonly value: string
  readonly note: string
}

export interface DifferenceRow {
  readonly id: string
  readonly label: string
  readonly left: Cell
  readonly right: Cell
  readonly verdict: Verdict
  /** 深圳高 50 万元, 相同, 仅龙华有. */
  readonly difference: string
  /** The cells are numbers: they stand to the right. */
  readonly isNumber: boolean
}

/** What a comparison speaks of and how. */
export interface Context {
  readonly left: ComparedClause
  readonly right: ComparedClause
  readonly corpus: Corpus
  readonly chosen: ChosenReading
  readonly speech: Speech
}

export const plain = (value: string, note = ''): Cell => ({ value, note })
