import { describe, expect, it } from 'vitest'
import { greater, lesser, named, quoted } from '../../src/database/sql'

describe('a value in a statement', () => {
  it.each([
    [null, 'NULL'],
    ["it's", "'it''s'"],
    [7, '7'],
    [0.5, '0.5::DOUBLE'],
    [NaN, "'NaN'::DOUBLE"],
    [2n ** 60n, '1152921504606846976'],
    [true, 'true'],
  ])('%s is written %s', (value, text) => {
    expect(quoted(value)).toBe(text)
  })

  it('stays inside its quotes', () => {
    expect(quoted("'; DROP TABLE clauses --")).toBe("'''; DROP TABLE clauses --'")
    expect(named('a"b')).toBe('"a""b"')
  })
})

describe('the lesser and the greater', () => {
  it('are unknown when a side is', () => {
    expect(lesser('a', 'b')).toBe('CASE WHEN a < b THEN a WHEN b <= a THEN b END')
    expect(greater('a', 'b')).toBe('CASE WHEN a > b THEN a WHEN b >= a THEN b END')
  })
})
