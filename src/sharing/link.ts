import { readHolding } from '../calculator/reading/read-holding'
import { isDate } from '../calculator/reading/value'
import type { Corpus } from '../policies/corpus'
import type { Dropped } from './dropped'
import type { Entries } from './json'
import { isEntries } from './json'
import { migrated, version } from './migrations'
import type { Damage } from './pack'
import { pack, unpack } from './pack'
import type { Read, Reader } from './reader'
import { where } from './reader'

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
  /** What of the time when it was made could not be understood. */
  readonly dropped: readonly Dropped[]
  /** The version of a link that is older than this page. */
  readonly older?: number
  /** The version of a link that is newer than this page. */
  readonly newer?: number
  readonly damage?: Damage
}

/** The day that stands for the application date of a company that states none, or none that counts. */
export const dayOf = (corpus: Corpus, facts: Entries, on: string): Pick<Made, 'on'> => {
  const { input } = readHolding(facts, corpus, on)
  return input.application_date === undefined ? { on } : {}
}

/** The state as the text behind `?s=`; null where it is too long for an address. */
export const writeLink = (parts: Entries, { data, on }: Made): string | null =>
  pack({ v: version, d: data, ...(on !== undefined && { t: on }), ...parts })

const madeWith = {
  v: where((found): found is number => Number.isInteger(found) && Number(found) >= 1, {
    kind: 'typed',
    type: 'count',
  }),
  d: where((found): found is string => typeof found === 'string' && /^\w{1,64}$/.test(found), {
    kind: 'text',
  }),
  t: where((found): found is string => typeof found === 'string' && isDate(found), {
    kind: 'typed',
    type: 'date',
  }),
}

/** Reads the text behind `?s=`. Never throws; a text that holds nothing gives no parts and says why. */
export function readLink(packed: string): Link {
  const unpacked = unpack(packed)
  if ('damage' in unpacked) return { parts: {}, made: {}, dropped: [], damage: unpacked.damage }
  if (!isEntries(unpacked.value)) return { parts: {}, made: {}, dropped: [], damage: 'not_json' }
  const { v, d, t, ...parts } = unpacked.value
  const read = <T>(reader: Reader<T>, name: string, found: unknown): Read<T> =>
    found === undefined ? { dropped: [] } : reader(found, [name])
  const [made, data, on] = [
    read(madeWith.v, 'v', v),
    read(madeWith.d, 'd', d),
    read(madeWith.t, 't', t),
  ]
  const from = made.value ?? version
  return {
    parts: from < version ? migrated(parts, from) : parts,
    made: {
      ...(data.value !== undefined && { data: data.value }),
      ...(on.value !== undefined && { on: on.value }),
    },
    dropped: [...made.dropped, ...data.dropped, ...on.dropped],
    ...(from < version && { older: from }),
    ...(from > version && { newer: from }),
  }
}
