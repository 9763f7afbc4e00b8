/** One thing that is wrong in a data file: where it stands, what stands there, what should. */
export type Problem = {
  readonly file: string
  /** Id of the clause, fact, reading … */
  readonly record: string
  readonly field: string
  readonly found: string
  readonly expected: string
}

const worded = (problem: Problem): string =>
  `${problem.file}: ${problem.record}: ${problem.field}: found ${problem.found}, expected ${problem.expected}`

/** Thrown when files of `data/` are wrong. The message has one line for each problem. */
export class DataError extends Error {
  readonly code = 'bad_data'
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(problems.map(worded).join('\n'))
    this.name = 'DataError'
    this.problems = problems
  }
}
