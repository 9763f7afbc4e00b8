import type { Amount, Truth } from '../algebras/exact/nodes'
import type { Award, Result, Sum } from '../calculate'
import type { Status } from '../status'
import { statuses } from '../status'

/** What the exact reading comes to. */
export type ExactAward = Award<Amount, Truth>
export type ExactSum = Sum<Amount, Truth>
export type ExactResult = Result<Amount, Truth>

/** The status that an amount of the exact reading stands for. */
export function statusOf(status: Amount): Status {
  return statuses[status.value?.n.toNumber() ?? 0] as Status
}
