import type { FactRecord, ParameterRecord } from './schema'

/** Something that a formula or condition names elsewhere; `at` is the field, for errors. */
export type Reference =
  | {
      readonly kind: 'parameter'
      readonly id: string
      readonly at: string
      readonly unit?: ParameterRecord['unit']
    }
  | {
      readonly kind: 'fact'
      readonly id: string
      readonly at: string
      /** The list over whose items the formula runs here. */
      readonly list: string | undefined
      readonly types?: readonly FactRecord['type'][]
      readonly values?: readonly string[]
    }
  | { readonly kind: 'list'; readonly id: string; readonly at: string }
  | {
      readonly kind: 'reading'
      readonly id: string
      readonly at: string
      readonly options: readonly string[]
      /** All options of the reading have to be there. */
      readonly complete: boolean
    }

/** `{PD-A9: a}` as references. */
export const onlyUnderReferences = (
  onlyUnder: Record<string, string> | undefined,
  at: string,
): Reference[] =>
  Object.entries(onlyUnder ?? {}).map(([id, option]) => ({
    kind: 'reading',
    id,
    at,
    options: [option],
    complete: false,
  }))
