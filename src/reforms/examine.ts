import type { PolicyData } from '../policies/corpus'
import type { FairCompetition, FairQuestion, FairSign } from '../policies/fair-competition'
import { conditionReferences, formulaReferences } from '../policies/references'
import type { ClauseRecord, PolicyRecord, Words } from '../policies/schema'

/** A question to examine a clause by, and what raises it: never a verdict. */
export interface Examined {
  readonly clause: string
  readonly question: string
  /** What raises it: a fact, a parameter, or the term of the document. */
  readonly because: string
  readonly locator: string
  readonly confidence: FairSign['confidence']
  readonly why: Words
}

/** A condition without an address is supposed by the records and not printed: little rests on it. */
const unprinted = '—'

/** Where a clause or its document asks a fact; conditions that the clause is exempt from are not asked. */
function asked(policy: PolicyRecord, clause: ClauseRecord, fact: string): string[] {
  const isNamed = (references: readonly { readonly id: string }[]): boolean =>
    references.some(({ id }) => id === fact)
  const own = [
    ...clause.conditions.flatMap((each) => conditionReferences(each, '')),
    ...(clause.formula ? formulaReferences(clause.formula, '') : []),
  ]
  return [
    ...(isNamed(own) ? [clause.locator] : []),
    ...policy.conditions
      .filter(({ id }) => !clause.exempt_from.some((each) => each.id === id))
      .filter(({ condition }) => isNamed(conditionReferences(condition, '')))
      .map(({ locator }) => locator),
  ].slice(0, 1)
}

function raisedBy(policy: PolicyRecord, clause: ClauseRecord, sign: FairSign) {
  switch (sign.kind) {
    case 'asks':
      return asked(policy, clause, sign.fact).map((locator) => ({ because: sign.fact, locator }))
    case 'number':
      return clause.parameters
        .filter(({ kind }) => kind === sign.of)
        .map(({ id, locator }) => ({ because: id, locator }))
    case 'open_term':
      return policy.term.to === null
        ? [{ because: `${policy.id}.term`, locator: policy.term.locator }]
        : []
  }
}

const examinedBy = (
  policy: PolicyRecord,
  clause: ClauseRecord,
  { id: question, signs }: FairQuestion,
): Examined[] =>
  signs.flatMap((sign) =>
    raisedBy(policy, clause, sign).map((found) => ({
      clause: clause.id,
      question,
      ...found,
      confidence: found.locator === unprinted ? ('low' as const) : sign.confidence,
      why: sign.why,
    })),
  )

/** The questions that every clause raises, in the order of the documents. */
export const examine = (data: PolicyData, { questions }: FairCompetition): readonly Examined[] =>
  data.policies.flatMap((policy) =>
    policy.clauses.flatMap((clause) =>
      questions.flatMap((question) => examinedBy(policy, clause, question)),
    ),
  )

const keyOf = ({ clause, question, because }: Examined): string =>
  `${clause} ${question} ${because}`

/** What a reform does to the questions: those that it raises, those that it settles, and those of clauses that it edits. */
export interface ExaminedReform {
  readonly raised: readonly Examined[]
  readonly settled: readonly Examined[]
  readonly edited: readonly Examined[]
}

export function examineReform(
  before: PolicyData,
  after: PolicyData,
  questions: FairCompetition,
): ExaminedReform {
  const [old, young] = [examine(before, questions), examine(after, questions)]
  const without = (all: readonly Examined[], others: readonly Examined[]): readonly Examined[] => {
    const known = new Set(others.map(keyOf))
    return all.filter((each) => !known.has(keyOf(each)))
  }
  const same = new Map(
    before.policies.flatMap(({ clauses }) =>
      clauses.map((each) => [each.id, JSON.stringify(each)]),
    ),
  )
  const edited = new Set(
    after.policies
      .flatMap(({ clauses }) => clauses)
      .filter((each) => same.get(each.id) !== JSON.stringify(each))
      .map(({ id }) => id),
  )
  return {
    raised: without(young, old),
    settled: without(old, young),
    edited: young.filter(({ clause }) => edited.has(clause)),
  }
}
