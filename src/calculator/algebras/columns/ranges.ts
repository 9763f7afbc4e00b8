import type { Step, StepWriter } from './steps'

/** The least and the most that an amount comes to where it is known. */
export type Range = readonly [least: number, most: number]

const anything: Range = [-Infinity, Infinity]
const together = (a: Range, b: Range): Range => [Math.min(a[0], b[0]), Math.max(a[1], b[1])]

const ordered = (least: number, most: number): Range => (least <= most ? [least, most] : anything)

function corners(a: Range, b: Range, join: (x: number, y: number) => number): Range {
  const [i, j] = [join(a[0], b[0]), join(a[0], b[1])]
  const [k, l] = [join(a[1], b[0]), join(a[1], b[1])]
  return ordered(Math.min(i, j, k, l), Math.max(i, j, k, l))
}

/** Rounding keeps an order, so the ends of a range go through the very operation of the module. */
function rangeOf(step: Step, of: (place: number) => Range): Range {
  if (step.does === 'constant') return [step.value, step.value]
  if (!('of' in step)) return anything
  const [a, b] = [of(step.of[0] ?? -1), of(step.of[1] ?? -1)]
  switch (step.does) {
    case 'add':
      return ordered(a[0] + b[0], a[1] + b[1])
    case 'subtract':
      return ordered(a[0] - b[1], a[1] - b[0])
    case 'multiply':
      return corners(a, b, (x, y) => x * y)
    case 'whole_quotient':
      return b[0] > 0 ? corners(a, b, (x, y) => Math.floor(x / y)) : anything
    case 'lesser_of_known':
      return [Math.min(a[0], b[0]), Math.min(a[1], b[1])]
    case 'greater_of_known':
      return [Math.max(a[0], b[0]), Math.max(a[1], b[1])]
    case 'select':
      return together(b, of(step.of[2] ?? -1))
    case 'unless':
      return a
    case 'or_nothing':
    case 'nothing_if':
      return together(a, [0, 0])
    default:
      return anything
  }
}

/** What the amounts of steps keep to. */
export function ranges({ steps }: StepWriter) {
  const found: Range[] = []
  const of = (place: number): Range => {
    // A step comes after those that it takes.
    while (found.length <= place) {
      const step = steps[found.length]
      found.push(step ? rangeOf(step, of) : anything)
    }
    return found[place] ?? anything
  }
  return {
    of,
    /** Says of a column what the table keeps to. */
    keep(place: number, range: Range): void {
      of(place)
      found[place] = range
    },
  }
}

export type Ranges = ReturnType<typeof ranges>
