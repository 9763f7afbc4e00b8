import type { Documents } from '../../policies/documents'
import type { Scenario } from '../../calculator/scenario'
import type { Report } from '../../calculator/report/award'
import type { SweepResult } from '../../sweeps/sweep'
import type { Workings } from '../../sweeps/workbook/workings'
import type { Speech } from '../words/speech'

/** A reform as the cover names it. */
export interface ToldReform {
  readonly name: string
  readonly changes: readonly { readonly id: string; readonly from: string; readonly to: string }[]
}

/** What a workbook is made of. */
export interface Book {
  readonly documents: Documents
  /** The documents as they are printed: others where a reform stands over them. */
  readonly law: Documents
  readonly scenario: Scenario
  readonly report: Report
  readonly workings: Workings
  readonly sweeps: readonly SweepResult[]
  readonly speech: Speech
  /** Who is meant, in words. */
  readonly company: string
  /** The day on which it was made. */
  readonly day: string
  readonly link: string | null
  readonly reform: ToldReform | null
}

/** Where the cells stand that are filled in, by what they are of and their name: `fact:revenue`. */
export type Places = ReadonlyMap<string, string>
