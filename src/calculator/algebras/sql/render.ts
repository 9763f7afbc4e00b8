import type { Leaf } from '../expressions/leaf'
import type { Amount, Condition, Node } from '../expressions/node'
import { partsOf } from '../expressions/node'
import { leafSql } from './leaf'

const smallest = -(2n ** 63n)
const greatest = 2n ** 63n - 1n

/** True where the amount may pass 64 bits. */
const isWide = (node: Node): boolean =>
  node.sort === 'amount' && (node.least < smallest || node.most > greatest)

const isInline = (node: Node): boolean =>
  node.does.kind === 'number' || node.does.kind === 'null' || node.does.kind === 'truth'

type Stated = Node & { does: Leaf }
const stating: ReadonlySet<string> = new Set<Leaf['kind']>([
  'column',
  'list_stated',
  'rows',
  'parameter',
])
const isStated = (node: Node): node is Stated => stating.has(node.does.kind)

/** Read from a row before anything is computed: what it states, or what a list comes to. */
const isGiven = (node: Node): boolean => isStated(node) || isAggregate(node)

/** How often each part stands in the SQL of an expression. */
function copies(node: Node): number[] {
  const { does } = node
  if (does.kind === 'lesser' || does.kind === 'greater') return node.nullable ? [3, 3] : [2, 2]
  if (does.kind === 'choose') return [does.of[0].nullable ? 2 : 1, 1, 1]
  return partsOf(node).map(() => 1)
}

const operators = {
  add: '+',
  subtract: '-',
  multiply: '*',
  divide: '//',
  at_least: '>=',
  more_than: '>',
  and: 'AND',
  or: 'OR',
} as const

function literal(node: Node): string {
  const { does } = node
  // Plain literals would be 32 bits wide.
  if (does.kind === 'number') return isWide(node) ? String(does.value) : `${does.value}::BIGINT`
  if (does.kind === 'truth' && does.value !== null) return does.value ? 'TRUE' : 'FALSE'
  return node.sort === 'amount' ? 'CAST(NULL AS BIGINT)' : 'CAST(NULL AS BOOLEAN)'
}

/** The SQL of an expression over the SQL of its parts. */
function sqlOf(node: Node, part: (node: Node) => string): string {
  const { does } = node
  const narrowed = (sql: string): string =>
    !isWide(node) && partsOf(node).some(isWide) ? `CAST(${sql} AS BIGINT)` : sql
  switch (does.kind) {
    case 'number':
    case 'null':
    case 'truth':
      return literal(node)
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide': {
      const [a, b] = does.of
      const left = isWide(node) && !isWide(a) ? `CAST(${part(a)} AS HUGEINT)` : part(a)
      return narrowed(`(${left} ${operators[does.kind]} ${part(b)})`)
    }
    // CASE, not LEAST: it is several times faster in the browser, and NULL stays NULL.
    case 'lesser':
    case 'greater': {
      const [a, b] = does.of.map(part)
      const before = does.kind === 'lesser' ? '<' : '>'
      const rest = node.nullable ? `WHEN ${b} ${before}= ${a} THEN ${b}` : `ELSE ${b}`
      return narrowed(`CASE WHEN ${a} ${before} ${b} THEN ${a} ${rest} END`)
    }
    case 'choose': {
      const [test, then, otherwise] = does.of
      const [is, a, b] = does.of.map(part)
      const leftOut = otherwise.does.kind === 'null'
      if (test.nullable) {
        return narrowed(
          `CASE WHEN ${is} THEN ${a}${leftOut ? '' : ` WHEN NOT ${is} THEN ${b}`} END`,
        )
      }
      if (then.does.kind === 'null') return narrowed(`CASE WHEN NOT ${is} THEN ${b} END`)
      return narrowed(`CASE WHEN ${is} THEN ${a}${leftOut ? '' : ` ELSE ${b}`} END`)
    }
    case 'at_least':
    case 'more_than':
    case 'and':
    case 'or':
      return `(${part(does.of[0])} ${operators[does.kind]} ${part(does.of[1])})`
    case 'not':
      return `(NOT ${part(does.of[0])})`
    case 'surely':
      return `COALESCE(${part(does.of[0])}, FALSE)`
    case 'is_known':
      return `(${part(does.of[0])} IS NOT NULL)`
    default:
      throw new Error(`${does.kind} is read from a row`)
  }
}

