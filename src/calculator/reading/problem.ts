/** What is wrong with an input, where, what was found and what was expected. */
export interface Problem {
  readonly code:
    | 'invalid_json'
    | 'too_long'
    | 'duplicate'
    | 'not_an_object'
    | 'not_a_list'
    | 'list_too_long'
    | 'unknown_fact'
    | 'unknown_reading'
    | 'unknown_parameter'
    | 'wrong_type'
    | 'negative'
    | 'too_many_decimals'
    | 'too_large'
    | 'not_a_date'
    | 'not_allowed'
    | 'part_exceeds_whole'
    | 'not_sweepable'
    | 'empty_range'
    | 'curve_refused'
  /** The fact's path: `revenue`, `robot_orders.0.units`, `readings.PD-A9`. */
  readonly fact: string
  readonly found: string
  readonly expected: string
  readonly message: string
}

function written(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'undefined') return String(value)
  try {
    return JSON.stringify(value)
  } catch {
    return Array.isArray(value) ? '[… too deep]' : '{… too deep}'
  }
}

/** A value as the reader may recognise it, cut to a line. */
export function shown(value: unknown): string {
  const text = written(value)
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}

export function problem(
  code: Problem['code'],
  fact: string,
  value: unknown,
  expected: string,
): Problem {
  const found = shown(value)
  const place = fact === '' ? 'the scenario' : fact
  return { code, fact, found, expected, message: `${place}: found ${found}, expected ${expected}` }
}
