const millisecondsADay = 86_400_000

/** A calendar date as the number of days since 1970-01-01: differences are days. */
export const dayNumber = (date: string): number =>
  Date.parse(`${date}T00:00:00Z`) / millisecondsADay
