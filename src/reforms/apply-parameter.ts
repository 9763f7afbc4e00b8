import type { PolicyData } from '../policies/corpus'
import { Decimal } from '../policies/decimal'
import { againstRest } from '../policies/follows'
import type { ClauseRecord, ParameterRecord } from '../policies/schema'
import { portionFaults } from '../policies/checks/portions'
import { valueRefusal } from './numbers'
import { orderOf } from './order'
import type { Refusal } from './refusal'
import { refusal } from './refusal'
import type { ChangeOf } from './schema'

/** Every parameter of the documents, those of general rules and those of clauses. */
export const parametersIn = (data: PolicyData): readonly ParameterRecord[] =>
  data.policies.flatMap((policy) => [
    ...policy.parameters,
    ...policy.clauses.flatMap((clause) => clause.parameters),
  ])

const replaced = (
  parameters: readonly ParameterRecord[],
  { id, to }: ChangeOf<'parameter'>,
): ParameterRecord[] =>
  parameters.map((each) => {
    if (each.id === id) return { ...each, value: to }
    return each.follows?.rest_of === id ? { ...each, value: againstRest(to) } : each
  })

/** The records with one number changed, and with what follows it. */
export const withParameter = (data: PolicyData, change: ChangeOf<'parameter'>): PolicyData => ({
  ...data,
  policies: data.policies.map((policy) => ({
    ...policy,
    parameters: replaced(policy.parameters, change),
    clauses: policy.clauses.map((clause) =>
      clause.parameters.some((each) => each.id === change.id)
        ? { ...clause, parameters: replaced(clause.parameters, change) }
        : clause,
    ),
  })),
})

/** Why a number cannot be given this value, by itself; nothing where it can. */
export function parameterRefusals(data: PolicyData, change: ChangeOf<'parameter'>): Refusal[] {
  const { id, from, to } = change
  const parameter = parametersIn(data).find((each) => each.id === id)
  if (!parameter) {
    return [
      refusal('unknown', id, id, '现行文件没有这一参数', 'expected a parameter of the documents'),
    ]
  }
  const { follows, value, label } = parameter
  if (follows) {
    const zh = `随 ${follows.rest_of} 换算，请改后者`
    return [refusal('follows', id, to, zh, `expected no edit: it follows ${follows.rest_of}`)]
  }
  if (from !== value) {
    const zh = `“${label.zh}”现行为 ${value}，这项改动已过时`
    return [refusal('stale', id, from, zh, `expected ${value}, which the law says today`)]
  }
  const found = valueRefusal(parameter, to)
  if (found) return [found]
  const leads = parametersIn(data).some((each) => each.follows?.rest_of === id)
  if (leads && !new Decimal(to).lessThan(1)) {
    const below = { value: '1', strict: true }
    return [refusal('above_one', id, to, '应小于 1', 'expected less than 1', below)]
  }
  return []
}

const holds = (clause: ClauseRecord) => {
  const values = new Map(clause.parameters.map(({ id, value }) => [id, value]))
  const numberOf = (id: string): Decimal | null => {
    const value = values.get(id)
    return value === undefined ? null : new Decimal(value.replaceAll('-', ''))
  }
  return orderOf(clause).map((pair) => {
    const [lower, upper] = [numberOf(pair.lower), numberOf(pair.upper)]
    const order = lower && upper ? lower.comparedTo(upper) : -1
    return { ...pair, kept: pair.strict ? order < 0 : order <= 0 }
  })
}

/** What the numbers of a clause owe one another, where the law keeps it and the reform no longer does. */
export function clauseOrderRefusals(before: ClauseRecord, after: ClauseRecord): Refusal[] {
  const kept = holds(before)
  const broken = holds(after).filter(({ kept: own }, i) => !own && kept[i]?.kept)
  const valueOf = (id: string): string =>
    after.parameters.find((each) => each.id === id)?.value ?? ''
  const shares = portionFaults(after).length > 0 && portionFaults(before).length === 0
  return [
    ...broken.map(({ lower, upper, strict }) =>
      refusal(
        'out_of_order',
        upper,
        valueOf(upper),
        `${strict ? '应高于' : '不应低于'} ${lower} 的 ${valueOf(lower)}`,
        `expected ${strict ? 'more than' : 'at least'} ${valueOf(lower)}, which is ${lower}`,
        { value: valueOf(lower), of: lower, strict },
      ),
    ),
    ...(shares
      ? [refusal('shares', after.id, '', '各份比例合计应为 1', 'expected shares of 1 together')]
      : []),
  ]
}
