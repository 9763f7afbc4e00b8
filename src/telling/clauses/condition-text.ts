import type { Asked } from '../../policies/asked-conditions'
import { conditionsOf } from '../../policies/asked-conditions'
import type { Clause, Corpus } from '../../policies/corpus'
import type { Condition, Formula } from '../../policies/schema'
import type { Speech } from '../words/speech'
import { valueText } from '../words/facts'
import type { ChosenReading } from './formula-text'
import { factNamed, formulaText, namesFor } from './formula-text'

/** A condition in words: 项目总投入不少于 500 万元. */
export function conditionText(
  condition: Condition,
  corpus: Corpus,
  chosen: ChosenReading,
  speech: Speech,
): string {
  const { t } = speech
  const names = namesFor(corpus, chosen, speech)
  const formula = (of: Formula): string => formulaText(of, corpus, chosen, speech)
  const value = (id: string, of: string): string => valueText(factNamed(corpus, id), of, speech)
  const is = (fact: string, said: string): string =>
    t('clause.condition.is', { subject: names.fact(fact), value: said })
  switch (condition.kind) {
    case 'flag':
      return is(condition.fact, value(condition.fact, String(condition.is)))
    case 'one_of': {
      const values = condition.values.map((each) => value(condition.fact, each))
      return is(condition.fact, values.join(t('reason.or')))
    }
    case 'any':
    case 'all': {
      const parts = condition.of
        .map((each) => conditionText(each, corpus, chosen, speech))
        .filter((part) => part !== '')
      return t(`clause.condition.${condition.kind}`, {
        parts: parts.join(t(`clause.condition.part.${condition.kind}`)),
      })
    }
    case 'at_least':
    case 'more_than':
    case 'at_most':
    case 'less_than': {
      const { bound } = condition
      const isDate = typeof bound === 'string' && corpus.parameters.get(bound)?.unit === 'date'
      const value = { value: typeof bound === 'string' ? names.parameter(bound) : formula(bound) }
      const needed = t(`reason.${isDate ? 'day.' : ''}${condition.kind}`, value)
      const subject = formula(condition.of)
      const long = subject.includes(' ')
      return t(`clause.condition.${long ? 'comparedLong' : 'compared'}`, { subject, needed })
    }
    case 'greater': {
      const named = { subject: formula(condition.of), than: formula(condition.than) }
      return t('clause.condition.more', named)
    }
    case 'positive':
    case 'nil':
      return t(`clause.condition.${condition.kind}`, { subject: formula(condition.of) })
    case 'stated':
    case 'not_stated':
      return t(`clause.condition.${condition.kind}`, { subject: names.fact(condition.fact) })
    case 'within_years': {
      const { date, before, years } = condition
      return t('clause.condition.years', {
        date: names.fact(date),
        before: names.fact(before),
        years: names.parameter(years),
      })
    }
    case 'only_under':
      return conditionText(condition.asks, corpus, chosen, speech)
    case 'by_reading': {
      const option = condition.options[chosen(condition.reading)]
      return option ? conditionText(option, corpus, chosen, speech) : ''
    }
  }
}

/** Conditions that are asked at one place of a clause: of itself, of each item of a list, on a way in. */
export interface ConditionGroup {
  readonly part: Asked['part']
  /** The list whose items are asked. */
  readonly list: string | null
  readonly conditions: readonly Condition[]
}

/** The conditions of a clause beyond those of its document, as the chosen readings ask them. */
export function conditionGroups(clause: Clause, chosen: ChosenReading): readonly ConditionGroup[] {
  const asked = conditionsOf({ conditions: [] }, clause).filter(({ reading }) => {
    if (reading === null) return true
    return reading.split(',').every((one) => {
      const [id = '', option] = one.split('=')
      return chosen(id) === option
    })
  })
  const groups = new Map<string, Asked[]>()
  for (const each of asked) {
    const key = `${each.part} ${each.list ?? ''}`
    groups.set(key, [...(groups.get(key) ?? []), each])
  }
  return [...groups.values()].map((group) => ({
    part: group[0]?.part ?? 'clause',
    list: group[0]?.list ?? null,
    conditions: group.map(({ condition }) => condition),
  }))
}
