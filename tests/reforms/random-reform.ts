import { Decimal } from '../../src/policies/decimal'
import type { Documents } from '../../src/policies/documents'
import { applyReform } from '../../src/reforms/apply'
import type { Removal } from '../../src/reforms/apply-rule'
import { parametersIn } from '../../src/reforms/apply-parameter'
import { presentIn } from '../../src/reforms/apply-rule'
import type { Change } from '../../src/reforms/schema'
import { reformOf } from './documents'

const kinds: readonly Removal['kind'][] = ['matter', 'pool', 'limit', 'superior_first', 'clause']
const places = { yuan: 2, ratio: 6, count: 0, years: 0, date: 0 } as const

/** Documents under some five changes drawn one after the other, those that cannot be made left out. */
export function randomlyReformed(documents: Documents, random: () => number): Documents {
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T
  const draw = (): Change => {
    const kind = random()
    if (kind < 0.25) {
      const removed = pick(kinds)
      return {
        kind: removed,
        id: pick(presentIn(documents.data, removed)),
        from: 'present',
        to: 'absent',
      }
    }
    if (kind < 0.35) {
      const { id, rounding } = pick(documents.data.policies)
      return {
        kind: 'rounding_step',
        id,
        from: rounding.step,
        to: pick(['0.01', '1', '100', '1000']),
      }
    }
    if (kind < 0.5) {
      const { id, code } = pick(documents.data.policies)
      return {
        kind: 'new_clause',
        id: `${code}-N${Math.floor(random() * 1e6)}`,
        from: 'absent',
        to: {
          policy: id,
          pays: 'cap',
          title: { zh: '新', en: 'New' },
          theme: documents.data.themes[0]?.id ?? '',
          base: pick(['project_investment', 'revenue', 'model_purchase']),
          rate: new Decimal(random()).toDecimalPlaces(3).plus('0.001').toFixed(),
          cap: String(Math.floor(random() * 5e6) + 1),
          firm: random() < 0.5,
          ...(random() < 0.5 && { recognition: 'project_is_digital_benchmark' }),
          ...(random() < 0.5 && { threshold: { fact: 'revenue', least: '20000000' } }),
        },
      }
    }
    const { id, value, unit } = pick(
      parametersIn(documents.data).filter((each) => each.unit !== 'date'),
    )
    const to = new Decimal(value).times(pick([0.5, 0.9, 1.1, 2, 3])).toDecimalPlaces(places[unit])
    return { kind: 'parameter', id, from: value, to: to.toFixed() }
  }
  let made = documents
  const changes: Change[] = []
  for (let i = 0; i < 5; i += 1) {
    const change = draw()
    const applied = applyReform(documents, reformOf(...changes, change))
    if (!('documents' in applied)) continue
    changes.push(change)
    made = applied.documents
  }
  return made
}
