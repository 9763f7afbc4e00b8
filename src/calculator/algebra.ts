import type { Corpus, Parameter } from '../policies/corpus'
import type { Decimal } from '../policies/decimal'
import type { Item } from '../policies/fact-path'
import type { FactRecord, Formula } from '../policies/schema'

/** The formula that an amount came from, and the clause whose amount it goes into. */
export interface FormulaName {
  readonly kind: Formula['kind']
  readonly clause: string
}

/** What is made of a thing of the documents, and remembered under this name. */
export type Made =
  | 'force'
  | 'assessment'
  | 'award'
  | 'sum'
  | 'share'
  | 'scaled'
  | 'amount'
  | 'told award'
  | 'told sum'

/** The documents, and the readings chosen of them. */
export interface Law {
  readonly corpus: Corpus
  readonly readings: Readonly<Record<string, string>>
}

/**
 * What policy arithmetic needs, and no more. N is an amount that may be unknown, B a condition with three
 * values: yes, no, unknown. A mechanism is written in these words once; each algebra says what they mean.
 *
 * The law of identity: where two amounts are one object they are one amount, and the rules rely on it. A range
 * whose `low === high` is one firm amount and is worked out once; a standing that is still its assessment's was
 * changed by no rule. So an operation that changes nothing hands back the object that it was given, and where
 * equal expressions come to be made twice, as in a graph of SQL or of cells, an algebra interns what it makes.
 */
export interface Algebra<N, B> {
  constant(value: Decimal): N
  parameter(parameter: Parameter): N
  /** The stated value of a money, count, rate or date fact, its plain default, or unknown. */
  fact(fact: FactRecord, item?: Item): N
  unknown(): N

  add(a: N, b: N): N
  subtract(a: N, b: N): N
  scale(a: N, rate: Parameter): N
  /** A count, share or price times an amount. */
  times(a: N, b: N): N
  /** `a` times `times` over `over`: multiplied first, divided once. */
  ratio(a: N, times: N, over: N): N
  /** How many whole steps an amount holds that is not negative. */
  wholes(a: N, step: Parameter): N
  min(a: N, b: N): N
  max(a: N, b: N): N
  /** Nothing, where `a` is known. */
  nothing(a: N): N
  /** `then` where the test is yes, `otherwise` where it is no, unknown where it is unknown. A branch that cannot be taken need not be worked out. */
  choose(test: B, then: () => N, otherwise: () => N): N
  /** Cut down to a multiple of `step` yuan. */
  cut(a: N, step: Decimal): N

  readonly yes: B
  readonly no: B
  flag(fact: FactRecord, item?: Item): B
  oneOf(fact: FactRecord, values: readonly string[], item?: Item): B
  stated(fact: FactRecord, item?: Item): B
  known(a: N): B
  atLeast(a: N, b: N): B
  moreThan(a: N, b: N): B
  and(a: B, b: B): B
  or(a: B, b: B): B
  not(a: B): B
  /** Yes where the condition is yes, else no: unknown counts as no. */
  surely(a: B): B

  /** Unknown when the list is not stated; nothing when it is empty. */
  sum(list: string, amount: (item: Item) => N): N
  best(list: string, amount: (item: Item) => N): N
  some(list: string, test: (item: Item) => B): B

  /** Names the clause that an amount belongs to, and where the rule that made it is printed. */
  cite(clause: string, a: N, locator: string | null): N
  /** Names what a formula of a clause came to, its parts first; only of an algebra whose amounts have names. */
  named?(a: N, formula: FormulaName): N

  /**
   * What `make` makes of a thing of the documents and of what was made before; only of an algebra that knows when it
   * would be the same as for another scenario.
   */
  remembered?<T extends object>(
    law: Law,
    what: Made,
    of: object,
    makings: readonly object[],
    make: () => T,
  ): T
}
