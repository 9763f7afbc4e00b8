/** Whether two things are made of the same parts: of the very same objects, in order. */
export const sameParts = (a: readonly object[], b: readonly object[]): boolean =>
  a.length === b.length && a.every((part, n) => part === b[n])
