/** An object as JSON has it. Its keys come from outside: copy them with spread or `fromEntries`, never by assignment. */
export type Entries = Readonly<Record<string, unknown>>

export const isEntries = (value: unknown): value is Entries =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What JSON keeps of a value, as a value of its own. */
export const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null))

export const sameJson = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
