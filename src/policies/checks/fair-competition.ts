import type { Problem } from '../data-error'
import type { Loaded } from '../raw-data'

/** Signs that ask for facts which do not exist, and articles of sources that are not listed. */
export const fairCompetitionProblems = ({ data }: Loaded): Problem[] => {
  const file = 'data/fair-competition.yaml'
  const facts = new Set(data.facts.facts.map(({ id }) => id))
  const { sources, questions } = data.fairCompetition
  const known = new Set(sources.map(({ id }) => id))
  return questions.flatMap(({ id: record, signs, sources: cited }) => [
    ...signs.flatMap((sign) =>
      sign.kind === 'asks' && !facts.has(sign.fact)
        ? [{ file, record, field: 'signs', found: sign.fact, expected: 'a fact of facts.yaml' }]
        : [],
    ),
    ...cited
      .filter(({ source }) => !known.has(source))
      .map(({ source }) => ({
        file,
        record,
        field: 'sources',
        found: source,
        expected: 'a source',
      })),
  ])
}
