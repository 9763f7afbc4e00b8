import type { Change, Reform } from './schema'

/** What a change is about: two changes of one reform may not be about the same. */
export const subjectOf = ({ kind, id }: Change): string =>
  `${kind === 'new_clause' ? 'clause' : kind} ${id}`

const asText = (value: unknown): string => JSON.stringify(value)

/** Whether a change leaves the law as it is. */
export const changesNothing = ({ from, to }: Change): boolean => asText(from) === asText(to)

/** The reform with a change made, in the place of an earlier one of the same; set back to what the law says it is gone. */
export function withChange(reform: Reform, change: Change): Reform {
  const at = reform.changes.findIndex((each) => subjectOf(each) === subjectOf(change))
  if (at < 0) {
    return changesNothing(change) ? reform : { ...reform, changes: [...reform.changes, change] }
  }
  const changes = changesNothing(change)
    ? reform.changes.filter((_, i) => i !== at)
    : reform.changes.map((each, i) => (i === at ? change : each))
  return { ...reform, changes }
}

/** The reform without what it changes of one subject. */
export const withoutChange = (reform: Reform, subject: string): Reform => ({
  ...reform,
  changes: reform.changes.filter((each) => subjectOf(each) !== subject),
})

/** Changes made on top of others, as one list from the same baseline: a later one of the same subject takes over. */
export const onTopOf = (first: readonly Change[], then: readonly Change[]): readonly Change[] => [
  ...first.flatMap((change): Change[] => {
    const later = then.find((each) => subjectOf(each) === subjectOf(change))
    if (!later) return [change]
    // Of one subject, so of one kind: `from` is what that kind has.
    const both = { ...later, from: change.from } as Change
    return changesNothing(both) ? [] : [both]
  }),
  ...then.filter((each) => !first.some((change) => subjectOf(change) === subjectOf(each))),
]
