import { describe, expect, it } from 'vitest'
import { readValue } from '../../src/calculator/reading/value'
import { corpus } from '../corpus'

const fact = (id: string) => {
  const found = corpus.facts.get(id)
  if (!found) throw new Error(id)
  return found
}
/** The code and what was expected of a value that is refused; what is read of any other, as text. */
function read(id: string, value: unknown): readonly string[] {
  const found = readValue(value, fact(id), id)
  if (typeof found !== 'object') return [String(found)]
  return 'code' in found ? [found.code, found.expected] : [found.n.div(found.d).toFixed()]
}

const yuan = 'yuan as a string of digits with at most two decimals, such as "12000000.50"'
const share = 'a share from 0 to 1 as a string with at most six decimals, such as "0.3"'

describe('money', () => {
  it.each([
    ['0', '0'],
    ['007', '7'],
    ['12.5', '12.5'],
    ['12.50', '12.5'],
    ['100000000000', '100000000000'],
    ['100000000000.00', '100000000000'],
  ])('%s is read', (text, expected) => {
    expect(read('revenue', text)).toEqual([expected])
  })

  it.each(['-1', '-12.50', '-0'])('%s is negative', (text) => {
    expect(read('revenue', text)).toEqual(['negative', yuan])
  })

  it.each([
    ...[
      '',
      '-',
      'x-5',
      '5-5',
      '--5',
      '-5x',
      '-5.',
      '-.5',
      '1.',
      '.5',
      '+5',
      '1e5',
      '1,000',
      ' 5',
      '5 ',
    ],
    ...['5\n', '１２', '٣', '0x10', 'Infinity', 'NaN', '1.2.3', '1_000', '5元'],
  ])('%j is no amount', (text) => {
    expect(read('revenue', text)).toEqual(['wrong_type', yuan])
  })

  it.each([5, 5n, null, true, ['5'], { n: 5 }])('%s is no text', (value) => {
    expect(read('revenue', value)).toEqual(['wrong_type', yuan])
  })

  it.each(['1.234', '1.000', '0.001'])('%s has too many places', (text) => {
    expect(read('revenue', text)).toEqual(['too_many_decimals', yuan])
  })

  it.each(['100000000000.01', '100000000001', '9'.repeat(40)])('%s is too much', (text) => {
    expect(read('revenue', text)).toEqual(['too_large', 'at most 100000000000 yuan'])
  })

  it('of more digits than anything is no amount', () => {
    expect(read('revenue', '9'.repeat(41))).toEqual(['wrong_type', yuan])
    expect(read('revenue', `0.${'1'.repeat(41)}`)).toEqual(['wrong_type', yuan])
  })
})

describe('other values', () => {
  it.each([
    ['-0.1', 'negative'],
    ['1.1', 'too_large'],
    ['1.0000001', 'too_large'],
    ['0.1234567', 'too_many_decimals'],
    ['30%', 'wrong_type'],
    [0.3, 'wrong_type'],
  ])('%s is no share', (value, code) => {
    expect(read('served_enterprises.borne_share', value)).toEqual([code, share])
  })

  it.each([
    [-1, 'negative'],
    [1.5, 'wrong_type'],
    ['5', 'wrong_type'],
    [NaN, 'wrong_type'],
    [1_000_000_001, 'too_large'],
    [2 ** 60, 'too_large'],
  ])('%s is no count', (value, code) => {
    expect(read('compute_cards', value)).toEqual([code, 'a whole number from 0 to 1000000000'])
  })

  it.each([
    ['2025-02-29', 'not_a_date'],
    ['2024-02-30', 'not_a_date'],
    ['2024-13-01', 'not_a_date'],
    ['2024-00-10', 'not_a_date'],
    ['2024-10-00', 'not_a_date'],
    ['2024-4-1', 'not_a_date'],
    ['20240401', 'not_a_date'],
    ['x2024-04-01', 'not_a_date'],
    ['2024-04-01x', 'not_a_date'],
    ['1900-02-29', 'not_a_date'],
    [20240401, 'wrong_type'],
  ])('%s is no day', (value, code) => {
    expect(read('application_date', value)).toEqual([code, 'a day of the calendar as YYYY-MM-DD'])
  })

  it.each(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31', '2023-11-30'])(
    '%s is a day',
    (day) => {
      expect(read('application_date', day)).toEqual([String(Number(day.replaceAll('-', '')))])
    },
  )

  it('are yes and no by their own words alone', () => {
    const flags = [...corpus.facts.values()].filter(({ type, list }) => type === 'flag' && !list)
    const id = flags[0]?.id ?? ''
    expect(read(id, true)).toEqual(['true'])
    expect(read(id, false)).toEqual(['false'])
    for (const value of ['true', 1, 0, null])
      expect(read(id, value)).toEqual(['wrong_type', 'true or false'])
  })

  it('are a choice of those that there are', () => {
    const choices = [...corpus.facts.values()].filter(({ type, list }) => type === 'enum' && !list)
    const [choice] = choices
    const ids = (choice?.values ?? []).map(({ id }) => id)
    const expected = `one of ${ids.join(', ')}`
    expect(ids.length).toBeGreaterThan(1)
    expect(read(choice?.id ?? '', ids[1])).toEqual([ids[1]])
    expect(read(choice?.id ?? '', 'none of them')).toEqual(['not_allowed', expected])
    expect(read(choice?.id ?? '', 1)).toEqual(['wrong_type', expected])
  })
})
