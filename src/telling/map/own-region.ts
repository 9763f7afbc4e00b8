import type { Fraction } from '../../calculator/fraction'
import { whole } from '../../calculator/fraction'
import type { LookMap } from '../../charts/leader-map'
import { drawn } from '../../charts/point'
import { Decimal } from '../../policies/decimal'
import { leadingStretches } from '../../sweeps/leading'
import type { AskedFinding } from '../curves/finding'

/** So much of the box around a region has to be its own for the box to tell where it is. */
const filled = 0.97

interface Extent {
  readonly first: number
  readonly last: number
}

/** An edge of the region between two cells: the very value where the lead changes there, else the cell's. */
function edgeAt(asked: AskedFinding, from: number, to: number): Fraction {
  const { sweep, shown, end } = asked
  const stretches = leadingStretches(
    shown.map(({ offer }) => offer),
    sweep,
    end,
  )
  const exact = stretches.find(({ from: at }, i) => i > 0 && drawn(at) >= from && drawn(at) <= to)
  return exact?.from ?? whole(new Decimal(to))
}

function along(asked: AskedFinding, { first, last }: Extent, cells: number): string | null {
  const { sweep, swept, speech } = asked
  const [from, to] = [drawn(sweep.sweep.from), drawn(sweep.sweep.to)]
  const at = (cell: number): number => from + ((to - from) * cell) / Math.max(1, cells - 1)
  if (first === 0 && last === cells - 1) return null
  const start = swept.crossing(edgeAt(asked, at(first - 1), at(first)))
  const end = swept.crossing(edgeAt(asked, at(last), at(last + 1)))
  const named = { fact: swept.phrase, from: start, to: end }
  // A count where the lead changes is the first of the next region.
  const { counts } = swept
  if (first === 0) return speech.t(counts ? 'map.finding.under' : 'map.finding.upTo', named)
  if (last === cells - 1) return speech.t('map.finding.atLeast', named)
  return speech.t(counts ? 'map.finding.between' : 'map.finding.within', named)
}

/** Where a place leads alone, in words, as far as that is a box; null where it is nowhere, everywhere or no box. */
export function ownRegion(
  { looks, cells, columns, rows }: LookMap,
  place: string,
  x: AskedFinding,
  y: AskedFinding,
): string | null {
  const own = looks.findIndex(
    (look) => look.kind === 'leads' && look.places.length === 1 && look.places[0] === place,
  )
  if (own < 0) return null
  let [left, right, low, high, count] = [columns, -1, rows, -1, 0]
  cells.forEach((look, cell) => {
    if (look !== own) return
    const [column, row] = [Math.floor(cell / rows), cell % rows]
    left = Math.min(left, column)
    right = Math.max(right, column)
    low = Math.min(low, row)
    high = Math.max(high, row)
    count += 1
  })
  if (count < (right - left + 1) * (high - low + 1) * filled) return null
  const parts = [
    along(x, { first: left, last: right }, columns),
    along(y, { first: low, last: high }, rows),
  ].filter((part) => part !== null)
  return parts.length > 0 ? x.speech.phrases(parts) : null
}
