import { aloneHeadline } from './alone'
import { aloneTotalled } from './among'
import type { Asked } from './asked'
import { orderOf, paying } from './asked'
import { standingAside } from './aside'
import type { Answer } from './company'
import { companyHeadline } from './company'
import { officerHeadline } from './officer'
import { pastDayText } from '../words/past-day'

export type { Asked }

/** The answer: one sentence without a stop at its end, and what stands below it in full sentences. */
export interface Headline {
  readonly first: string
  readonly second: string | null
}

/** Why there is no answer at all; null where there is one. */
function unanswered(asked: Asked): string | null {
  const { documents, report, speech } = asked
  const sums = documents.corpus.locations.map(({ id }) => report.locations[id])
  if (sums.every((sum) => !sum?.in_force)) return speech.t('headline.out', { date: report.as_of })
  const [first] = orderOf(asked, 'high')
  if (!first) return speech.t('headline.noTotals')
  return paying(first) ? null : speech.t('headline.nothing')
}

function answer(asked: Asked): Answer {
  const alone = aloneTotalled(asked)
  const { own } = asked
  if (alone !== null && (own === null || own === alone)) return aloneHeadline(asked, alone)
  return own === null ? companyHeadline(asked) : officerHeadline(asked, own)
}

/**
 * The answer for the user's side: for an officer the rank of the own place at both ends, how far it is from the
 * leader (or ahead of the next) and why; for a company where to go, by what is committed and by the most. Where only
 * one place can be totalled, that. Whoever is not ranked is named with the day and the reason.
 */
export function headline(asked: Asked): Headline {
  const { report, speech } = asked
  const none = unanswered(asked)
  const { first, then, told } = none !== null ? { first: none, then: [], told: [] } : answer(asked)
  const isOut = Object.values(report.locations).every((sum) => !sum.in_force)
  const day = pastDayText(report.as_of, asked.today ?? report.as_of, speech)
  const sentences = [
    ...(day === '' ? [] : [day]),
    ...then,
    ...(isOut ? [] : standingAside(asked, told, none !== null)),
  ]
  return { first, second: sentences.length > 0 ? speech.sentences(sentences) : null }
}
