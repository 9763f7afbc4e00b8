import { Decimal } from '../../policies/decimal'
import type { Clause } from '../../policies/corpus'
import type { Asked } from './asked'

/** A clause that gives way to another of the same matter, with what it would pay alone and what the other pays; yuan. */
export interface Absorbed {
  readonly clause: Clause
  readonly winner: Clause
  readonly alone: Decimal
  readonly pays: Decimal
}

/** The clauses of a place that give way and would pay something, the weightiest first. */
export function absorbedIn({ documents, report }: Asked, place: string): Absorbed[] {
  const { clauses } = documents.corpus
  return (report.locations[place]?.clauses ?? [])
    .flatMap(({ id, status, reasons }) => {
      const [reason] = status === 'superseded' ? reasons : []
      const [clause, winner] = [clauses.get(id), clauses.get(reason?.by ?? '')]
      const [alone, pays] = [new Decimal(reason?.this ?? 0), new Decimal(reason?.pays ?? 0)]
      return clause && winner && !alone.isZero() ? [{ clause, winner, alone, pays }] : []
    })
    .sort((a, b) => b.alone.comparedTo(a.alone))
}
