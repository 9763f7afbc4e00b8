import type { Fraction } from '../../calculator/fraction'
import type { Decimal } from '../../policies/decimal'

/** A value that something happens at, as the fact can take it: whole fen, or whole things. */
export interface Reach {
  /** The exact point of the curve. */
  readonly at: Fraction
  /** The first value that the fact can take from there on. */
  readonly value: Decimal
  /** The point itself is such a value, and what happens holds there already; else only beyond it. */
  readonly inclusive: boolean
}

/** What a finding along one fact of the company is about. Amounts in yuan. */
interface Along {
  readonly path: string
  /** What the company states. */
  readonly stated: Decimal
}

/**
 * Clauses in one place, or in several where they come to the same: all of those that do it at the same value,
 * since what the place pays more or less there is the doing of all of them.
 */
interface OfClauses extends Along {
  readonly places: readonly string[]
  readonly clauses: readonly string[]
}

/** The clause pays no more from a value on that the company has reached. */
export interface Capped extends Along {
  readonly kind: 'capped'
  readonly places: readonly string[]
  readonly clause: string
  readonly from: Reach
  /** What the clause pays there at most. */
  readonly amount: Decimal
  /** Nothing else in the place grows with the fact either. */
  readonly whole: boolean
}

/** Clauses stop growing at a value that is near. */
export interface CapAhead extends OfClauses {
  readonly kind: 'cap_ahead'
  readonly at: Reach
  readonly distance: Decimal
  /** What the place pays more there than now. */
  readonly gain: Decimal
  readonly whole: boolean
}

/** Clauses pay more once a value that is near is reached: at once, or from there on. */
export interface Threshold extends OfClauses {
  readonly kind: 'threshold'
  readonly at: Reach
  readonly distance: Decimal
  /** What the place pays more there than one fen or one thing before; nothing where it only starts to grow. */
  readonly jump: Decimal
  /** What a yuan or a thing more brings the place from there on. */
  readonly slope: Fraction
}

/** More of the fact costs money: from a value on the place pays less, at once or bit by bit. */
export interface Fall extends OfClauses {
  readonly kind: 'fall'
  readonly at: Reach
  /** The company is past it already. */
  readonly past: boolean
  /** What the place pays less there at once. */
  readonly drop: Decimal
  /** What a yuan or a thing more costs from there on: not positive. */
  readonly slope: Fraction
}

/** One place overtakes another in what is paid, at a value that is near, above or below the one stated. */
export interface Overtaking extends Along {
  readonly kind: 'overtaking'
  readonly over: string
  readonly under: string
  /** Where the order changes: the least value at which the later leader is paid more. */
  readonly at: Decimal
  /** The value that is nearest to the stated one of those at which `over` is paid more. */
  readonly value: Decimal
  /** `over` is ahead from the value on where it lies above the stated one, else up to it. */
  readonly ahead: boolean
  /** `over` then pays the most of all, alone or as much as others; null where it does not. */
  readonly leads: 'alone' | 'shared' | null
  /** So many have an amount there, where other places in force have none; null where all have one. */
  readonly among: number | null
}

/** Places with no clause with a number on something that the company states, where others have one. */
export interface Silence {
  readonly kind: 'silence'
  /** The facts, or lists, that the company states, the weightiest first. */
  readonly paths: readonly string[]
  readonly places: readonly string[]
  /** Where the clauses on the first of them come to the most, several places where they tie. */
  readonly best: Best
}

/** What each of the places pays on a fact, and the clauses there that pay it, the greatest first. */
export interface Best {
  readonly places: readonly string[]
  readonly amount: Decimal
  readonly clauses: readonly PaidClause[]
}

/** What a clause pays in a place. */
export interface PaidClause {
  readonly place: string
  readonly clause: string
  readonly amount: Decimal
}

/** Documents that end within a year of the application. */
export interface Ending {
  readonly kind: 'ending'
  readonly policies: readonly { readonly id: string; readonly to: string; readonly days: number }[]
}

/** Documents that are out of their term on the application date. */
export interface OutOfTerm {
  readonly kind: 'out_of_term'
  readonly policy: string
  readonly from: string | null
  readonly to: string | null
  readonly over: boolean
}

export type Finding = (
  Capped | CapAhead | Threshold | Fall | Overtaking | Silence | Ending | OutOfTerm
) & {
  /** How much money it is about, in yuan, to tell the weighty from the slight. */
  readonly stake: Decimal
}

export type FindingAlong = Extract<Finding, Along>
