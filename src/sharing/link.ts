import type { Entries } from './json'
import { isEntries } from './json'
import { migrated, version } from './migrations'
import type { Damage } from './pack'
import { pack, unpack } from './pack'

/** What was true when a link was made, and enters the figures without standing in the parts. */
export interface Made {
  /** The version of the policy data. */
  readonly data: string
  /** The day (YYYY-MM-DD) that stood for the application date, where none was stated. */
  readonly on?: string
}

export interface Link {
  /** What the link holds, by part, in the shape of today and not yet checked. */
  readonly parts: Entries
  readonly made: Partial<Made>
  /** The version of a link that is newer than this page. */
  readonly newer?: number
  readonly damage?: Damage
}

/** The day that stands for the application date of a company that states none. */
export const dayOf = (facts: Entries, today: string): Pick<Made, 'on'> =>
  facts.application_date === undefined ? { on: today } : {}

/** The state as the text behind `?s=`; null where it is too long for an address. */
export const writeLink = (parts: Entries, { data, on }: Made): string | null =>
  pack({ v: version, d: data, ...(on !== undefined && { t: on }), ...parts })

const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)

/** Reads the text behind `?s=`. Never throws; a text that holds nothing gives no parts and says why. */
export function readLink(packed: string): Link {
  const unpacked = unpack(packed)
  if ('damage' in unpacked) return { parts: {}, made: {}, damage: unpacked.damage }
  if (!isEntries(unpacked.value)) return { parts: {}, made: {}, damage: 'not_json' }
  const { v, d, t, ...parts } = unpacked.value
  const from = typeof v === 'number' && Number.isInteger(v) && v >= 1 ? v : version
  return {
    parts: from < version ? migrated(parts, from) : parts,
    made: {
      ...(typeof d === 'string' && /^\w{1,64}$/.test(d) && { data: d }),
      ...(isDay(t) && { on: t }),
    },
    ...(from > version && { newer: from }),
  }
}
