import type { Draws } from '../draws'

/** Values that no honest link or file holds at that place. */
const junk: readonly unknown[] = [
  ...[null, true, false, 0, -1, 1.5, 1e21, -0, 2 ** 53],
  ...[
    '',
    ' ',
    '0',
    '-1',
    '1e9',
    '００１',
    'NaN',
    'Infinity',
    '2024-02-30',
    '0000-00-00',
    '３，０００',
  ],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'example', 'humanoid-maker'],
  ...['<img src=x onerror=alert(1)>', '"><script>alert(1)</script>', 'javascript:alert(1)'],
  ...['=1+1', '@SUM(A1)', '\u0000', '\u202e', '\ud800', '项目', '9'.repeat(250), 'x'.repeat(5000)],
  ...[[], {}, [[]], [null], [{}], { a: 1 }, { length: 5 }],
]

/** A key with a meaning of its own in JavaScript has to be defined; assigned it would be lost. */
const withKey = (entries: readonly (readonly [string, unknown])[]): unknown =>
  Object.fromEntries(entries)

/** A value with something wrong in it: another value, a key more, less or renamed, items doubled or gone. */
export function spoiled(value: unknown, draws: Draws): unknown {
  const isTree = typeof value === 'object' && value !== null
  if (!isTree || draws.next() < 0.15) return draws.one(junk)
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value
    const way = draws.index(5)
    if (list.length === 0 || way === 0) return [...list, draws.one(junk)]
    const at = draws.index(list.length)
    if (way === 1) return list.filter((_, i) => i !== at)
    if (way === 2) return [...list, list[at]]
    return list.map((each, i) => (i === at ? spoiled(each, draws) : each))
  }
  const entries = Object.entries(value)
  const way = draws.index(7)
  const name = draws.one(['__proto__', 'constructor', 'x', '', 'readings', 'robot_orders', 'v'])
  if (entries.length === 0 || way === 0) return withKey([...entries, [name, draws.one(junk)]])
  const at = draws.index(entries.length)
  if (way === 1) return withKey(entries.filter((_, i) => i !== at))
  if (way === 2) return withKey(entries.map(([key, of], i) => [i === at ? name : key, of]))
  return withKey(entries.map(([key, of], i) => [key, i === at ? spoiled(of, draws) : of]))
}
