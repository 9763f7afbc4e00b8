import { Decimal } from '../../policies/decimal'
import type { Asked } from './asked'
import { moneyIn } from './asked'

/** The weightiest clause of the own place that gives way to another of the same matter; at most one sentence. */
export function absorbedText(asked: Asked, own: string): string[] {
  const { documents, report, speech } = asked
  const absorbed = (report.locations[own]?.clauses ?? []).flatMap(({ id, status, reasons }) => {
    const [reason] = status === 'superseded' ? reasons : []
    const clause = documents.corpus.clauses.get(id)
    const winner = documents.corpus.clauses.get(reason?.by ?? '')
    const alone = new Decimal(reason?.this ?? 0)
    if (!clause || !winner || alone.isZero()) return []
    return [{ clause, winner, alone, pays: new Decimal(reason?.pays ?? 0) }]
  })
  const [most] = absorbed.sort((a, b) => b.alone.comparedTo(a.alone))
  if (!most) return []
  const { clause, winner, pays } = most
  const named = { clause: speech.say(clause.title), winner: speech.say(winner.title) }
  return [speech.t('headline.absorbed', { ...named, pays: moneyIn(asked, pays) })]
}
