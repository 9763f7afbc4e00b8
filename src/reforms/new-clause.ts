import type { ClauseRecord, Formula, ParameterRecord, Words } from '../policies/schema'
import type { PolicyData } from '../policies/corpus'
import type { NewClause } from './schema'

/** Where a proposed clause is printed: nowhere yet. */
const locator = '（拟增条款）'

const labels = {
  rate: { zh: '比例', en: 'rate' },
  cap: { zh: '上限', en: 'cap' },
  amount: { zh: '金额', en: 'amount' },
  threshold: { zh: '门槛', en: 'threshold' },
} as const

type Figure = keyof typeof labels

const targets = { rate: 'base', cap: 'award', amount: 'award', threshold: 'condition' } as const

function parametersOf(id: string, clause: NewClause, data: PolicyData): ParameterRecord[] {
  const counted = data.facts.facts.find((each) => each.id === clause.threshold?.fact)
  const figures: readonly (readonly [Figure, string | undefined, ParameterRecord['unit']])[] = [
    ['rate', clause.rate, 'ratio'],
    ['cap', clause.cap, 'yuan'],
    ['amount', clause.amount, 'yuan'],
    ['threshold', clause.threshold?.least, counted?.type === 'count' ? 'count' : 'yuan'],
  ]
  return figures.flatMap(([kind, value, unit]) =>
    value === undefined
      ? []
      : [
          {
            id: `${id}.${kind}`,
            kind,
            value,
            unit,
            scope: 'enterprise' as const,
            target: targets[kind],
            locator,
            label: labels[kind],
          },
        ],
  )
}

function formulaOf(id: string, { pays, base = '' }: NewClause): Formula {
  if (pays === 'fixed') return { kind: 'fixed', amount: `${id}.amount` }
  const rated: Formula = {
    kind: 'rate',
    of: { kind: 'fact', fact: base },
    rate: `${id}.rate`,
  }
  return pays === 'rate' ? rated : { kind: 'cap', of: rated, cap: `${id}.cap` }
}

function summaryOf(clause: NewClause, data: PolicyData): Words {
  const labelOf = (fact: string | undefined): Words =>
    data.facts.facts.find((each) => each.id === fact)?.label ?? { zh: '', en: '' }
  const { base, rate = '', cap, amount = '', threshold, firm } = clause
  const from = labelOf(threshold?.fact)
  const asked = threshold
    ? {
        zh: `${from.zh}达到 ${threshold.least} 的，`,
        en: `${from.en} of at least ${threshold.least}: `,
      }
    : { zh: '', en: '' }
  const most =
    cap === undefined ? { zh: '', en: '' } : { zh: `，最高 ${cap} 元`, en: `, at most ${cap} yuan` }
  const modal = firm ? { zh: '给予', en: '' } : { zh: '给予不超过', en: 'up to ' }
  return clause.pays === 'fixed'
    ? { zh: `${asked.zh}${modal.zh} ${amount} 元。`, en: `${asked.en}${modal.en}${amount} yuan.` }
    : {
        zh: `${asked.zh}按${labelOf(base).zh}的比例 ${rate} ${modal.zh}资助${most.zh}。`,
        en: `${asked.en}${modal.en}a share of ${rate} of ${labelOf(base).en}${most.en}.`,
      }
}

/** A proposed clause as a record; what it says was found in order. */
export function clauseRecord(id: string, clause: NewClause, data: PolicyData): ClauseRecord {
  const { threshold, recognition, pays, firm } = clause
  return {
    id,
    locator,
    title: clause.title,
    theme: clause.theme,
    recipient: { zh: '企业', en: 'Enterprises' },
    summary: summaryOf(clause, data),
    requirements: [],
    commitment: firm ? (pays === 'fixed' ? 'fixed' : 'rate') : 'ceiling',
    ceiling_under: undefined,
    modal_words: [],
    payout: { kind: 'not_stated' },
    support: 'grant',
    parameters: parametersOf(id, clause, data),
    cap: pays === 'cap' ? [`${id}.cap`] : 'none',
    conditions: [
      ...(threshold
        ? [
            {
              kind: 'at_least' as const,
              of: { kind: 'fact' as const, fact: threshold.fact },
              bound: `${id}.threshold`,
            },
          ]
        : []),
      ...(recognition ? [{ kind: 'flag' as const, fact: recognition, is: true }] : []),
    ],
    exempt_from: [],
    formula: formulaOf(id, clause),
    public_money_limits: [],
    readings: [],
  }
}
