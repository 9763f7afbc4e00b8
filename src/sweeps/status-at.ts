import type { Curve } from '../calculator/algebras/curve'
import { pieceAt } from '../calculator/algebras/curve/pieces'
import type { Fraction } from '../calculator/fraction'
import type { Line } from '../calculator/algebras/curve/line'
import type { Status } from '../calculator/status'
import { statuses } from '../calculator/status'
import type { Offer } from './offer'

/** The name of a status that a curve carries as a number. */
export function statusName(line: Line | null): Status | null {
  return line ? (statuses[line.intercept.n.toNumber()] ?? null) : null
}

const rank = (status: Curve, x: Fraction): number =>
  pieceAt(status, x)?.intercept.n.toNumber() ?? -1

/** The strongest status among the awards of an offer at one value of the swept fact; null where it has no award. */
export function statusAt({ awards }: Offer, x: Fraction): Status | null {
  const strongest = Math.max(-1, ...awards.map(({ status }) => rank(status, x)))
  return statuses[strongest] ?? null
}
