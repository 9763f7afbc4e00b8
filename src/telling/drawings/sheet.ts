import type { Drawing } from './svg'
import { element, moved, nothing, stacked } from './svg'
import { paragraph, type } from './set-words'

/** A picture with all that it needs to be understood where nobody can ask. */
export interface Sheet {
  readonly title: string
  /** Whose figures, of which day, compared how. */
  readonly subtitle: readonly string[]
  /** The chart itself, as large as the room allows. */
  readonly figure: (room: Room) => Drawing
  readonly notes: readonly string[]
  /** Where the numbers are from, of which data, computed when. */
  readonly source: string
}

export interface Room {
  readonly width: number
  readonly height: number
}

/** The size of a slide; a picture that has more to say grows downwards. */
export const slide: Room = { width: 1280, height: 720 }
const margin = 32
const gap = 12

/** The whole picture: what it shows, the chart, what to mind, where it is from. */
export function composeSheet(sheet: Sheet, size: Room = slide): Drawing {
  const width = size.width - 2 * margin
  const head = stacked(
    [
      paragraph(sheet.title, width, type.title),
      ...sheet.subtitle.map((line) => paragraph(line, width, type.text)),
    ],
    2,
  )
  const notes = stacked(
    sheet.notes.map((note) => paragraph(note, width, type.quiet)),
    2,
  )
  const source = paragraph(sheet.source, width, type.quiet)
  const rule: Drawing = {
    width,
    height: 1,
    body: element('rect', { width, height: 1, fill: '#dde3e8' }),
  }
  const foot = stacked([notes.height > 0 ? notes : nothing, rule, source], 8)
  const taken = head.height + foot.height + 2 * gap + 2 * margin
  const figure = sheet.figure({ width, height: size.height - taken })
  const whole = stacked([head, figure, foot], gap)
  const body = moved(whole, margin, margin)
  return { width: size.width, height: Math.ceil(whole.height + 2 * margin), body }
}
