import type { Fraction } from '../calculator/fraction'
import type { Scenario } from '../calculator/scenario'
import type { Corpus } from '../policies/corpus'
import type { ReformStamp } from '../reforms/stamp'
import type { Others } from './carried'
import type { Columns } from './columns'
import type { Limits } from './engine'
import type { Summary } from './summary'

/** The compiled reading in columns, or the statement in SQL, which says the same more slowly. */
export type Adder = 'columns' | 'sql'
export const adders: readonly Adder[] = ['columns', 'sql']

/** A company list to be calculated. */
export interface Order {
  readonly companies: string
  /** Child tables by list. */
  readonly lists: ReadonlyMap<string, string>
  /** The heading of the column that names the companies; left out: id, credit code or name, as there is one. */
  readonly id?: string | undefined
  /** Headings that are no fact, whatever they look like. */
  readonly noFact?: readonly string[] | undefined
  /** What becomes of columns that are no fact; left out: they are carried through. */
  readonly others?: Others | undefined
  /** Facts that hold for every company, with the date of the question; `stated` by id. */
  readonly constants: Scenario
  readonly stated: ReadonlySet<string>
  /** Further files that were read for the order, and may not be written. */
  readonly alsoRead?: readonly string[] | undefined
  readonly columns: Columns
  /** Where the awards go, if anywhere. */
  readonly output: string | null
  /** Where the refusals go, if there are any. */
  readonly refused: string
  readonly summary: boolean
  /** What adds the list up; left out: columns, where they can say every row. */
  readonly by?: Adder | undefined
  /** Where the summary goes, if anywhere. */
  readonly summaryOutput?: string | null | undefined
  /** Whether files may be replaced that are no earlier output. */
  readonly force?: boolean | undefined
  readonly limits: Limits
  /** The reform that the documents are under, and what it is held against: the law, or another reform by its stamp. */
  readonly reform?:
    | {
        readonly stamp: ReformStamp
        readonly before: Corpus
        readonly baseline?: ReformStamp | undefined
      }
    | undefined
  /** The number of the law along which the cost of the list is told, and its range. */
  readonly vary?:
    { readonly id: string; readonly from: Fraction; readonly to: Fraction } | undefined
}

/** What became of it. */
export interface Outcome {
  /** Rows of the company list, those left out among them, totals not. */
  readonly rows: number
  readonly awarded: number
  /** Cells and rows refused, in all tables. */
  readonly refusals: number
  readonly summary: Summary | null
  /** What added it up, if anything: the statement where columns could not say a row. */
  readonly addedBy: Adder | null
  readonly notes: readonly string[]
}
