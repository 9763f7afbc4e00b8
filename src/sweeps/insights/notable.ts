import { headOf } from '../../policies/fact-path'
import type { Finding } from './finding'

/** A finding that may be among the first to read; of documents that have ended the headline speaks. */
export type NotableFinding = Exclude<Finding, { kind: 'out_of_term' }>

const most = 3

/** Whether a finding says what the own place, or a company wherever it settles, would gain or lose. */
function concerns(finding: Finding, own: string | null): finding is NotableFinding {
  if (finding.kind === 'ending') return true
  if (finding.kind === 'out_of_term' || finding.stake.isZero()) return false
  switch (finding.kind) {
    case 'overtaking':
      return own === null ? finding.leads !== null : [finding.over, finding.under].includes(own)
    case 'fall':
      if (!finding.past && finding.stated.isZero()) return false
      return own === null || finding.places.includes(own)
    case 'threshold':
    case 'cap_ahead':
      return own === null || finding.places.includes(own)
    case 'capped':
    case 'silence':
      // Of use to nobody but those who could change the text.
      return own !== null && finding.places.includes(own)
  }
}

/** All findings for one side, by the money that they are about. */
export const concerning = (findings: readonly Finding[], own: string | null): NotableFinding[] =>
  findings.filter((each) => concerns(each, own)).sort((a, b) => b.stake.comparedTo(a.stake))

/** The questions that findings answer, in the order in which they are asked. */
const questions: readonly (readonly Finding['kind'][])[] = [
  ['overtaking'],
  ['ending'],
  ['threshold', 'cap_ahead', 'fall'],
]
const answers = questions.flat()

const subjectOf = (finding: NotableFinding): string =>
  'path' in finding ? headOf(finding.path) : finding.kind

/**
 * At most three findings for one side: the weightiest of each question (who overtakes whom, what ends, what brings
 * more), then the weightiest others, each on another fact. By the money that they are about, what ends at the end.
 */
export function notableOf(findings: readonly Finding[], own: string | null): NotableFinding[] {
  const byMoney = concerning(findings, own)
  const first = questions.map((kinds) => byMoney.filter(({ kind }) => kinds.includes(kind)))
  const others = byMoney.filter(({ kind }) => answers.includes(kind))
  const chosen: NotableFinding[] = []
  const take = (finding: NotableFinding): boolean => {
    const isNew = chosen.every((each) => subjectOf(each) !== subjectOf(finding))
    if (isNew && chosen.length < most) chosen.push(finding)
    return isNew
  }
  for (const answering of first) answering.some(take)
  for (const finding of [...others, ...byMoney]) take(finding)
  const isEnding = ({ kind }: Finding): boolean => kind === 'ending'
  return chosen.sort(
    (a, b) => Number(isEnding(a)) - Number(isEnding(b)) || b.stake.comparedTo(a.stake),
  )
}
