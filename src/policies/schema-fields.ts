import { z } from 'zod'
import type { factTypes, units } from './enumerations'

/** The fields that records are made of. */

export const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/)
export const words = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })
export const date = z.iso.date()
export const decimal = z.string().regex(/^-?\d+(\.\d+)?$/, 'a decimal number as a string')
export const locator = z.string().min(1)

/** Where a condition is asked inside a formula: of each item of a list, of one route, or to cancel the award. */
export type AskedPart = 'item' | 'route' | 'cancels'

/** What a field of a formula or a condition names elsewhere. */
export type Named =
  | {
      readonly is: 'fact'
      readonly types?: readonly (typeof factTypes)[number][]
      /** The fields beside it that hold values of the fact, one by one or as keys. */
      readonly values?: readonly string[]
    }
  | { readonly is: 'parameter'; readonly unit?: (typeof units)[number] }
  | { readonly is: 'list' }
  /** `options`: the field beside it that holds what is done under each option, or one option. */
  | { readonly is: 'reading'; readonly options: string }
  /** A record of readings and their options. */
  | { readonly is: 'readings' }

/** What the fields name, by their schema. */
export const named = z.registry<Named>()

/** Where the conditions of a field are asked, by its schema. */
export const askedAs = z.registry<{ readonly part: AskedPart }>()

const another = () => z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/)

export const fact = (like: Omit<Extract<Named, { is: 'fact' }>, 'is'> = {}) =>
  another().register(named, { is: 'fact', ...like })

export const parameter = (unit?: (typeof units)[number]) =>
  another().register(named, unit ? { is: 'parameter', unit } : { is: 'parameter' })

export const list = () => another().register(named, { is: 'list' })

export const reading = (options: string) => another().register(named, { is: 'reading', options })

/** `{PD-A9: a}`: the rule holds only while that reading is the chosen one. */
export const underReadings = () =>
  z.record(id, z.string().regex(/^[a-z]$/)).register(named, { is: 'readings' })

export const onlyUnder = underReadings().optional()
