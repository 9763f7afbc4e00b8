/** A cell of a sheet: one that says a formula, or one that somebody fills in. */
export type Cell = MadeCell | GivenCell

export interface MadeCell {
  readonly kind: 'made'
  readonly says: Expression
}

/** What stands on the sheets of facts, lists and parameters, as a whole number; by its name. */
export interface GivenCell {
  readonly kind: 'given'
  readonly of: 'fact' | 'parameter' | 'list_stated' | 'rows'
  readonly name: string
}

/** How formulas put numbers together; every one of them is there since Excel 2007 and in every engine. */
export type Operator = keyof typeof operators

export interface Operation {
  readonly does: Operator
  readonly of: readonly Expression[]
}

/** What a cell says: a whole number, another cell, or an operation. */
export type Expression = number | Cell | Operation

/** What a cell comes to. `unknown` is #N/A; `beyond`, #DIV/0!, passes what one cell can hold exactly. */
export type Value = number | 'unknown' | 'beyond'

type Work = (...of: readonly number[]) => Value

const is = (holds: boolean): number => (holds ? 1 : 0)

/** How an operator is written, how closely it binds, and what it comes to where all its parts are numbers. */
const operators = {
  '+': { binds: 2, work: (a = 0, b = 0) => a + b },
  '-': { binds: 2, work: (a = 0, b = 0) => a - b },
  '*': { binds: 3, work: (a = 0, b = 0) => a * b },
  '/': { binds: 3, work: (a = 0, b = 0) => (b === 0 ? 'beyond' : a / b) },
  '=': { binds: 1, work: (a = 0, b = 0) => is(a === b) },
  '>': { binds: 1, work: (a = 0, b = 0) => is(a > b) },
  '>=': { binds: 1, work: (a = 0, b = 0) => is(a >= b) },
  /** Engines differ below nothing: it is never asked there. */
  INT: { binds: 4, work: (a = 0) => (a < 0 ? 'beyond' : Math.floor(a)) },
  MIN: { binds: 4, work: (a = 0, b = 0) => Math.min(a, b) },
  MAX: { binds: 4, work: (a = 0, b = 0) => Math.max(a, b) },
  IF: { binds: 4, work: null },
  ISNA: { binds: 4, work: null },
  NA: { binds: 4, work: () => 'unknown' },
} as const satisfies Record<string, { binds: number; work: Work | null }>

export const says = (does: Operator, ...of: readonly Expression[]): Operation => ({ does, of })

export const isCell = (of: Expression): of is Cell => typeof of === 'object' && 'kind' in of

/** What no cell knows. */
export const na = says('NA')

/** The text of a formula, without the sign of equality before it; `at` names the cells. */
export function formulaText(of: Expression, at: (cell: Cell) => string, least = 0): string {
  if (typeof of === 'number') return of < 0 ? `(${of})` : String(of)
  if (isCell(of)) return at(of)
  const { binds } = operators[of.does]
  if (binds === 4) return `${of.does}(${of.of.map((each) => formulaText(each, at)).join(',')})`
  const [a, b] = of.of as readonly [Expression, Expression]
  const joined = `${formulaText(a, at, binds)}${of.does}${formulaText(b, at, binds + 1)}`
  return binds < least ? `(${joined})` : joined
}

/** What cells come to over what is filled in: in doubles, as every spreadsheet works. Each is worked out once. */
export function valuesOver(given: (cell: GivenCell) => Value): (of: Expression) => Value {
  const known = new Map<Cell, Value>()
  const value = (of: Expression): Value => {
    if (typeof of === 'number') return of
    if (!isCell(of)) return operation(of)
    let found = known.get(of)
    if (found === undefined) {
      found = of.kind === 'given' ? given(of) : value(of.says)
      known.set(of, found)
    }
    return found
  }
  const operation = ({ does, of }: Operation): Value => {
    const [first = 0, then = 0, otherwise = 0] = of
    if (does === 'ISNA') return is(value(first) === 'unknown')
    if (does === 'IF') {
      const test = value(first)
      return typeof test === 'number' ? value(test === 0 ? otherwise : then) : test
    }
    const numbers: number[] = []
    for (const each of of) {
      const found = value(each)
      if (typeof found !== 'number') return found
      numbers.push(found)
    }
    const work: Work = operators[does].work
    return work(...numbers)
  }
  return value
}
