import type { Policy } from '../../policies/corpus'
import { dayNumber } from '../../policies/day'
import { officeTasks } from '../../policies/enumerations'
import type { Speech } from '../words/speech'

/** A label and what the text says under it; `printed` is false where the text says nothing. */
export interface Told {
  readonly label: string
  readonly text: string
  readonly locator: string | null
  readonly printed: boolean
}

/** What a document says of its last day and of applications. */
export interface DocumentSteps {
  readonly policy: Policy
  /** The last day of the term; null where the text prints none. */
  readonly lastDay: string | null
  /** Days from the application date to the last day, below 0 when it is past; null where there is none. */
  readonly left: number | null
  /** The same as a sentence. */
  readonly term: string
  /** Who announces, takes in, decides and pays. */
  readonly offices: readonly Told[]
}

function termText(policy: Policy, left: number | null, { t }: Speech): string {
  const { from, to } = policy.term
  if (to === null || left === null) return t('deadlines.term.unprinted')
  if (left < 0) return t('deadlines.term.over', { day: to })
  if (left === 0) return t('deadlines.term.today', { day: to })
  return from === null
    ? t('deadlines.term.until', { day: to, days: left })
    : t('deadlines.term.fromTo', { from, day: to, days: left })
}

/** What one document says of its last day and of applications, as things stand on the application date. */
export function documentSteps(policy: Policy, asOf: string, speech: Speech): DocumentSteps {
  const { t, say } = speech
  const lastDay = policy.term.to
  const left = lastDay === null ? null : dayNumber(lastDay) - dayNumber(asOf)
  return {
    policy,
    lastDay,
    left,
    term: termText(policy, left, speech),
    offices: officeTasks.map((task): Told => {
      const office = policy.offices.find((each) => each.task === task)
      return {
        label: t(`deadlines.office.${task}`),
        text: office ? say(office.does) : t('deadlines.unprinted'),
        locator: office?.locator ?? null,
        printed: office !== undefined,
      }
    }),
  }
}
