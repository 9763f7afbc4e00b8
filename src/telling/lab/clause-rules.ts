import type { Clause, Corpus } from '../../policies/corpus'
import { limitsOf } from '../../policies/limits'
import type { ChangeOf } from '../../reforms/schema'
import type { Speech } from '../words/speech'

/** A rule of the law that a clause takes part in, and what taking it out is called. */
export interface ClauseRule {
  readonly kind: Extract<
    ChangeOf<'clause' | 'matter' | 'pool' | 'limit' | 'superior_first'>['kind'],
    string
  >
  readonly id: string
  readonly name: string
  /** Said in full below the name. */
  readonly summary: string
  readonly where: string
}

/** The rules that bear on a clause where a place pays it, the clause itself at the end. */
export function clauseRules(
  corpus: Corpus,
  clause: Clause,
  place: string,
  speech: Speech,
): readonly ClauseRule[] {
  const { t, say, locator } = speech
  const policy = corpus.policies.find(({ id }) => id === clause.policy)
  if (!policy) return []
  const has = (clauses: readonly string[]): boolean => clauses.includes(clause.id)
  const between = corpus.locations.find(({ id }) => id === place)?.matters ?? []
  const matters = [...policy.matters, ...between].filter(({ sides }) => sides.some(has))
  const superior = policy.superior_first
  const named = (kind: 'matter' | 'pool' | 'limit' | 'superior_first'): string =>
    t(`lab.ruleOf.${kind}`)
  return [
    ...matters.map(({ id, title, summary, ...rest }): ClauseRule => ({
      kind: 'matter',
      id,
      name: `${named('matter')}${speech.colon}${say(title)}`,
      summary: say(summary),
      where: 'locator' in rest && typeof rest.locator === 'string' ? locator(rest.locator) : '',
    })),
    ...limitsOf(policy)
      .filter(({ clauses }) => has(clauses))
      .map((limit): ClauseRule => ({
        kind: 'limit',
        id: limit.id,
        name: named('limit'),
        summary: say(limit.summary),
        where: locator(limit.locator),
      })),
    ...policy.pools
      .filter(({ clauses }) => has(clauses))
      .map((pool): ClauseRule => {
        const amount = corpus.parameters.get(pool.amount)
        return {
          kind: 'pool',
          id: pool.id,
          name: named('pool'),
          summary: amount ? say(amount.label) : '',
          where: locator(pool.locator),
        }
      }),
    ...(superior?.deducts.some(({ clauses }) => has(clauses))
      ? [
          {
            kind: 'superior_first' as const,
            id: superior.id,
            name: named('superior_first'),
            summary: say(superior.summary),
            where: locator(superior.locator),
          },
        ]
      : []),
    { kind: 'clause', id: clause.id, name: t('lab.self'), summary: '', where: '' },
  ]
}
