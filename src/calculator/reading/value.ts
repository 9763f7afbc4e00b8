import { dateNumber } from '../../policies/corpus'
import { Decimal } from '../../policies/decimal'
import type { FactRecord } from '../../policies/schema'
import { whole } from '../fraction'
import type { StatedValue } from '../scenario'
import type { Problem } from './problem'
import { problem } from './problem'

/** 100 billion yuan, the most that one money fact may state. */
export const mostMoney = new Decimal('100000000000')
/** The most that one count may state. */
export const mostCount = 1_000_000_000

type Reader = (value: unknown, fact: FactRecord, path: string) => StatedValue | Problem

const aMoneyText = 'yuan as a string of digits with at most two decimals, such as "12000000.50"'
const aRateText = 'a share from 0 to 1 as a string with at most six decimals, such as "0.3"'

/** Digits with an optional fraction; no sign, no exponent, no separators, no spaces. */
function decimalText(value: unknown, path: string, expected: string): Decimal | Problem {
  if (typeof value !== 'string') return problem('wrong_type', path, value, expected)
  if (/^-\d+(\.\d+)?$/.test(value)) return problem('negative', path, value, expected)
  if (!/^\d{1,40}(\.\d{1,40})?$/.test(value)) return problem('wrong_type', path, value, expected)
  return new Decimal(value)
}

const money: Reader = (value, _, path) => {
  const amount = decimalText(value, path, aMoneyText)
  if ('code' in amount) return amount
  if (amount.decimalPlaces() > 2 || /\.\d{3,}$/.test(String(value))) {
    return problem('too_many_decimals', path, value, aMoneyText)
  }
  if (amount.greaterThan(mostMoney)) {
    return problem('too_large', path, value, `at most ${mostMoney.toFixed()} yuan`)
  }
  return whole(amount)
}

const rate: Reader = (value, _, path) => {
  const share = decimalText(value, path, aRateText)
  if ('code' in share) return share
  if (share.greaterThan(1)) return problem('too_large', path, value, aRateText)
  if (share.decimalPlaces() > 6) return problem('too_many_decimals', path, value, aRateText)
  return whole(share)
}

const count: Reader = (value, fact, path) => {
  const least = fact.minimum ?? 0
  const most = fact.maximum ?? mostCount
  const expected = `a whole number from ${least} to ${most}`
  if (typeof value !== 'number') return problem('wrong_type', path, value, expected)
  if (value < 0) return problem('negative', path, value, expected)
  if (!Number.isInteger(value)) return problem('wrong_type', path, value, expected)
  if (value < least || value > most) {
    return problem(fact.maximum === undefined ? 'too_large' : 'not_allowed', path, value, expected)
  }
  return whole(new Decimal(value))
}

/** True for a day that the calendar has. */
export function isDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!parts) return false
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number]
  const found = new Date(Date.UTC(2000, month - 1, day))
  found.setUTCFullYear(year, month - 1, day)
  return found.getUTCMonth() === month - 1 && found.getUTCDate() === day
}

const date: Reader = (value, _, path) => {
  const expected = 'a day of the calendar as YYYY-MM-DD'
  if (typeof value !== 'string') return problem('wrong_type', path, value, expected)
  if (!isDate(value)) return problem('not_a_date', path, value, expected)
  return whole(dateNumber(value))
}

const flag: Reader = (value, _, path) =>
  typeof value === 'boolean' ? value : problem('wrong_type', path, value, 'true or false')

const choice: Reader = (value, fact, path) => {
  const allowed = (fact.values ?? []).map((each) => each.id)
  const expected = `one of ${allowed.join(', ')}`
  if (typeof value !== 'string') return problem('wrong_type', path, value, expected)
  return allowed.includes(value) ? value : problem('not_allowed', path, value, expected)
}

const readers: { readonly [K in FactRecord['type']]: Reader } = {
  money,
  rate,
  count,
  date,
  flag,
  enum: choice,
}

/** A stated value in order, or what is wrong with it. Nothing is coerced. */
export const readValue: Reader = (value, fact, path) => readers[fact.type](value, fact, path)
