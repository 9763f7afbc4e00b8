import type { Refusal } from './refusal'
import { refusal } from './refusal'
import type { Change, Reform } from './schema'

type Fields = Readonly<Record<string, unknown>>
type Check = (value: unknown) => boolean

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const text: Check = (value) => typeof value === 'string' && value.length > 0
const id: Check = (value) => text(value) && /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(String(value))
const number: Check = (value) => text(value) && /^-?\d+(\.\d+)?$/.test(String(value))
const day: Check = (value) => text(value) && /^\d{4}-\d{2}-\d{2}$/.test(String(value))
const either =
  (...checks: readonly Check[]): Check =>
  (value) =>
    checks.some((check) => check(value))
const none: Check = (value) => value === undefined
const blank: Check = (value) => value === null
const among =
  (...words: readonly string[]): Check =>
  (value) =>
    words.some((word) => word === value)
const fields =
  (of: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isFields(value) &&
    Object.keys(value).every((key) => key in of) &&
    Object.entries(of).every(([key, check]) => check(value[key]))

const presence = among('present', 'absent')
const term = { from: either(day, blank), to: either(day, blank) }
const rule = { from: presence, to: presence }

/** The fields of a change beside `kind` and `id`, by kind: as the published schema says them, without its library. */
const shapes: { readonly [K in Change['kind']]: Readonly<Record<string, Check>> } = {
  parameter: {
    from: either(number, day),
    to: either(number, day),
    locator: either(none, (each) => typeof each === 'string'),
  },
  term_from: term,
  term_to: term,
  rounding_step: { from: number, to: number },
  clause: rule,
  matter: rule,
  pool: rule,
  limit: rule,
  superior_first: rule,
  new_clause: {
    from: among('absent'),
    to: fields({
      policy: id,
      pays: among('rate', 'cap', 'fixed'),
      title: fields({ zh: text, en: text }),
      theme: id,
      base: either(none, id),
      rate: either(none, number),
      cap: either(none, number),
      amount: either(none, number),
      threshold: either(none, fields({ fact: id, least: number })),
      firm: (value) => typeof value === 'boolean',
      recognition: either(none, id),
    }),
  },
}

const isKind = (kind: unknown): kind is Change['kind'] => typeof kind === 'string' && kind in shapes

const wrong = (of: string, found: unknown, zh: string, en: string): Refusal =>
  refusal('not_a_reform', of, found ?? '', zh, en)

function changeRefusals(change: unknown, at: string): Refusal[] {
  if (!isFields(change)) return [wrong(at, change, '应为一项改动', 'expected a change')]
  const { kind, id: of, ...rest } = change
  if (!isKind(kind)) {
    const known = Object.keys(shapes).join(', ')
    return [wrong(`${at}.kind`, kind, `应为 ${known} 之一`, `expected one of ${known}`)]
  }
  const shape = shapes[kind]
  return [
    ...(id(of) ? [] : [wrong(`${at}.id`, of, '应为编号', 'expected an id')]),
    ...Object.keys(rest)
      .filter((key) => !(key in shape))
      .map((key) => wrong(`${at}.${key}`, rest[key], '没有这一栏', 'expected no such field')),
    ...Object.entries(shape)
      .filter(([key, check]) => !check(rest[key]))
      .map(([key]) =>
        wrong(
          `${at}.${key}`,
          rest[key],
          '不是这一栏的写法',
          `expected a value of this field of ${kind}`,
        ),
      ),
  ]
}

/** The reform that a file holds, its text already parsed; or every place at which it is none. */
export function readReform(
  content: unknown,
): { reform: Reform } | { refusals: readonly Refusal[] } {
  if (!isFields(content)) {
    return { refusals: [wrong('file', content, '应为一份改动清单', 'expected a reform')] }
  }
  const { format, name, data_version: version, changes, ...rest } = content
  const isNamed = text(name) && String(name).length <= 80
  const found: Refusal[] = [
    ...Object.keys(rest).map((key) =>
      wrong(key, rest[key], '没有这一栏', 'expected no such field'),
    ),
    ...(format === 1 ? [] : [wrong('format', format, '应为 1', 'expected 1')]),
    ...(isNamed
      ? []
      : [wrong('name', name, '应为 1 至 80 字的名称', 'expected a name of 1 to 80 characters')]),
    ...(version === undefined || typeof version === 'string'
      ? []
      : [wrong('data_version', version, '应为文字', 'expected a text')]),
    ...(Array.isArray(changes) && changes.length <= 200
      ? changes.flatMap((each: unknown, i) => changeRefusals(each, `changes[${i}]`))
      : [
          wrong(
            'changes',
            changes,
            '应为至多 200 项改动',
            'expected a list of at most 200 changes',
          ),
        ]),
  ]
  // Every field was looked at above.
  return found.length > 0 ? { refusals: found } : { reform: content as unknown as Reform }
}
