import type { Making } from '../interned'
import { interning } from '../interned'
import { leafName } from './leaf'
import type { Amount, Condition, Node } from './node'

const ten = (places: number): bigint => 10n ** BigInt(places)
const smaller = (a: bigint, b: bigint): bigint => (a < b ? a : b)
const larger = (a: bigint, b: bigint): bigint => (a > b ? a : b)

/** What tells an expression from others of its sort, but for the scale of an amount. */
function makingOf(does: Node['does']): Required<Making> {
  const { kind } = does
  if ('of' in does) return { kind, of: does.of, own: '' }
  const own =
    kind === 'null'
      ? ''
      : kind === 'number' || kind === 'truth'
        ? does.value
        : 'item' in does
          ? `${does.list}:${does.item.id}`
          : leafName(does)
  return { kind, of: [], own }
}

/** Makes expressions: folds what is constant, and gives equal expressions back as one object. */
export function expressionGraph() {
  const table = interning()
  const amounts = table<Amount>()
  const conditions = table<Condition>()

  function amount(
    does: Amount['does'],
    scale: number,
    bounds: readonly [bigint, bigint],
    nullable: boolean,
  ): Amount {
    const [least, most] = bounds
    const making = makingOf(does)
    const own = making.of.length > 0 ? scale : `${making.own}|${scale}`
    return amounts({ ...making, own }, (id) => {
      return { sort: 'amount', id, does, scale, least, most, nullable }
    })
  }

  function condition(does: Condition['does'], nullable: boolean): Condition {
    return conditions(makingOf(does), (id) => ({ sort: 'condition', id, does, nullable }))
  }

  const number = (value: bigint, scale: number): Amount =>
    amount({ kind: 'number', value }, scale, [value, value], false)
  const none = (scale: number): Amount => amount({ kind: 'null' }, scale, [0n, 0n], true)
  const truth = (value: boolean | null): Condition =>
    condition({ kind: 'truth', value }, value === null)
  const [yes, no, maybe] = [truth(true), truth(false), truth(null)]

  /** The same amount with more decimal places. */
  function atScale(a: Amount, scale: number): Amount {
    if (a.scale === scale) return a
    if (a.does.kind === 'null') return none(scale)
    return multiply(a, number(ten(scale - a.scale), scale - a.scale))
  }

  function aligned(a: Amount, b: Amount): readonly [Amount, Amount] {
    const scale = Math.max(a.scale, b.scale)
    return [atScale(a, scale), atScale(b, scale)]
  }

  const eitherNull = (a: Amount, b: Amount): boolean =>
    a.does.kind === 'null' || b.does.kind === 'null'

  const isNought = (a: Amount): boolean => a.does.kind === 'number' && a.does.value === 0n

  function add(left: Amount, right: Amount): Amount {
    if (isNought(left)) return right
    if (isNought(right)) return left
    const [a, b] = aligned(left, right)
    if (eitherNull(a, b)) return none(a.scale)
    if (a.does.kind === 'number' && b.does.kind === 'number') {
      return number(a.does.value + b.does.value, a.scale)
    }
    const bounds = [a.least + b.least, a.most + b.most] as const
    return amount({ kind: 'add', of: [a, b] }, a.scale, bounds, a.nullable || b.nullable)
  }

  function subtract(left: Amount, right: Amount): Amount {
    if (isNought(right)) return left
    const [a, b] = aligned(left, right)
    if (eitherNull(a, b)) return none(a.scale)
    if (a.does.kind === 'number' && b.does.kind === 'number') {
      return number(a.does.value - b.does.value, a.scale)
    }
    const bounds = [a.least - b.most, a.most - b.least] as const
    return amount({ kind: 'subtract', of: [a, b] }, a.scale, bounds, a.nullable || b.nullable)
  }

  function multiply(a: Amount, b: Amount): Amount {
    const scale = a.scale + b.scale
    if (eitherNull(a, b)) return none(scale)
    if (a.does.kind === 'number' && b.does.kind === 'number') {
      return number(a.does.value * b.does.value, scale)
    }
    if (b.does.kind === 'number' && b.does.value === 1n && b.scale === 0) return a
    if (a.does.kind === 'number' && a.does.value === 1n && a.scale === 0) return b
    if ((isNought(a) && !b.nullable) || (isNought(b) && !a.nullable)) return number(0n, scale)
    const corners = [a.least * b.least, a.least * b.most, a.most * b.least, a.most * b.most]
    const bounds = [corners.reduce(smaller), corners.reduce(larger)] as const
    return amount({ kind: 'multiply', of: [a, b] }, scale, bounds, a.nullable || b.nullable)
  }

  /** The whole quotient of two amounts that are not negative, as an amount of the scale given. */
  function divide(a: Amount, b: Amount, scale: number): Amount {
    if (eitherNull(a, b)) return none(scale)
    if (a.does.kind === 'number' && b.does.kind === 'number') {
      return number(a.does.value / b.does.value, scale)
    }
    if (b.does.kind === 'number' && b.does.value === 1n && a.scale === scale) return a
    const most = b.least > 0n ? a.most / b.least : a.most
    return amount({ kind: 'divide', of: [a, b] }, scale, [0n, most], a.nullable || b.nullable)
  }

  function extreme(kind: 'lesser' | 'greater', left: Amount, right: Amount): Amount {
    const [a, b] = aligned(left, right)
    if (a === b) return a
    if (eitherNull(a, b)) return none(a.scale)
    const [under, over] = kind === 'lesser' ? [a, b] : [b, a]
    if (!a.nullable && !b.nullable) {
      if (under.most <= over.least) return a
      if (over.most <= under.least) return b
    }
    const pick = kind === 'lesser' ? smaller : larger
    const bounds = [pick(a.least, b.least), pick(a.most, b.most)] as const
    return amount({ kind, of: [a, b] }, a.scale, bounds, a.nullable || b.nullable)
  }

  function choose(test: Condition, then: Amount, otherwise: Amount): Amount {
    if (test.does.kind === 'truth') {
      const { value } = test.does
      return value === null ? none(then.scale) : value ? then : otherwise
    }
    const [a, b] = aligned(then, otherwise)
    if (a === b && (!test.nullable || a.does.kind === 'null')) return a
    const real = [a, b].filter((each) => each.does.kind !== 'null')
    const bounds = [
      real.map((each) => each.least).reduce(smaller),
      real.map((each) => each.most).reduce(larger),
    ] as const
    const nullable = test.nullable || a.nullable || b.nullable
    return amount({ kind: 'choose', of: [test, a, b] }, a.scale, bounds, nullable)
  }

  /** The amount where it is above nothing, else one unit: known, and safe to divide by. */
  function divisor(a: Amount): Amount {
    if (a.does.kind === 'number' && a.does.value > 0n) return a
    const one = number(1n, a.scale)
    const isSome = surely(compare('more_than', a, number(0n, 0)))
    if (isSome.does.kind === 'truth') return isSome.does.value ? a : one
    const of = [isSome, a, one] as const
    return amount({ kind: 'choose', of }, a.scale, [1n, larger(1n, a.most)], false)
  }

  function compare(kind: 'at_least' | 'more_than', left: Amount, right: Amount): Condition {
    const [a, b] = aligned(left, right)
    if (eitherNull(a, b)) return maybe
    if (!a.nullable && !b.nullable) {
      const holds = (x: bigint, y: bigint): boolean => (kind === 'at_least' ? x >= y : x > y)
      if (holds(a.least, b.most)) return yes
      if (!holds(a.most, b.least)) return no
    }
    return condition({ kind, of: [a, b] }, a.nullable || b.nullable)
  }

  function and(a: Condition, b: Condition): Condition {
    if (a === no || b === no) return no
    if (a === yes || a === b) return b
    if (b === yes) return a
    return condition({ kind: 'and', of: [a, b] }, a.nullable || b.nullable)
  }

  function or(a: Condition, b: Condition): Condition {
    if (a === yes || b === yes) return yes
    if (a === no || a === b) return b
    if (b === no) return a
    return condition({ kind: 'or', of: [a, b] }, a.nullable || b.nullable)
  }

  function not(a: Condition): Condition {
    if (a.does.kind === 'truth') return a.does.value === null ? maybe : truth(!a.does.value)
    if (a.does.kind === 'not') return a.does.of[0]
    return condition({ kind: 'not', of: [a] }, a.nullable)
  }

  function surely(a: Condition): Condition {
    if (a === maybe) return no
    return a.nullable ? condition({ kind: 'surely', of: [a] }, false) : a
  }

  function isKnown(a: Node): Condition {
    if (a.does.kind === 'null' || a === maybe) return no
    return a.nullable ? condition({ kind: 'is_known', of: [a] }, false) : yes
  }

  return {
    number,
    none,
    truth,
    atScale,
    add,
    subtract,
    multiply,
    divide,
    divisor,
    lesser: (a: Amount, b: Amount) => extreme('lesser', a, b),
    greater: (a: Amount, b: Amount) => extreme('greater', a, b),
    choose,
    atLeast: (a: Amount, b: Amount) => compare('at_least', a, b),
    moreThan: (a: Amount, b: Amount) => compare('more_than', a, b),
    and,
    or,
    not,
    surely,
    isKnown,
    /** What a row states as an amount, of the bounds given. */
    amountLeaf: (
      leaf: Extract<Amount['does'], { kind: 'column' | 'parameter' }>,
      scale: number,
      bounds: readonly [bigint, bigint],
      nullable: boolean,
    ) => amount(leaf, scale, bounds, nullable),
    conditionLeaf: (
      leaf: Extract<Condition['does'], { kind: 'column' | 'list_stated' | 'rows' }>,
      nullable: boolean,
    ) => condition(leaf, nullable),
    /** The sum over the items of a list that has at most so many. */
    sumOf: (list: string, item: Amount, mostItems: bigint) =>
      amount(
        { kind: 'sum', list, item },
        item.scale,
        [smaller(0n, item.least * mostItems), larger(0n, item.most * mostItems)],
        true,
      ),
    bestOf: (list: string, item: Amount) =>
      amount(
        { kind: 'best', list, item },
        item.scale,
        [smaller(0n, item.least), larger(0n, item.most)],
        true,
      ),
    /** Whether some item passes, of a list that has items. */
    someOf: (list: string, item: Condition) =>
      item === yes ? yes : condition({ kind: 'some', list, item }, true),
  }
}

export type Graph = ReturnType<typeof expressionGraph>
