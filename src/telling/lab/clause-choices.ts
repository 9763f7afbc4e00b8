import type { Policy } from '../../policies/corpus'
import type { ChoiceGroup } from '../words/choice'
import type { Speech } from '../words/speech'

/** The clauses of the documents to choose from, in the order in which each document prints them. */
export const clauseChoices = (
  policies: readonly Policy[],
  { locator, say }: Speech,
): readonly ChoiceGroup[] =>
  policies.map(({ title, clauses }) => ({
    label: say(title),
    choices: clauses.map((clause) => ({
      value: clause.id,
      label: `${locator(clause.locator)} ${say(clause.title)}`,
    })),
  }))
