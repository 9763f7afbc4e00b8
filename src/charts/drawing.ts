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

/** Words within a plot: at a breakpoint, in a gap, at a jump. */
export interface Note {
  /** The point that is named. */
  readonly at: Point
  readonly text: string
}

/** The line of one place as it stands in a plot. */
export interface DrawnPlace {
  readonly id: string
  /** At the end of the line; empty where a heading names the place. */
  readonly label: string
  readonly high: CurvePoints
  /** The firm amount, where it is anything. */
  readonly low: CurvePoints | null
  readonly band: readonly (readonly Point[])[]
  /** Height at the end of the range. */
  readonly last: number | null
  /** Whether another place's line lies on this one. */
  readonly doubled: boolean
  readonly breaks: readonly Point[]
  readonly firmBreaks: readonly Point[]
  /** Names of its breakpoints, the ones worth most room first. */
  readonly names: readonly Note[]
  /** Where the amount jumps, up or down: said along the top where the lines show slopes. */
  readonly leaps: readonly (Note & { readonly up: boolean })[]
  readonly gaps: readonly Note[]
}

/** A crossing of two lines, and whether the lead changes there. */
export interface DrawnMeeting {
  readonly at: Point
  readonly leads: boolean
}

/** One plot: all places, or one of several beside each other. */
export interface Panel {
  readonly frame: Frame
  readonly places: readonly DrawnPlace[]
  readonly meetings: readonly DrawnMeeting[]
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
  /** The place pointed at: drawn strongly, the others faintly. */
  readonly active: string | null
  readonly looks: Looks
  readonly dark: boolean
  readonly font: string
}
