import { dayAfter } from '../policies/day'

/** One day of a calendar file. Days are YYYY-MM-DD. */
export interface CalendarEvent {
  /** The same in every file that holds this event, so that a calendar does not keep it twice. */
  readonly id: string
  readonly day: string
  readonly summary: string
  readonly description: string
  /** How many days ahead the calendar reminds of it. */
  readonly reminder: number
}

/** Octets in one line of the file, its end not counted. */
const longestLine = 75

const octets = (text: string): number => new TextEncoder().encode(text).length

/** Text as the value of a property: RFC 5545, 3.3.11. */
const escaped = (text: string): string =>
  text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/g, '\\n')

/** A line cut into pieces of at most 75 octets, never within a character; each further one begins with a space. */
function folded(line: string): string {
  const pieces: string[] = []
  let piece = ''
  for (const sign of line) {
    if (octets(piece + sign) > longestLine) {
      pieces.push(piece)
      piece = ' '
    }
    piece += sign
  }
  return [...pieces, piece].join('\r\n')
}

const basic = (day: string): string => day.replaceAll('-', '')

const linesOf = (event: CalendarEvent, stamp: string): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${escaped(event.id)}`,
  `DTSTAMP:${stamp}`,
  `DTSTART;VALUE=DATE:${basic(event.day)}`,
  // The end of a whole day is the first moment outside it.
  `DTEND;VALUE=DATE:${basic(dayAfter(event.day, 1))}`,
  `SUMMARY:${escaped(event.summary)}`,
  `DESCRIPTION:${escaped(event.description)}`,
  'TRANSP:TRANSPARENT',
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${escaped(event.summary)}`,
  `TRIGGER:-P${String(event.reminder)}D`,
  'END:VALARM',
  'END:VEVENT',
]

/**
 * A calendar file (RFC 5545) of whole days, made at `instant` (ISO, UTC). Lines end with CRLF and have at most 75
 * octets.
 */
export function calendarText(events: readonly CalendarEvent[], instant: string): string {
  const stamp = instant.replace(/[-:]|\.\d+/g, '')
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//award-curves//deadlines//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...events.flatMap((event) => linesOf(event, stamp)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}
