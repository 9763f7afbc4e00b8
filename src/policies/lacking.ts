import type { Clause, Corpus, Policy } from './corpus'

/** What the own documents lack on a theme while others have it. */
export type Lack =
  /** No clause at all. */
  | 'clause'
  /** Clauses, and none of them with a number. */
  | 'amount'

const hasAmount = ({ formula }: Clause): boolean => formula !== undefined

/** The themes on which other documents have what the own ones have not, by theme id. */
export function lackingThemes(corpus: Corpus, own: readonly string[]): ReadonlyMap<string, Lack> {
  const isOwn = ({ id }: Pick<Policy, 'id'>): boolean => own.includes(id)
  const on = (theme: string, of: readonly Policy[]): readonly Clause[] =>
    of.flatMap(({ clauses }) => clauses.filter((clause) => clause.theme === theme))
  const mine = corpus.policies.filter(isOwn)
  const others = corpus.policies.filter((policy) => !isOwn(policy))
  return new Map(
    corpus.themes.flatMap(({ id }): [string, Lack][] => {
      const [own, other] = [on(id, mine), on(id, others)]
      if (own.length === 0) return other.length > 0 ? [[id, 'clause']] : []
      return !own.some(hasAmount) && other.some(hasAmount) ? [[id, 'amount']] : []
    }),
  )
}
