import type { Policy } from '../../policies/corpus'
import type { Speech } from '../words/speech'
import type { Dated } from './clause-dates'
import { clauseDates } from './clause-dates'
import { dateText } from './date-text'

/** A limit in time inside a clause; `day` is null where it is a number of years. */
export interface DocumentDate {
  readonly day: string | null
  /** With the name of the clause: 股权融资奖励（第十三条）：最迟 … */
  readonly text: string
}

/** The limits in time inside the clauses of a document, in its order. */
export const documentDates = (
  policy: Policy,
  dated: Dated,
  speech: Speech,
): readonly DocumentDate[] =>
  policy.clauses.flatMap((clause) =>
    clauseDates(clause, policy, dated).map((date) => ({
      day: date.kind === 'years' ? null : date.day,
      text: `${speech.say(clause.title)}${speech.brackets(speech.locator(clause.locator))}${
        speech.colon
      }${dateText(date, dated.corpus, speech)}`,
    })),
  )
