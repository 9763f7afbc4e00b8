import { Decimal } from '../decimal'
import type { ClauseRecord } from '../schema'

interface Fault {
  readonly field: string
  readonly found: string
  readonly expected: string
}

/** Shares are printed for all portions or for none, and add up to one whole. */
function shareFaults(
  field: string,
  portions: readonly { readonly share?: string | undefined }[],
  { parameters }: ClauseRecord,
): Fault[] {
  const shares = portions.flatMap(({ share }) => share ?? [])
  if (shares.length === 0) return []
  if (shares.length < portions.length) {
    const found = `${shares.length} shares of ${portions.length}`
    return [{ field, found, expected: 'a share for each, or for none' }]
  }
  const values = shares.map((id) => parameters.find((each) => each.id === id)?.value)
  if (values.some((value) => value === undefined)) {
    return [{ field, found: shares.join(', '), expected: 'parameters of the clause' }]
  }
  const sum = values.reduce((all, value) => all.plus(value ?? 0), new Decimal(0))
  return sum.equals(1)
    ? []
    : [{ field, found: `shares of ${sum.toFixed()} together`, expected: 'shares of 1 together' }]
}

/** Instalments and payers that do not come to the whole, go back in time, or stand twice. */
export function portionFaults(clause: ClauseRecord): Fault[] {
  const { instalments = [], payers = [] } = clause
  const years = instalments.map(({ year }) => year)
  const names = payers.map(({ payer }) => payer)
  return [
    ...shareFaults('instalments', instalments, clause),
    ...shareFaults('payers', payers, clause),
    ...(years.some((year, index) => year < (years[index - 1] ?? 1))
      ? [{ field: 'instalments', found: `years ${years.join(', ')}`, expected: 'years in order' }]
      : []),
    ...(new Set(names).size < names.length
      ? [{ field: 'payers', found: names.join(', '), expected: 'each payer once' }]
      : []),
  ]
}
