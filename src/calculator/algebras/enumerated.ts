import type { Item } from '../../policies/fact-path'
import type { Algebra } from '../algebra'

type Fold = 'sum' | 'best' | 'some'

function atItems<T>(list: string, length: number, value: (item: Item) => T): T[] {
  const values: T[] = []
  for (let index = 0; index < length; index += 1) values.push(value({ list, index }))
  return values
}

/**
 * The list operations of an algebra that can walk through the items of a scenario.
 * `missing` says what stands where the list is not stated.
 */
export function overItems<N, B>(
  lengthOf: (list: string) => number | null,
  base: Pick<Algebra<N, B>, 'add' | 'max' | 'or'> & {
    nothing: N
    none: (list: string) => B
    missing: { amount: (list: string) => N; test: (list: string) => B }
  },
): Pick<Algebra<N, B>, Fold> {
  const fold =
    (join: (a: N, b: N) => N) =>
    (list: string, amount: (item: Item) => N): N => {
      const length = lengthOf(list)
      if (length === null) return base.missing.amount(list)
      return length === 0
        ? base.nothing
        : atItems(list, length, amount).reduce((a, b) => join(a, b))
    }

  return {
    sum: fold(base.add),
    best: fold(base.max),
    some: (list, test) => {
      const length = lengthOf(list)
      if (length === null) return base.missing.test(list)
      return length === 0
        ? base.none(list)
        : atItems(list, length, test).reduce((a, b) => base.or(a, b))
    },
  }
}
