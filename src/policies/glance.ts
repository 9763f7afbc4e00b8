import { conditionsOf } from './asked-conditions'
import type { Clause, Corpus, Parameter } from './corpus'
import { conditionParts, factsNamed, formulaParts } from './formula-parts'

/** How a number is held against a bound. */
export type Bound = 'at_least' | 'more_than' | 'at_most' | 'less_than'

/** One thing that the record of a clause says at a glance. */
export type GlancePart =
  /** `low` is the lower end where the text prints two. */
  | { readonly kind: 'rate'; readonly parameter: Parameter; readonly low: Parameter | null }
  | { readonly kind: 'amount' | 'share'; readonly parameter: Parameter }
  /** `alone`: no other cap stands beside it, so that the kind alone names it. */
  | { readonly kind: 'cap'; readonly parameter: Parameter; readonly alone: boolean }
  /** `asks` is how it is compared; null where no condition names it. */
  | { readonly kind: 'threshold'; readonly parameter: Parameter; readonly asks: Bound | null }
  /** What is paid once a threshold is passed. */
  | { readonly kind: 'tier'; readonly above: Parameter; readonly amount: Parameter }
  /** The amount is that of a stated fact. */
  | { readonly kind: 'as_stated'; readonly fact: string }
  /** The award grows with a fact and the text prints no cap. */
  | { readonly kind: 'no_cap' }

const found = <Value>(value: Value | undefined): readonly Value[] =>
  value === undefined ? [] : [value]

/** Amounts by threshold, lowest first, as the formula names them. */
function tiersOf(clause: Clause, corpus: Corpus) {
  const steps = formulaParts(clause.formula).flatMap((part) =>
    part.kind === 'steps' ? part.steps : [],
  )
  const byThreshold = new Map(steps.map((step) => [step.above, step.amount]))
  return [...byThreshold].flatMap(([aboveId, amountId]) => {
    const above = corpus.parameters.get(aboveId)
    const amount = corpus.parameters.get(amountId)
    return above && amount ? [{ kind: 'tier' as const, above, amount }] : []
  })
}

/** Whether the award grows with a fact without end but for a cap. */
const grows = (clause: Clause): boolean =>
  formulaParts(clause.formula).some(({ kind }) => ['rate', 'per_unit', 'per_whole'].includes(kind))

/** Rates, amounts, tiers, caps, shares and thresholds of a clause, as its parameters and formula say them. */
export function glanceOf(clause: Clause, corpus: Corpus): readonly GlancePart[] {
  const tiers = tiersOf(clause, corpus)
  const inTiers = new Set(tiers.flatMap(({ above, amount }) => [above.id, amount.id]))
  const lowOf = new Map(
    Object.entries(clause.printed_low ?? {}).map(([id, low]) => [id, corpus.parameters.get(low)]),
  )
  const lows = new Set([...lowOf.values()].flatMap((low) => (low?.kind === 'rate' ? [low.id] : [])))
  const own = clause.parameters.filter(
    ({ id, derived }) => !inTiers.has(id) && !lows.has(id) && !derived,
  )
  const ofKind = (kind: Parameter['kind']) => own.filter((each) => each.kind === kind)

  const rates = ofKind('rate').map((parameter): GlancePart => {
    const low = lowOf.get(parameter.id)
    return { kind: 'rate', parameter, low: low?.kind === 'rate' ? low : null }
  })
  const capIds = clause.cap === 'none' ? [] : clause.cap.filter((id) => !inTiers.has(id))
  const caps = capIds.flatMap((id) => found(corpus.parameters.get(id)))
  /** A limit over all public money is no cap of the clause: it goes by its own name. */
  const joint = new Set(clause.public_money_limits.flatMap(({ cap }) => found(cap)))
  const simple = (kind: 'amount' | 'share') =>
    ofKind(kind).map((parameter): GlancePart => ({ kind, parameter }))
  const bounds = new Map(
    conditionsOf({ conditions: [] }, clause)
      .flatMap(({ condition }) => conditionParts(condition))
      .flatMap((condition) =>
        'bound' in condition && typeof condition.bound === 'string'
          ? [[condition.bound, condition.kind] as const]
          : [],
      ),
  )
  const thresholds = ofKind('threshold').map((parameter): GlancePart => ({
    kind: 'threshold',
    parameter,
    asks: bounds.get(parameter.id) ?? null,
  }))
  const capParts = caps.map((parameter): GlancePart => ({
    kind: 'cap',
    parameter,
    alone: caps.length === 1 && !joint.has(parameter.id),
  }))
  const amounts = simple('amount')
  const numbered = rates.length + amounts.length + tiers.length + capParts.length > 0
  const ownNumber = rates.length + amounts.length + tiers.length > 0
  const stated = factsNamed(clause.formula)
  const fact = !ownNumber && caps.every(({ id }) => joint.has(id)) ? stated[0] : undefined
  const uncapped = clause.cap === 'none' && (grows(clause) || (!numbered && fact !== undefined))
  return [
    ...rates,
    ...amounts,
    ...tiers,
    ...found(fact).map((id): GlancePart => ({ kind: 'as_stated', fact: id })),
    ...capParts,
    ...(uncapped ? [{ kind: 'no_cap' } as const] : []),
    ...simple('share'),
    ...thresholds,
  ]
}
