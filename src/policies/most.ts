import type { Clause } from './corpus'
import { Decimal, one } from './decimal'
import type { Formula } from './schema'

type Bound = Decimal | null

const least = (bounds: readonly Bound[]): Bound => {
  const known = bounds.filter((each) => each !== null)
  return known.length > 0 ? Decimal.min(...known) : null
}

/** The greatest, or nothing known where one has no bound. */
const greatest = (bounds: readonly Bound[]): Bound => {
  const known = bounds.filter((each) => each !== null)
  return known.length > 0 && known.length === bounds.length ? Decimal.max(...known) : null
}

const sum = (bounds: readonly Bound[]): Bound => {
  const known = bounds.filter((each) => each !== null)
  return known.length === bounds.length ? known.reduce((all, each) => all.plus(each)) : null
}

function boundOf(formula: Formula, parameter: (id: string) => Bound): Bound {
  const of = (each: Formula): Bound => boundOf(each, parameter)
  switch (formula.kind) {
    case 'fixed':
      return parameter(formula.amount)
    case 'cap':
      return least([parameter(formula.cap), of(formula.of)])
    case 'least':
      return least(formula.of.map(of))
    case 'greatest':
      return greatest(formula.of.map(of))
    case 'sum':
      return sum(formula.of.map(of))
    case 'rate': {
      const [base, rate] = [of(formula.of), parameter(formula.rate)]
      return base && rate && base.times(rate)
    }
    case 'difference':
      return of(formula.of)
    case 'best':
    case 'nothing_if':
      return of(formula.pays)
    case 'routes':
      return greatest(formula.routes.map(({ pays }) => of(pays)))
    case 'by_reading':
      return greatest(Object.values(formula.options).map(of))
    case 'grades':
      return greatest(Object.values(formula.amounts).map(parameter))
    case 'steps': {
      const amounts = formula.steps.map(({ amount }) => parameter(amount))
      return formula.pays === 'highest' ? greatest(amounts) : sum(amounts)
    }
    case 'fact':
    case 'per_unit':
    case 'product':
    case 'each':
    case 'count':
    case 'ratio':
      return null
  }
}

/** The most yuan that a clause can ever pay in an application year, where its printed numbers say so. */
export function mostOf(clause: Clause): Decimal | null {
  if (!clause.formula) return null
  const values = new Map(clause.parameters.map(({ id, value }) => [id, value]))
  const bound = boundOf(clause.formula, (id) => values.get(id) ?? null)
  return bound && bound.greaterThanOrEqualTo(one) ? bound : null
}
