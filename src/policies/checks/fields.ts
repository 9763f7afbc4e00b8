import type { CountedMoney, Formula, PolicyRecord } from '../schema'
import { onlyUnderReferences, type Reference } from '../reference'
import { conditionReferences, formulaReferences } from '../references'

/** References of one record, with the record that a complaint has to name. */
export type Named = { readonly record: string; readonly references: readonly Reference[] }

type Counted = PolicyRecord['limits'][number]['counts_awards']

const counts = (of: Formula, stated: readonly CountedMoney[], awards: Counted, at: string) => [
  ...formulaReferences(of, `${at}.of`),
  ...stated.flatMap((each, index) => [
    ...formulaReferences(each.of, `${at}.counts[${index}].of`),
    ...onlyUnderReferences(each.only_under, `${at}.counts[${index}].only_under`),
  ]),
  ...awards.flatMap((each, index) =>
    onlyUnderReferences(each.only_under, `${at}.counts_awards[${index}].only_under`),
  ),
]

/** Everything that the clauses of a policy name, clause by clause. */
export const clauseFields = (policy: PolicyRecord): Named[] =>
  policy.clauses.map((clause) => ({
    record: clause.id,
    references: [
      ...clause.conditions.flatMap((each, index) =>
        conditionReferences(each, `conditions[${index}]`),
      ),
      ...(clause.formula ? formulaReferences(clause.formula, 'formula') : []),
      ...clause.public_money_limits.flatMap((limit, index): Reference[] => {
        const at = `public_money_limits[${index}]`
        return [
          ...counts(limit.of, limit.counts, limit.counts_awards, at),
          ...onlyUnderReferences(limit.only_under, `${at}.only_under`),
          ...parameter(limit.share, `${at}.share`, 'ratio'),
          ...parameter(limit.cap, `${at}.cap`, 'yuan'),
        ]
      }),
      ...(['payers', 'instalments'] as const).flatMap((field) =>
        (clause[field] ?? []).flatMap(({ share }, index) =>
          parameter(share, `${field}[${index}].share`, 'ratio'),
        ),
      ),
      ...onlyUnderReferences(clause.ceiling_under, 'ceiling_under'),
      ...clause.exempt_from.flatMap(({ unless }, index) =>
        onlyUnderReferences(unless, `exempt_from[${index}].unless`),
      ),
      ...Object.entries(clause.printed_low ?? {}).flatMap(([high, low]): Reference[] => [
        ...parameter(high, 'printed_low'),
        ...parameter(low, `printed_low.${high}`),
      ]),
      ...(clause.by_reference_until === undefined
        ? []
        : [fact(clause.by_reference_until, 'by_reference_until')]),
    ],
  }))

/** Everything that the general rules of a policy name. */
export const ruleFields = (policy: PolicyRecord): Named => ({
  record: policy.id,
  references: [
    ...policy.conditions.flatMap(({ id, condition }) =>
      conditionReferences(condition, `conditions[${id}]`),
    ),
    ...(policy.superior_first
      ? [
          ...policy.superior_first.deducts.flatMap(({ less }, index) =>
            formulaReferences(less, `superior_first.deducts[${index}].less`),
          ),
          ...onlyUnderReferences(policy.superior_first.only_under, 'superior_first.only_under'),
        ]
      : []),
    ...policy.matters.flatMap((each) =>
      onlyUnderReferences(each.only_under, `matters[${each.id}].only_under`),
    ),
    ...policy.limits.flatMap((limit) => [
      ...counts(limit.of, limit.counts, limit.counts_awards, `limits[${limit.id}]`),
      ...onlyUnderReferences(limit.only_under, `limits[${limit.id}].only_under`),
    ]),
    ...[
      ...policy.combined_caps.map((each) => ({ ...each, at: `combined_caps[${each.id}]` })),
      ...policy.yearly_caps.map((each) => ({ ...each, at: `yearly_caps[${each.id}]` })),
    ].flatMap(({ most, used, only_under, at }) => [
      ...formulaReferences(most, `${at}.most`),
      ...(used ? formulaReferences(used, `${at}.used`) : []),
      ...onlyUnderReferences(only_under, `${at}.only_under`),
    ]),
    ...policy.pools.flatMap((pool): Reference[] => [
      ...parameter(pool.amount, `pools[${pool.id}].amount`, 'yuan'),
      fact(pool.demand, `pools[${pool.id}].demand`),
    ]),
    ...(policy.budget
      ? [fact(policy.budget.budget, 'budget.budget'), fact(policy.budget.demand, 'budget.demand')]
      : []),
  ],
})

const fact = (id: string, at: string): Reference => ({ kind: 'fact', id, at, list: undefined })

const parameter = (id: string | undefined, at: string, unit?: 'ratio' | 'yuan'): Reference[] =>
  id === undefined ? [] : [{ kind: 'parameter', id, at, ...(unit === undefined ? {} : { unit }) }]
