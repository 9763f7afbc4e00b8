import type { CurvesOption } from '../../charts/curves-option'
import type { Panel } from '../../charts/drawing'
import type { CurveNode } from '../../charts/nodes'
import type { Track } from '../../charts/stops'
import type { SweptWords } from './axis-words'
import type { ComparedCurve } from './compared'
import type { MeasureWords } from './measure-words'
import type { Size } from './panels'
import type { Spot } from './spots'

/** The curves as they are drawn, with what can be pointed at and the words of both axes. */
export interface ChartPicture {
  readonly option: CurvesOption
  readonly panels: readonly Panel[]
  /** The lines that are drawn, by their short names. */
  readonly lines: readonly Pick<ComparedCurve, 'id' | 'short'>[]
  readonly size: Size
  readonly track: Track
  readonly nodes: readonly CurveNode[]
  readonly spots: readonly Spot[]
  readonly swept: SweptWords
  readonly measure: MeasureWords
  /** Whether no line is drawn. */
  readonly isEmpty: boolean
}
