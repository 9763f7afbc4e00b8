import type {} from 'node:process'

/**
 * Loaded before anything else, it moves the clock to noon in Shanghai on the day that `TEST_TODAY` names; from there
 * it goes on as clocks do. In a process and in a page alike, once.
 */

const day = globalThis.process.env['TEST_TODAY']
const mark = Symbol.for('the clock of tests')
if (day && !(mark in Date)) {
  const Real = Date
  const by = Date.parse(`${day}T12:00:00+08:00`) - Real.now()
  if (Number.isNaN(by)) throw new Error(`TEST_TODAY is no day: ${day}`)
  const now = (): number => Real.now() + by
  globalThis.Date = new Proxy(Real, {
    construct: (target, given: readonly unknown[], made) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, made) as object,
    apply: () => new Real(now()).toString(),
    get: (target, name) => (name === 'now' ? now : (Reflect.get(target, name) as unknown)),
    has: (target, name) => name === mark || name in target,
  })
}
