import { describe, expect, it } from 'vitest'
import type { CalendarEvent } from '../../src/export/calendar'
import { calendarText } from '../../src/export/calendar'

const event: CalendarEvent = {
  id: 'pudong-2026-12-28@award-curves',
  day: '2026-12-28',
  summary: '浦东新区：人工智能政策有效期末日，须在当日及以前申报',
  description: 'a;b,c\\d\n第二行',
  reminder: 14,
}
const made = (more: Partial<CalendarEvent> = {}) =>
  calendarText([{ ...event, ...more }], '2026-11-29T04:05:06.789Z')

/** The lines as a calendar reads them: unfolded. */
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n')

describe('a calendar file (RFC 5545)', () => {
  it('has the properties that are asked for, in one calendar', () => {
    const lines = unfolded(made())
    expect(lines.slice(0, 3)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//award-curves//deadlines//ZH',
    ])
    expect(lines.slice(-2)).toEqual(['END:VCALENDAR', ''])
    expect(lines).toContain('UID:pudong-2026-12-28@award-curves')
    expect(lines).toContain('DTSTAMP:20261129T040506Z')
  })

  it('holds a whole day, whose end is the next day, over the end of a month and a year too', () => {
    expect(unfolded(made())).toContain('DTSTART;VALUE=DATE:20261228')
    expect(unfolded(made())).toContain('DTEND;VALUE=DATE:20261229')
    expect(unfolded(made({ day: '2026-12-31' }))).toContain('DTEND;VALUE=DATE:20270101')
    expect(unfolded(made({ day: '2028-02-28' }))).toContain('DTEND;VALUE=DATE:20280229')
  })

  it('ends every line with CRLF and no line in another way', () => {
    expect(made().replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it('folds lines to 75 octets, never inside a character', () => {
    for (const length of [1, 20, 24, 25, 26, 74, 75, 76, 500]) {
      const summary = `${'年'.repeat(length)}🤖x`
      const text = made({ summary })
      const octets = text.split('\r\n').map((line) => Buffer.byteLength(line, 'utf8'))
      expect(Math.max(...octets)).toBeLessThanOrEqual(75)
      expect(text).not.toContain('\ufffd')
      expect(unfolded(text)).toContain(`SUMMARY:${summary}`)
    }
  })

  it('escapes what separates values', () => {
    expect(unfolded(made())).toContain('DESCRIPTION:a\\;b\\,c\\\\d\\n第二行')
  })

  it('reminds ahead', () => {
    expect(unfolded(made())).toContain('TRIGGER:-P14D')
  })

  it('without events is an empty calendar', () => {
    expect(calendarText([], '2026-11-29T04:05:06Z')).not.toContain('VEVENT')
  })
})
