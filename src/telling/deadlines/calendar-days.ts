import type { Speech } from '../words/speech'
import { clauseName } from '../why/why-sentence'
import type { PlaceSteps } from './place-steps'

/** A day for a calendar. `id` is the same whichever place or file names it. */
export interface CalendarDay {
  readonly id: string
  readonly day: string
  readonly summary: string
  readonly description: string
}

/** The last days of the documents of a place and of its clauses that are still to come on `today`, the first one first. */
export function calendarDays(
  { documents, clauses, place }: PlaceSteps,
  today: string,
  source: string,
  speech: Speech,
): readonly CalendarDay[] {
  const { t, say } = speech
  const of = (policy: string) => clauses.filter(({ clause }) => clause.policy === policy)
  const terms = documents.flatMap(({ policy, lastDay, offices }): CalendarDay[] => {
    if (lastDay === null) return []
    const lines = [
      speech.sentences([say(policy.title), speech.brackets(say(policy.badge))]),
      ...offices
        .filter(({ printed }) => printed)
        .map(({ label, text }) => label + speech.colon + text),
      ...of(policy.id).map(({ clause, amount }) =>
        t('deadlines.calendar.clause', { clause: clauseName(clause, speech), amount }),
      ),
      source,
    ]
    return [
      {
        id: `${policy.id}-${lastDay}`,
        day: lastDay,
        summary: t('deadlines.calendar.term', { place: say(policy.jurisdiction.name) }),
        description: lines.join('\n'),
      },
    ]
  })
  const own = clauses.flatMap(({ clause, dates }) =>
    dates.flatMap(({ date, text }): CalendarDay[] => {
      if (date.kind === 'years' || (date.kind === 'printed' && date.asks !== 'at_most')) return []
      return [
        {
          id: `${clause.id}-${date.kind === 'window' ? date.path : date.fact}-${date.day}`,
          day: date.day,
          summary: t('deadlines.calendar.clauseDay', {
            place: say(place.name),
            clause: say(clause.title),
          }),
          description: [clauseName(clause, speech), text, source].join('\n'),
        },
      ]
    }),
  )
  return [...terms, ...own]
    .filter(({ day }) => day >= today)
    .sort((a, b) => a.day.localeCompare(b.day))
}
