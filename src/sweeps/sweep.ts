import type { Corpus } from '../policies/corpus'
import type { Curve, ReadAlong, Stretches, Sweep } from '../calculator/algebras/curve'
import { CurveRefusal, curve } from '../calculator/algebras/curve'
import type { Result } from '../calculator/calculate'
import { calculate } from '../calculator/calculate'
import type { Fraction } from '../calculator/fraction'
import { compare, written } from '../calculator/fraction'
import type { Problem } from '../calculator/reading/problem'
import { problem } from '../calculator/reading/problem'
import type { Scenario } from '../calculator/scenario'
import type { SweptFact } from './swept-fact'
import { findSweptFact } from './swept-fact'
import { validRange } from './range'

/** All curves of one scenario along one fact. Amounts and money facts in yuan, uncut. */
export interface SweepResult {
  /** What was read, by the day that it is applied for. */
  readonly scenario: Scenario
  readonly swept: SweptFact
  readonly sweep: Sweep
  /** Facts that shorten the range asked for. */
  readonly shortenedBy: readonly string[]
  readonly result: Result<Curve, Stretches>
}

/** Reads the scenario along one money or count fact, exactly, without sampling; `read` may share what several sweeps have in common. */
export function sweepScenario(
  corpus: Corpus,
  scenario: Scenario,
  asked: { path: string; from: Fraction; to: Fraction },
  read: ReadAlong = (sweep) => curve(scenario, sweep),
): SweepResult | { problem: Problem } {
  const swept = findSweptFact(corpus, scenario, asked.path)
  if ('code' in swept) return { problem: swept }
  const { from, to, shortenedBy } = validRange(corpus, scenario, swept, asked.from, asked.to)
  if (compare(from, to) >= 0) {
    const found = `${written(from).text} to ${written(to).text}`
    const expected = 'a range whose end is above its beginning, and no part above its whole'
    return { problem: problem('empty_range', asked.path, found, expected) }
  }
  const sweep = { path: asked.path, from, to }
  try {
    const result = calculate(corpus, scenario.readings, read(sweep))
    return { scenario, swept, sweep, shortenedBy, result }
  } catch (error) {
    if (!(error instanceof CurveRefusal)) throw error
    return {
      problem: problem(
        'curve_refused',
        asked.path,
        error.operation,
        `a straight line: ${error.message}`,
      ),
    }
  }
}
