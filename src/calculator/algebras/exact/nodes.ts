import type { Parameter } from '../../../policies/corpus'
import type { FactRecord } from '../../../policies/schema'
import type { Fraction } from '../../fraction'

/** An amount that remembers how it was made; `value` is null where a fact is missing. */
export interface Amount {
  readonly value: Fraction | null
  readonly does:
    | 'constant'
    | 'parameter'
    | 'fact'
    | 'unknown'
    | 'add'
    | 'subtract'
    | 'scale'
    | 'times'
    | 'ratio'
    | 'wholes'
    | 'min'
    | 'max'
    | 'nothing'
    | 'choose'
    | 'cut'
    | 'missing_list'
  /** The amounts it was made of; a choice keeps only the one it took. */
  readonly of: readonly Amount[]
  readonly test: Truth | undefined
  readonly parameter: Parameter | undefined
  readonly fact: FactRecord | undefined
  /** Where the rule that made it is printed; the amounts it was made of stand there too, unless they say otherwise. */
  readonly locator: string | undefined
  /** Where the fact stands in the scenario. */
  readonly path: string | undefined
  /** False where the fact's default stands in for a missing statement. */
  readonly stated: boolean | undefined
}

/** A condition that remembers what it compared; `value` is null where a fact is missing. */
export interface Truth {
  readonly value: boolean | null
  readonly does:
    | 'constant'
    | 'flag'
    | 'one_of'
    | 'stated'
    | 'known'
    | 'at_least'
    | 'more_than'
    | 'and'
    | 'or'
    | 'not'
    | 'surely'
    | 'empty_list'
    | 'missing_list'
  readonly of: readonly Truth[]
  readonly sides: readonly [Amount, Amount] | undefined
  readonly fact: FactRecord | undefined
  readonly path: string | undefined
  readonly stated: boolean | undefined
  readonly found: boolean | string | undefined
  readonly values: readonly string[] | undefined
}

export const noAmounts: readonly Amount[] = []
export const noTruths: readonly Truth[] = []

/** Where a fact or a list stands, and whether the scenario states it. */
export interface Placed {
  readonly fact?: FactRecord
  readonly path: string
  readonly stated?: boolean
}

/** An amount with every field in its place: all amounts have one shape, which engines read fastest. */
export const amountNode = (
  value: Amount['value'],
  does: Amount['does'],
  of: readonly Amount[],
  by?: Parameter,
  test?: Truth,
  placed?: Placed,
): Amount => ({
  value,
  does,
  of,
  test,
  parameter: by,
  fact: placed?.fact,
  locator: undefined,
  path: placed?.path,
  stated: placed?.stated,
})

/** A condition of one shape, for the same reason. */
export const truthNode = (
  value: Truth['value'],
  does: Truth['does'],
  of: readonly Truth[],
  sides?: Truth['sides'],
  placed?: Placed,
  found?: Truth['found'],
  values?: Truth['values'],
): Truth => ({
  value,
  does,
  of,
  sides,
  fact: placed?.fact,
  path: placed?.path,
  stated: placed?.stated,
  found,
  values,
})
