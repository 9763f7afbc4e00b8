const tidyFactors = [1, 2, 2.5, 5, 10]

/** The smallest of 1, 2, 2.5, 5 times a power of ten that is not below `least`. */
export function tidyStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least))
  const factor = tidyFactors.find((each) => each * power >= least * (1 - 1e-9)) ?? 10
  return factor * power
}

/** Multiples of a tidy step within the range, about `wanted` of them; whole numbers only for a count. */
export function tidyTicks(from: number, to: number, wanted: number, whole = false): number[] {
  if (!(to > from)) return [from]
  const rough = tidyStep((to - from) / Math.max(1, wanted))
  const step = whole ? Math.max(1, Math.ceil(rough)) : rough
  const first = Math.ceil(from / step - 1e-9)
  const last = Math.floor(to / step + 1e-9)
  return Array.from({ length: last - first + 1 }, (_, i) => tidied((first + i) * step))
}

const tidied = (value: number): number => Number(value.toPrecision(12))

/** The axis of heights: from nothing, or the last tidy tick not above the least, to the first not below the most. */
export function heightTicks(least: number, most: number, wanted: number): number[] {
  const bottom = Math.min(0, least)
  const top = most > 0 || bottom < 0 ? Math.max(0, most) : 1
  const step = tidyStep((top - bottom) / Math.max(1, wanted))
  const first = Math.floor(bottom / step + 1e-9)
  const last = Math.ceil(top / step - 1e-9)
  return Array.from({ length: last - first + 1 }, (_, i) => tidied((first + i) * step) + 0)
}
