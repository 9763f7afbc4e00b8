const millisecondsADay = 86_400_000

/** A calendar date as the number of days since 1970-01-01: differences are days. */
export const dayNumber = (date: string): number =>
  Date.parse(`${date}T00:00:00Z`) / millisecondsADay

const inShanghai = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The day (YYYY-MM-DD) that an instant falls on in Asia/Shanghai. */
export const shanghaiDay = (instant: Date): string => inShanghai.format(instant)

/** The instant in milliseconds at which a day of Asia/Shanghai is over. */
export const endOfDay = (day: string): number =>
  Date.parse(`${day}T00:00:00+08:00`) + millisecondsADay

/** The day so many days after another; before it where they are negative. */
export const dayAfter = (date: string, days: number): string =>
  new Date((dayNumber(date) + days) * millisecondsADay).toISOString().slice(0, 10)

/** The same day of a later year; null for 29 February where that year has none. */
export function anniversaryOf(date: string, years: number): string | null {
  const later = `${String(Number(date.slice(0, 4)) + years)}${date.slice(4)}`
  return dayAfter(later, 0) === later ? later : null
}
