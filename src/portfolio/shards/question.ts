import { createHash } from 'node:crypto'
import type { Scenario, Stated, StatedValue } from '../../calculator/scenario'
import type { ReformStamp } from '../../reforms/stamp'

/** What is asked of every company of a run: the same question has the same checksum, whichever engine answers it. */
export interface Question {
  readonly data_version: string
  readonly as_of: string
  /** The reform that the documents are under, by its version; null for the law. */
  readonly reform: string | null
  readonly columns: readonly string[]
  /** Of all of it, and of the facts and readings that hold for every company. */
  readonly checksum: string
}

const plain = (value: StatedValue): unknown =>
  typeof value === 'object' ? value.n.div(value.d).toFixed() : value

const stated = (facts: Stated): unknown =>
  [...facts].map(([id, value]) => [id, plain(value)] as const).sort(([a], [b]) => (a < b ? -1 : 1))

/** The question of a run. */
export function questionOf(
  dataVersion: string,
  constants: Scenario,
  columns: readonly string[],
  reform: ReformStamp | undefined,
): Question {
  const question = {
    data_version: dataVersion,
    as_of: constants.asOf,
    reform: reform?.version ?? null,
    columns,
  }
  const lists = [...constants.lists].map(([list, items]) => [list, items.map(stated)])
  const asked = [question, stated(constants.facts), lists, Object.entries(constants.readings)]
  const checksum = createHash('sha256').update(JSON.stringify(asked)).digest('hex')
  return { ...question, checksum }
}
