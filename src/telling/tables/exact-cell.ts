import type { Fraction } from '../../calculator/fraction'
import { written } from '../../calculator/fraction'
import type { Cell } from './table'
import { Decimal } from '../../policies/decimal'

/** The numbers under some headings, and, for those that no finite decimal writes, the quotients. */
export function exactCells(
  headings: readonly string[],
  values: readonly (Fraction | null)[],
  otherwise: string,
): { cells: Cell[]; exact: string } {
  const quotients: string[] = []
  const cells = values.map((value, i): Cell => {
    if (!value) return otherwise
    const { text, exact } = written(value)
    if (exact) quotients.push(`${headings[i] ?? ''} = ${exact}`)
    return new Decimal(text)
  })
  return { cells, exact: quotients.join('; ') }
}
