import type { Fraction } from '../../calculator/fraction'
import type { End } from '../../calculator/range'
import type { CurveNode } from '../../charts/nodes'
import type { Readout } from '../../telling/curves/compared'
import type { NodeWords } from '../../telling/curves/node-words'
import type { Pointed } from './use-pointer'

/** What is read from the curves now: at the marker, and at the pointer or the cursor. */
export interface ChartReading {
  /** Where the marker stands; null where the fact is not stated. */
  readonly here: Fraction | null
  readonly hereText: string
  readonly hereSpoken: string
  /** Whether the marker is being dragged: nothing covers the curves then. */
  readonly held: boolean
  readonly pointed: Pointed | null
  /** Where values are read, and what every line is worth there. */
  readonly read: { readonly x: Fraction; readonly node: CurveNode | null } | null
  readonly readouts: readonly Readout[]
  /** What every line is worth at the marker; null where it stands nowhere in the range. */
  readonly hereReadouts: readonly Readout[] | null
  /** The end that is drawn, and the line that the chart is about. */
  readonly end: End
  readonly own: string | null
  readonly nodeWords: (node: CurveNode) => NodeWords
}
