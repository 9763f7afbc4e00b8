import type { Clause, Corpus, Parameter, Policy } from '../../policies/corpus'
import { limitsOf } from '../../policies/limits'
import type { Change } from '../../reforms/schema'
import { subjectOf } from '../../reforms/change'
import type { Speech } from '../words/speech'
import { valueWords } from './lab-number'

/** A change in words: what it is about, what the law says, what it would say. */
export interface ChangeLine {
  readonly subject: string
  /** 应用场景开放 · 扶持上限 */
  readonly what: string
  /** 第八条（三）, where it is printed; the document's name where nothing is. */
  readonly where: string
  readonly before: string
  readonly after: string
}

/** Where a number or a rule stands. */
export interface Standing {
  readonly policy: Policy | null
  readonly clause: Clause | null
}

/** The clause and the document of a parameter. */
export function holderOf({ policies }: Corpus, id: string): Standing {
  const holds = (all: readonly Parameter[]): boolean => all.some((each) => each.id === id)
  for (const policy of policies) {
    const clause = policy.clauses.find(({ parameters }) => holds(parameters)) ?? null
    if (clause || holds(policy.parameters)) return { policy, clause }
  }
  return { policy: null, clause: null }
}

/** The name of a number: its clause, and what it is there. */
export function parameterName(corpus: Corpus, id: string, { t, say }: Speech): string {
  const { clause } = holderOf(corpus, id)
  const parameter = corpus.parameters.get(id)
  const label = parameter ? say(parameter.label) : id
  return clause ? t('lab.of', { clause: say(clause.title), what: label }) : label
}

const nameOfPolicy = (policy: Policy | null, { say }: Speech): string =>
  policy ? say(policy.jurisdiction.name) : ''

interface Rule {
  readonly what: string
  readonly where: string
}

function ruleWords(
  corpus: Corpus,
  kind: 'matter' | 'pool' | 'limit' | 'superior_first',
  id: string,
  speech: Speech,
): Rule {
  const { say, t, locator } = speech
  for (const policy of corpus.policies) {
    const where = (printed: string): string =>
      t('lab.where', { policy: nameOfPolicy(policy, speech), locator: locator(printed) })
    const matter = kind === 'matter' && policy.matters.find((each) => each.id === id)
    if (matter) return { what: say(matter.title), where: where(matter.locator) }
    const limit = kind === 'limit' && limitsOf(policy).find((each) => each.id === id)
    if (limit) return { what: say(limit.summary), where: where(limit.locator) }
    const pool = kind === 'pool' && policy.pools.find((each) => each.id === id)
    if (pool) {
      const amount = corpus.parameters.get(pool.amount)
      return { what: amount ? say(amount.label) : id, where: where(pool.locator) }
    }
    const superior = kind === 'superior_first' && policy.superior_first
    if (superior && superior.id === id) {
      return { what: say(superior.summary), where: where(superior.locator) }
    }
  }
  const place = corpus.locations.find(({ matters }) => matters.some((each) => each.id === id))
  const matter = place?.matters.find((each) => each.id === id)
  return { what: matter ? say(matter.title) : id, where: place ? say(place.name) : '' }
}

/** One change as the tray has it; `law` is what it changes. */
export function changeLine(law: Corpus, change: Change, speech: Speech): ChangeLine {
  const { t, say, locator } = speech
  const subject = subjectOf(change)
  const at = (policy: Policy | null, printed: string): string =>
    t('lab.where', { policy: nameOfPolicy(policy, speech), locator: locator(printed) })
  switch (change.kind) {
    case 'parameter': {
      const parameter = law.parameters.get(change.id)
      const { policy } = holderOf(law, change.id)
      const words = (value: string): string =>
        parameter ? valueWords(parameter, value, speech) : value
      return {
        subject,
        what: parameterName(law, change.id, speech),
        where: parameter ? at(policy, parameter.locator) : '',
        before: words(change.from),
        after: words(change.to),
      }
    }
    case 'term_from':
    case 'term_to':
    case 'rounding_step': {
      const policy = law.policies.find(({ id }) => id === change.id) ?? null
      const blank = t('lab.blank')
      const words = (value: string | null): string =>
        value !== null && change.kind === 'rounding_step'
          ? t('lab.yuan', { value })
          : (value ?? blank)
      return {
        subject,
        what: t(`lab.kind.${change.kind}`),
        where: nameOfPolicy(policy, speech),
        before: words(change.from),
        after: words(change.to),
      }
    }
    case 'clause': {
      const clause = law.clauses.get(change.id)
      const policy = law.policies.find(({ id }) => id === clause?.policy) ?? null
      return {
        subject,
        what: clause ? say(clause.title) : change.id,
        where: clause ? at(policy, clause.locator) : '',
        before: t('lab.present'),
        after: t('lab.absent'),
      }
    }
    case 'new_clause': {
      const policy = law.policies.find(({ id }) => id === change.to.policy) ?? null
      return {
        subject,
        what: say(change.to.title),
        where: nameOfPolicy(policy, speech),
        before: t('lab.none'),
        after: t('lab.added'),
      }
    }
    default:
      return {
        subject,
        ...ruleWords(law, change.kind, change.id, speech),
        before: t(`lab.rule.${change.kind}.present`),
        after: t(`lab.rule.${change.kind}.absent`),
      }
  }
}
