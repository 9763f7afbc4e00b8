import type { PolicyData } from '../policies/corpus'
import type { FactRecord } from '../policies/schema'
import { valueRefusal } from './numbers'
import type { Refusal } from './refusal'
import { refusal } from './refusal'
import type { NewClause } from './schema'

type Figure = 'rate' | 'cap' | 'amount' | 'base'

/** What each kind of clause has to say, and what it may not. */
const needed: Readonly<Record<NewClause['pays'], readonly Figure[]>> = {
  rate: ['base', 'rate'],
  cap: ['base', 'rate', 'cap'],
  fixed: ['amount'],
}

const figures = ['base', 'rate', 'cap', 'amount'] as const

function figureRefusals(id: string, clause: NewClause): Refusal[] {
  const wanted = needed[clause.pays]
  return figures.flatMap((figure) => {
    const of = `${id}.${figure}`
    const found = clause[figure]
    if (wanted.includes(figure)) {
      return found === undefined
        ? [refusal('missing', of, '', '应当填写', 'expected to be stated')]
        : []
    }
    const zh = `“${clause.pays}”类条款不填此项`
    return found === undefined
      ? []
      : [refusal('superfluous', of, found, zh, `expected nothing beside ${clause.pays}`)]
  })
}

function valueRefusals(id: string, { rate, cap, amount }: NewClause): Refusal[] {
  return [
    { kind: 'rate' as const, unit: 'ratio' as const, value: rate },
    { kind: 'cap' as const, unit: 'yuan' as const, value: cap },
    { kind: 'amount' as const, unit: 'yuan' as const, value: amount },
  ].flatMap(({ kind, unit, value }) =>
    value === undefined
      ? []
      : (valueRefusal({ id: `${id}.${kind}`, kind, unit, value: '1' }, value) ?? []),
  )
}

function factRefusal(
  of: string,
  id: string | undefined,
  data: PolicyData,
  fits: (fact: FactRecord) => boolean,
  zh: string,
  en: string,
): Refusal[] {
  if (id === undefined) return []
  const fact = data.facts.facts.find((each) => each.id === id && each.list === undefined)
  return fact && fits(fact) ? [] : [refusal('wrong_fact', of, id, `应为${zh}`, `expected ${en}`)]
}

function thresholdRefusals(id: string, { threshold }: NewClause, data: PolicyData): Refusal[] {
  if (!threshold) return []
  const fact = data.facts.facts.find((each) => each.id === threshold.fact)
  const unit = fact?.type === 'count' ? 'count' : 'yuan'
  const of = `${id}.threshold`
  return [
    ...factRefusal(
      of,
      threshold.fact,
      data,
      ({ type }) => type === 'money' || type === 'count',
      '金额或数量类填报项',
      'a money or count fact outside lists',
    ),
    ...[valueRefusal({ id: of, kind: 'threshold', unit, value: '0' }, threshold.least)].flatMap(
      (each) => each ?? [],
    ),
  ]
}

/** Why a clause cannot be added; nothing where it can. */
export function clauseRefusals(id: string, clause: NewClause, data: PolicyData): Refusal[] {
  const policy = data.policies.find((each) => each.id === clause.policy)
  if (!policy) {
    return [
      refusal('unknown', id, clause.policy, '应为一份文件的标识', 'expected the id of a document'),
    ]
  }
  const taken = data.policies.flatMap(({ clauses }) => clauses).some((each) => each.id === id)
  const starts = `${policy.code}-`
  return [
    ...(taken
      ? [refusal('taken', id, id, '该编号已有条款', 'expected an id that no clause has')]
      : []),
    ...(id.startsWith(starts) && id.length > starts.length
      ? []
      : [
          refusal(
            'taken',
            id,
            id,
            `编号应以 ${starts} 开头`,
            `expected an id that begins with ${starts}`,
          ),
        ]),
    ...(data.themes.some((each) => each.id === clause.theme)
      ? []
      : [refusal('unknown', `${id}.theme`, clause.theme, '应为已有的主题', 'expected a theme')]),
    ...figureRefusals(id, clause),
    ...valueRefusals(id, clause),
    ...factRefusal(
      `${id}.base`,
      clause.base,
      data,
      ({ type }) => type === 'money',
      '金额类填报项',
      'a money fact outside lists',
    ),
    ...factRefusal(
      `${id}.recognition`,
      clause.recognition,
      data,
      ({ type, recognition }) => type === 'flag' && recognition === true,
      '由主管部门认定的是非类填报项',
      'a yes or no that an authority decides',
    ),
    ...thresholdRefusals(id, clause, data),
  ]
}
