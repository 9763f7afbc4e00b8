import type { Corpus, Parameter } from '../policies/corpus'
import { Decimal } from '../policies/decimal'
import type { Formula } from '../policies/schema'
import { formulaParts } from '../policies/formula-parts'
import { boundsOf, stepOf } from '../reforms/numbers'
import { orderOf } from '../reforms/order'

/** A number of the law that varies, in steps from 0, and the values that a reform may give it. */
export interface SweptParameter {
  readonly path: string
  readonly parameter: Parameter
  readonly step: Decimal
  readonly least: Decimal
  readonly most: Decimal
}

/** Why a number of the law is no axis: amounts are no lines along it, or it is not its own to move. */
export type NoAxis = 'date' | 'step' | 'follows' | 'followed'

/** The step of `per_whole`: amounts jump along it without end. */
const isStep = (formula: Formula | undefined, id: string): boolean =>
  formulaParts(formula).some((part) => part.kind === 'per_whole' && part.step === id)

/** Why a parameter is no axis; null where it is one. */
export function noAxis(corpus: Corpus, parameter: Parameter): NoAxis | null {
  if (parameter.unit === 'date') return 'date'
  if (parameter.follows) return 'follows'
  const { id } = parameter
  if ([...corpus.parameters.values()].some(({ follows }) => follows?.rest_of === id)) {
    return 'followed'
  }
  return [...corpus.clauses.values()].some(({ formula }) => isStep(formula, id)) ? 'step' : null
}

const record = (parameter: Parameter) => ({ ...parameter, value: parameter.printed })

/** The values that a reform may give a number of the law, in its steps: its kind bounds them, and its neighbours in a row of tiers. */
export function sweptParameter(corpus: Corpus, parameter: Parameter): SweptParameter | null {
  const own = boundsOf(record(parameter))
  if (!own) return null
  const { id } = parameter
  const step = stepOf(parameter)
  const holder = [...corpus.clauses.values()].find(({ parameters }) =>
    parameters.some((each) => each.id === id),
  )
  const pairs = holder ? orderOf({ ...holder, parameters: holder.parameters.map(record) }) : []
  const valueOf = (other: string): Decimal => corpus.parameters.get(other)?.value ?? new Decimal(0)
  const gap = (strict: boolean): Decimal => (strict ? step : new Decimal(0))
  const kept = pairs.filter(({ lower, upper, strict }) => {
    const order = valueOf(lower).comparedTo(valueOf(upper))
    return strict ? order < 0 : order <= 0
  })
  const least = kept
    .filter(({ upper }) => upper === id)
    .map(({ lower, strict }) => valueOf(lower).plus(gap(strict)))
  const most = kept
    .filter(({ lower }) => lower === id)
    .map(({ upper, strict }) => valueOf(upper).minus(gap(strict)))
  const onGrid = (value: Decimal, up: boolean): Decimal =>
    value
      .div(step)
      .toDecimalPlaces(0, up ? Decimal.ROUND_CEIL : Decimal.ROUND_FLOOR)
      .times(step)
  return {
    path: id,
    parameter,
    step,
    least: onGrid(Decimal.max(own.least, ...least), true),
    most: onGrid(Decimal.min(own.most, ...most), false),
  }
}
