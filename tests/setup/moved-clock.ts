/**
 * Moves the clock to noon in Shanghai on a day; from there it goes on as clocks do. Once, and in a process and a page
 * alike: nothing outside of the function may be named in it.
 */
export function moveClock(day: string): void {
  const mark = Symbol.for('the clock of tests')
  if (mark in Date) return
  const Real = Date
  const by = Date.parse(`${day}T12:00:00+08:00`) - Real.now()
  if (Number.isNaN(by)) throw new Error(`no such day: ${day}`)
  const now = (): number => Real.now() + by
  globalThis.Date = new Proxy(Real, {
    construct: (target, given: readonly unknown[], made) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, made) as object,
    apply: () => new Real(now()).toString(),
    get: (target, name) => (name === 'now' ? now : (Reflect.get(target, name) as unknown)),
    has: (target, name) => name === mark || name in target,
  })
}

// As a setup file of a page, it does so where `TEST_TODAY` names a day. In Node there is no such environment.
const asked: unknown = (import.meta as Partial<ImportMeta>).env?.['TEST_TODAY']
if (typeof asked === 'string' && asked !== '') moveClock(asked)
