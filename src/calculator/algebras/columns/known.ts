import type { Logic } from './logic'
import type { Ranges } from './ranges'
import type { StepWriter } from './steps'

/** Where the amounts of steps are known: a mask that is told from what they are made of, so that equal ones meet. */
export function known({ steps, operate }: StepWriter, ranges: Ranges, logic: () => Logic) {
  const found = new Map<number, number>()

  function told(place: number): number {
    const { yes, no, and, or, not } = logic()
    const step = steps[place]
    const [a = 0, b = 0, c = 0] = step && 'of' in step ? step.of : []
    switch (step?.does) {
      case 'constant':
        return Number.isNaN(step.value) ? no : yes
      case 'parameter':
        return yes
      case 'add':
      case 'subtract':
      case 'multiply':
      case 'whole_quotient':
        // Infinite ones can come to what is not known out of what is.
        return ranges.of(place).every(Number.isFinite) ? and(of(a), of(b)) : operate('known', place)
      case 'lesser_of_known':
      case 'greater_of_known':
        return of(a)
      case 'unless':
        return and(of(a), not(b))
      case 'or_nothing':
        return or(of(a), not(b))
      case 'nothing_if':
        return or(of(a), b)
      case 'select': {
        const [then, otherwise] = [of(b), of(c)]
        if (then === otherwise) return then
        if (then === yes) return or(a, otherwise)
        return otherwise === yes ? or(not(a), then) : operate('known', place)
      }
      default:
        return operate('known', place)
    }
  }

  function of(place: number): number {
    let mask = found.get(place)
    if (mask === undefined) found.set(place, (mask = told(place)))
    return mask
  }
  return of
}
