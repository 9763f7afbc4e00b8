import type { Curve } from '../../calculator/algebras/curve'
import type { Line } from '../../calculator/algebras/curve/line'
import { zip } from '../../calculator/algebras/curve/pieces'
import type { PlaceCurves } from '../../charts/nodes'
import { statusName } from '../../sweeps/status-at'
import type { ComparedCurve } from './compared'

const isZero = (line: Line | null): boolean =>
  line !== null && line.slope.n.isZero() && line.intercept.n.isZero()

/**
 * The curves as far as they are numbers: where nothing is paid because every clause on the subject is superseded, not
 * met, without a number or out of force, there is no line at 0 but a gap, which says so.
 */
export function numbered({ id, low, high, offer }: ComparedCurve): PlaceCurves {
  if (offer.subject === 'total') return { id, low, high }
  const statuses = offer.awards.map(({ status }) => status)
  const only = (curve: Curve): Curve =>
    zip([curve, ...statuses], ([line, ...of]) => {
      const isNumber = of.some((each) => ['awarded', 'zero'].includes(statusName(each) ?? ''))
      return isZero(line ?? null) && !isNumber ? null : (line ?? null)
    })
  return { id, low: only(low), high: only(high) }
}
