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
  readonly test?: Truth
  readonly parameter?: Parameter
  readonly fact?: FactRecord
  /** Where the rule that made it is printed; the amounts it was made of stand there too, unless they say otherwise. */
  readonly locator?: string
  /** Where the fact stands in the scenario. */
  readonly path?: string
  /** False where the fact's default stands in for a missing statement. */
  readonly stated?: boolean
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
  readonly sides?: readonly [Amount, Amount]
  readonly fact?: FactRecord
  readonly path?: string
  readonly stated?: boolean
  readonly found?: boolean | string | undefined
  readonly values?: readonly string[]
}

export const noAmounts: readonly Amount[] = []
export const noTruths: readonly Truth[] = []
