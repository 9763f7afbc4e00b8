import type { Box } from './box'
import type { CurvePoints } from './curve-points'
import type { Frame } from './frame'
import type { Looks } from './looks'
import type { Point } from './point'

/** An axis in words: its name with the unit, and where its ticks stand. */
export interface Axis {
  readonly name: string
  readonly ticks: readonly number[]
  readonly text: (tick: number) => string
}

/** Words within a plot: in a gap, at a jump. */
export interface Note {
  /** The point that is named. */
  readonly at: Point
  readonly text: string
}

/** What happens at a point, in words: a value that is met, and what is met there. */
export interface Label {
  readonly at: Point
  readonly value: string
  readonly text: string
  /** The lines that it is about. */
  readonly places: readonly string[]
  /** Those worth most room first. */
  readonly weight: number
}

/** The line of one place as it stands in a plot. */
export interface DrawnPlace {
  readonly id: string
  /** At the end of the line; empty where a heading names the place. */
  readonly label: string
  /** Below the name: until when it held, where the line is that of a last day; empty of any other. */
  readonly ended: string
  /** The end that is shown: the highest amount, or the firm one. */
  readonly main: CurvePoints
  /** Below the highest amount the firm one, where it is anything. */
  readonly low: CurvePoints | null
  /** Between the firm and the highest amount, and below the firm one; as closed outlines. */
  readonly band: readonly (readonly Point[])[]
  readonly firm: readonly (readonly Point[])[]
  /** Height at the end of the range. */
  readonly last: number | null
  /** Whether another place's line lies on this one. */
  readonly doubled: boolean
  readonly breaks: readonly Point[]
  readonly firmBreaks: readonly Point[]
  /** Where the amount jumps, up or down: said along the top where the lines show slopes. */
  readonly leaps: readonly (Note & { readonly up: boolean })[]
  readonly gaps: readonly Note[]
}

/** What the line of a place was under other documents: dashed, with its name at its end. */
export interface DrawnBefore {
  readonly id: string
  readonly points: CurvePoints
  readonly label: string
}

/** A crossing of two lines, and whether it tells: the lead changes there, or one's own place is met. */
export interface DrawnMeeting {
  readonly at: Point
  readonly tells: boolean
}

/** One plot: all places, or one of several beside each other. */
export interface Panel {
  readonly frame: Frame
  readonly places: readonly DrawnPlace[]
  readonly before: readonly DrawnBefore[]
  readonly meetings: readonly DrawnMeeting[]
  readonly labels: readonly Label[]
  /** Where no label may stand: the words beside the marker; in pixels. */
  readonly taken: readonly Box[]
  readonly y: Axis
  /** Set above the plot where there are several. */
  readonly title: string
  /** Whether the name of the swept fact stands under this plot. */
  readonly namesX: boolean
}

/** Everything that the picture of the curves shows; words and numbers as they stand in it. */
export interface CurvesDrawing {
  readonly panels: readonly Panel[]
  readonly x: Axis
  /** The line pointed at: the others are drawn faintly. */
  readonly active: string | null
  /** The line that the picture is about: thick and unbroken; null where it is about none. */
  readonly own: string | null
  /** The line whose band is drawn while none is pointed at. */
  readonly banded: string | null
  readonly looks: Looks
  readonly dark: boolean
  readonly font: string
}
