import { Decimal, zero } from '../../policies/decimal'
import type { Condition, ConditionOf, FactRecord } from '../../policies/schema'
import { amountOfFact } from '../facts'
import type { Setting } from '../setting'
import { chosenReading, factOf, holdsUnder, parameterOf } from '../setting'
import { evaluate } from './evaluate'
import type { Test } from './mechanism'

const aYear = new Decimal(10_000)

/** Yes unless the condition fails for certain: what is open passes. */
const unlessRefuted = <N, B>({ algebra }: Setting<N, B>, test: B): B =>
  algebra.not(algebra.surely(algebra.not(test)))

/** What an authority has not decided yet counts as recognised (data/README, Fact: `recognition`). */
const decided = <N, B>(setting: Setting<N, B>, fact: FactRecord, test: B): B =>
  fact.recognition && !setting.undecided ? unlessRefuted(setting, test) : test

const flag: Test<'flag'> = (condition, setting) => {
  const { fact, item } = factOf(setting, condition.fact)
  const value = setting.algebra.flag(fact, item)
  return decided(setting, fact, condition.is ? value : setting.algebra.not(value))
}

const oneOf: Test<'one_of'> = (condition, setting) => {
  const { fact, item } = factOf(setting, condition.fact)
  return decided(setting, fact, setting.algebra.oneOf(fact, condition.values, item))
}

const any: Test<'any'> = (condition, setting) =>
  condition.of.map((each) => holds(each, setting)).reduce(setting.algebra.or)

const all: Test<'all'> = (condition, setting) => holdsAll(condition.of, setting)

function sides<N, B>(condition: ConditionOf<'at_least'>, setting: Setting<N, B>): [N, N] {
  const { of, bound } = condition
  return [
    evaluate(of, setting).amount,
    typeof bound === 'string'
      ? setting.algebra.parameter(parameterOf(setting, bound))
      : evaluate(bound, setting).amount,
  ]
}

const atLeast: Test<'at_least'> = (condition, setting) =>
  setting.algebra.atLeast(...sides(condition, setting))

const moreThan: Test<'more_than'> = (condition, setting) =>
  setting.algebra.moreThan(...sides(condition, setting))

const atMost: Test<'at_most'> = (condition, setting) => {
  const [value, bound] = sides(condition, setting)
  return setting.algebra.atLeast(bound, value)
}

const lessThan: Test<'less_than'> = (condition, setting) => {
  const [value, bound] = sides(condition, setting)
  return setting.algebra.moreThan(bound, value)
}

const greater: Test<'greater'> = (condition, setting) =>
  setting.algebra.moreThan(
    evaluate(condition.of, setting).amount,
    evaluate(condition.than, setting).amount,
  )

const positive: Test<'positive'> = (condition, setting) => {
  const { algebra } = setting
  const test = algebra.moreThan(evaluate(condition.of, setting).amount, algebra.constant(zero))
  return condition.unstated === 'passes' ? unlessRefuted(setting, test) : test
}

const nil: Test<'nil'> = (condition, setting) =>
  setting.algebra.atLeast(setting.algebra.constant(zero), evaluate(condition.of, setting).amount)

const stated: Test<'stated'> = (condition, setting) => {
  const { fact, item } = factOf(setting, condition.fact)
  return setting.algebra.stated(fact, item)
}

const notStated: Test<'not_stated'> = (condition, setting) => {
  const { fact, item } = factOf(setting, condition.fact)
  return setting.algebra.not(setting.algebra.stated(fact, item))
}

/** Dates are numbers yyyymmdd, so that a year is 10,000 and order is order in time. */
const withinYears: Test<'within_years'> = (condition, setting) => {
  const { algebra } = setting
  const day = amountOfFact(setting, condition.date)
  const before = amountOfFact(setting, condition.before)
  const years = parameterOf(setting, condition.years)
  const span = algebra.times(algebra.parameter(years), algebra.constant(aYear))
  const anniversary = algebra.subtract(before, span)
  const { reading, counts_under } = condition.anniversary
  const begun =
    chosenReading(setting, reading) === counts_under
      ? algebra.atLeast(day, anniversary)
      : algebra.moreThan(day, anniversary)
  return algebra.and(begun, algebra.atLeast(before, day))
}

const byReading: Test<'by_reading'> = (condition, setting) => {
  const option = chosenReading(setting, condition.reading)
  const chosen = condition.options[option]
  if (!chosen) throw new Error(`Reading ${condition.reading} has no condition for option ${option}`)
  return holds(chosen, setting)
}

const onlyUnder: Test<'only_under'> = (condition, setting) =>
  holdsUnder(setting, condition.readings) ? holds(condition.asks, setting) : setting.algebra.yes

const tests: { readonly [K in Condition['kind']]: Test<K> } = {
  flag,
  one_of: oneOf,
  any,
  all,
  at_least: atLeast,
  more_than: moreThan,
  at_most: atMost,
  less_than: lessThan,
  greater,
  positive,
  nil,
  stated,
  not_stated: notStated,
  within_years: withinYears,
  by_reading: byReading,
  only_under: onlyUnder,
}

/** Whether a condition holds in the setting's algebra. */
export function holds<N, B>(condition: Condition, setting: Setting<N, B>): B {
  // The table is typed by kind; the compiler cannot follow the pairing through a union.
  const test = tests[condition.kind] as Test<never>
  return test(condition as never, setting)
}

export function holdsAll<N, B>(conditions: readonly Condition[], setting: Setting<N, B>): B {
  return conditions
    .map((each) => holds(each, setting))
    .reduce(setting.algebra.and, setting.algebra.yes)
}
