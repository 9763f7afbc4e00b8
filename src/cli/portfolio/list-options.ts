/** Words under which the child table of a list is given: its id, with dashes, and its last word where no other ends so, else its first words. */
export function listOptions(lists: readonly string[]): ReadonlyMap<string, string> {
  const lastWord = (list: string): string => list.split('_').at(-1) ?? list
  const firstWords = (list: string): string => list.split('_').slice(0, -1).join('_')
  const short = (list: string): string => {
    const last = lastWord(list)
    return lists.filter((other) => lastWord(other) === last).length > 1 ? firstWords(list) : last
  }
  return new Map(
    lists.flatMap((list) =>
      [list, short(list)].flatMap((word) => [
        [word, list] as const,
        [word.replaceAll('_', '-'), list] as const,
      ]),
    ),
  )
}
