import { Decimal } from '../../src/policies/decimal'
import type { Documents } from '../../src/policies/documents'
import { applyReform } from '../../src/reforms/apply'
import { parametersIn } from '../../src/reforms/apply-parameter'
import { places } from '../../src/reforms/numbers'
import type { Change } from '../../src/reforms/schema'
import { reformOf } from '../reforms/documents'

/** Documents with some numbers changed, as a reader of the workbook changes them. */
export function withOtherNumbers(documents: Documents, random: () => number): Documents {
  const all = parametersIn(documents.data).filter(({ unit }) => unit !== 'date')
  let made = documents
  const changes: Change[] = []
  for (let i = 0; i < 6; i += 1) {
    const { id, value, unit } = all[Math.floor(random() * all.length)] ?? {}
    if (id === undefined || value === undefined || unit === undefined) continue
    if (changes.some((each) => each.id === id)) continue
    const factor = [0.5, 0.9, 1.1, 2, 3, 0.123457][Math.floor(random() * 6)] ?? 1
    const to = new Decimal(value).times(factor).toDecimalPlaces(places[unit]).toFixed()
    const change: Change = { kind: 'parameter', id, from: value, to }
    const applied = applyReform(documents, reformOf(...changes, change))
    if (!('documents' in applied)) continue
    changes.push(change)
    made = applied.documents
  }
  return made
}
