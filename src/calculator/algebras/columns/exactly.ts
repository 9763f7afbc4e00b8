import type { Corpus } from '../../../policies/corpus'
import { calculate } from '../../calculate'
import type { Scenario } from '../../scenario'
import { remembering } from '../exact/remembering'
import type { Amount, Truth } from '../exact/nodes'
import type { Selected, Selection } from '../expressions/selected'
import { selected } from '../expressions/selected'

function numberOf(answer: Selected<Amount, Truth>): number {
  if (answer.kind === 'recognitions')
    return [...answer.open.values()].reduce(
      (bits, { value }, bit) => bits + (value === true ? 2 ** bit : 0),
      0,
    )
  const { value } = answer.amount
  if (value === null) return NaN
  const whole = answer.kind === 'money' ? value.n.times(100) : value.n
  if (!Number.isSafeInteger(whole.toNumber()))
    throw new RangeError(`${answer.name} is too large for a column`)
  return whole.toNumber()
}

/** What a selection asks of one scenario, by the exact reading: whole fen, status numbers or bits; NaN is unknown. */
export function exactAnswer(
  corpus: Corpus,
  scenario: Scenario,
  selection: Selection,
): ReadonlyMap<string, number> {
  const result = calculate(corpus, scenario.readings, remembering(scenario))
  return new Map(
    selected(corpus, result, selection).map((answer) => [answer.name, numberOf(answer)]),
  )
}
