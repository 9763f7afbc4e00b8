import { CurveRefusal, curve } from '../calculator/algebras/curve'
import { calculate } from '../calculator/calculate'
import type { Fraction } from '../calculator/fraction'
import { compare, written } from '../calculator/fraction'
import type { Problem } from '../calculator/reading/problem'
import { problem } from '../calculator/reading/problem'
import type { Scenario } from '../calculator/scenario'
import type { Corpus } from '../policies/corpus'
import type { SweepResult } from './sweep'
import type { NoAxis, SweptParameter } from './swept-parameter'
import { noAxis, sweptParameter } from './swept-parameter'

/** All curves of one scenario along one number of the law. Amounts in yuan, uncut. */
export type ParameterSweep = Omit<SweepResult, 'swept'> & { readonly swept: SweptParameter }

const why: Readonly<Record<NoAxis, string>> = {
  date: 'a number; along dates amounts are no line, and `seek` lists the days that count',
  step: 'a number that is no step of whole ones; `seek` answers it by bisection',
  follows: 'the number that it follows',
  followed: 'a number that no other follows; `seek` answers it by bisection',
}

/** Reads the scenario along one parameter, exactly, without sampling; or says why it is no axis. */
export function sweepParameter(
  corpus: Corpus,
  scenario: Scenario,
  asked: { id: string; from: Fraction; to: Fraction },
): ParameterSweep | { problem: Problem } {
  const { id, from, to } = asked
  const parameter = corpus.parameters.get(id)
  if (!parameter) {
    return { problem: problem('unknown_parameter', id, id, 'a parameter of the documents') }
  }
  const none = noAxis(corpus, parameter)
  const swept = sweptParameter(corpus, parameter)
  if (none || !swept) {
    return { problem: problem('not_sweepable', id, none ?? 'date', why[none ?? 'date']) }
  }
  if (compare(from, to) >= 0) {
    const found = `${written(from).text} to ${written(to).text}`
    return {
      problem: problem('empty_range', id, found, 'a range whose end is above its beginning'),
    }
  }
  const sweep = { path: id, of: 'parameter' as const, from, to }
  try {
    const result = calculate(corpus, scenario.readings, curve(scenario, sweep))
    return { swept, sweep, shortenedBy: [], result }
  } catch (error) {
    if (!(error instanceof CurveRefusal)) throw error
    const expected = `a straight line: ${error.message}`
    return { problem: problem('curve_refused', id, error.operation, expected) }
  }
}