/** Everything that the roots are made of, parts before wholes. */
function reachable(roots: readonly Node[]): Node[] {
  const found = new Map<number, Node>()
  const visit = (node: Node): void => {
    if (found.has(node.id)) return
    found.set(node.id, node)
    partsOf(node).forEach(visit)
  }
  roots.forEach(visit)
  return [...found.values()].sort((a, b) => a.id - b.id)
}

/** Expressions computed stage by stage, each once, over the rows of `from`. */
interface Stages {
  /** Values read from the rows: every one becomes a column of the first stage. */
  readonly given: readonly Node[]
  /** Nested SELECTs around the first stage; `first` is its SQL. */
  readonly around: (first: string) => string
  /** The SQL of a root in the outermost stage. */
  readonly root: (node: Node) => string
}

const named = (node: Node): string => `x${node.id}`

function stage(roots: readonly Node[], carried: readonly string[]): Stages {
  const nodes = reachable(roots)
  const uses = new Map<number, number>()
  for (const node of nodes) {
    if (isGiven(node)) continue
    partsOf(node).forEach((each, i) =>
      uses.set(each.id, (uses.get(each.id) ?? 0) + (copies(node)[i] ?? 1)),
    )
  }
  const given = nodes.filter(isGiven)
  const kept = new Set(given.map((node) => node.id))
  const levels = new Map<number, number>()
  const levelOf = (node: Node): number => levels.get(node.id) ?? 0
  const wanted = new Set(roots.map((node) => node.id))
  for (const node of nodes) {
    if (isGiven(node)) continue
    const below = Math.max(0, ...partsOf(node).map(levelOf))
    const shared = (uses.get(node.id) ?? 0) > 1 || wanted.has(node.id)
    const keep = shared && !isInline(node)
    if (keep) kept.add(node.id)
    levels.set(node.id, keep ? below + 1 : below)
  }
  const part = (node: Node): string => (kept.has(node.id) ? named(node) : sqlOf(node, part))

  /** The columns that an expression reads when it is written out. */
  const reads = (node: Node): Node[] =>
    partsOf(node).flatMap((each) => (kept.has(each.id) ? [each] : reads(each)))

  const depth = Math.max(0, ...nodes.map(levelOf))
  const around = (first: string): string => {
    let sql = first
    for (let level = 1; level <= depth; level += 1) {
      const made = nodes.filter(
        (node) => kept.has(node.id) && levelOf(node) === level && !isGiven(node),
      )
      const later = nodes.filter(
        (node) => kept.has(node.id) && levelOf(node) > level && !isGiven(node),
      )
      const needed = new Set([
        ...later.flatMap(reads).map((node) => node.id),
        ...roots.filter((node) => kept.has(node.id)).map((node) => node.id),
      ])
      const passed = nodes.filter(
        (node) => needed.has(node.id) && kept.has(node.id) && levelOf(node) < level,
      )
      const columns = [
        ...carried,
        ...passed.map(named),
        ...made.map((node) => `${sqlOf(node, part)} AS ${named(node)}`),
      ]
      sql = `SELECT ${columns.join(', ')}\nFROM (${sql})`
    }
    return sql
  }
  return { given, around, root: part }
}

/** The tables that a statement reads. Each has a column `company_id`. */
export interface Tables {
  readonly scenarios: string
  readonly lists: ReadonlyMap<string, string>
}

const key = 'company_id'

type Aggregate = (Amount | Condition) & { does: { list: string; item: Node } }
const isAggregate = (node: Node): node is Aggregate => 'item' in node.does

function aggregateSql(node: Aggregate, item: string): string {
  const { kind } = node.does
  const complete = `COUNT(*) = COUNT(${item})`
  if (kind === 'some') {
    const rest = node.does.item.nullable ? `WHEN ${complete} THEN FALSE` : 'ELSE FALSE'
    return `CASE WHEN BOOL_OR(${item}) THEN TRUE ${rest} END`
  }
  const total = kind === 'sum' ? `SUM(${item})` : `MAX(${item})`
  const narrow = isWide(node) ? total : `CAST(${total} AS BIGINT)`
  return node.does.item.nullable ? `CASE WHEN ${complete} THEN ${narrow} END` : narrow
}

/** One row a company: how many items it has, and what its list comes to. */
function listSql(list: string, wanted: readonly Aggregate[], tables: Tables): string {
  const { given, around, root } = stage(
    wanted.map((node) => node.does.item),
    [key],
  )
  const stated = given.filter(isStated)
  const isOfItem = ({ does }: Stated): boolean => does.kind === 'column' && does.list !== undefined
  const columns = stated.map(
    (node) => `${leafSql(node.does, isOfItem(node) ? 'c' : 's')} AS ${named(node)}`,
  )
  const ofCompany = !stated.every(isOfItem)
  const joined = ofCompany ? ` JOIN ${tables.scenarios} AS s USING (${key})` : ''
  const table = tables.lists.get(list) ?? list
  const first = `SELECT ${[`c.${key}`, ...columns].join(', ')} FROM ${table} AS c${joined}`
  const totals = wanted.map(
    (node) => `${aggregateSql(node, root(node.does.item))} AS ${named(node)}`,
  )
  return `SELECT ${[key, `COUNT(*) AS ${list}_rows`, ...totals].join(', ')}\nFROM (${around(first)})\nGROUP BY ${key}`
}

/** A named result of the statement. */
export interface Output {
  readonly name: string
  readonly node: Node
  /** SQL of the value over the SQL of the expression. */
  readonly as: (sql: string) => string
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** One SELECT: `company_id` and the outputs, one row for each row of the scenario table. */
export function renderStatement(outputs: readonly Output[], tables: Tables): string {
  const { given, around, root } = stage(
    outputs.map((output) => output.node),
    [key],
  )
  const aggregates = given.filter(isAggregate)
  const lists = [...tables.lists.keys()].filter(
    (list) =>
      aggregates.some((node) => node.does.list === list) ||
      given.some(({ does }) => does.kind === 'rows' && does.list === list),
  )
  const ofLists = 'lists_'
  const columns = given.map((node) => {
    if (isAggregate(node)) return `${ofLists}.${named(node)}`
    if (!isStated(node)) throw new Error(`${node.does.kind} is not read from a row`)
    return `${leafSql(node.does, node.does.kind === 'rows' ? ofLists : 's')} AS ${named(node)}`
  })
  const withLists = lists.map((list) => {
    const wanted = aggregates.filter((node) => node.does.list === list)
    return `${list}_ AS (${listSql(list, wanted, tables)})`
  })
  // The few columns of the lists come together before the many of the company join them, once.
  if (lists.length > 0) {
    const together = lists.map((list, i) =>
      i === 0 ? `${list}_` : `FULL JOIN ${list}_ USING (${key})`,
    )
    withLists.push(`${ofLists} AS (SELECT * FROM ${together.join('\n')})`)
  }
  const join = lists.length > 0 ? `\nLEFT JOIN ${ofLists} USING (${key})` : ''
  const first = `SELECT ${[`s.${key}`, ...columns].join(', ')}\nFROM ${tables.scenarios} AS s${join}`
  const results = outputs.map(
    (output) => `${output.as(root(output.node))} AS ${quoted(output.name)}`,
  )
  const head = withLists.length > 0 ? `WITH ${withLists.join(',\n')}\n` : ''
  return `${head}SELECT ${[key, ...results].join(', ')}\nFROM (${around(first)})`
}
