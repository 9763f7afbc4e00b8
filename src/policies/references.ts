import { onlyUnderReferences, type Reference } from './reference'
import type { Condition, Formula } from './schema'

/** Everything that a condition names. */
export const conditionReferences = (
  condition: Condition,
  at: string,
  list?: string,
): Reference[] => {
  const formula = (of: Formula, field: string) => formulaReferences(of, `${at}.${field}`, list)
  switch (condition.kind) {
    case 'flag':
      return [{ kind: 'fact', id: condition.fact, at: `${at}.fact`, list, types: ['flag'] }]
    case 'one_of': {
      const { fact: id, values } = condition
      return [{ kind: 'fact', id, at: `${at}.fact`, list, types: ['enum'], values }]
    }
    case 'at_least':
    case 'more_than':
    case 'at_most':
    case 'less_than': {
      const bound: Reference = { kind: 'parameter', id: condition.bound, at: `${at}.bound` }
      return [...formula(condition.of, 'of'), bound]
    }
    case 'greater':
      return [...formula(condition.of, 'of'), ...formula(condition.than, 'than')]
    case 'positive':
    case 'nil':
      return formula(condition.of, 'of')
    case 'stated':
    case 'not_stated':
      return [{ kind: 'fact', id: condition.fact, at: `${at}.fact`, list }]
    case 'within_years': {
      const { date, before, years, anniversary } = condition
      return [
        { kind: 'fact', id: date, at: `${at}.date`, list, types: ['date'] },
        { kind: 'fact', id: before, at: `${at}.before`, list, types: ['date'] },
        { kind: 'parameter', id: years, at: `${at}.years`, unit: 'years' },
        ...onlyUnderReferences(
          { [anniversary.reading]: anniversary.counts_under },
          `${at}.anniversary`,
        ),
      ]
    }
    case 'only_under':
      return [
        ...onlyUnderReferences(condition.readings, `${at}.readings`),
        ...conditionReferences(condition.asks, `${at}.asks`, list),
      ]
    case 'by_reading':
      return [
        chosenBy(condition, at),
        ...Object.entries(condition.options).flatMap(([option, each]) =>
          conditionReferences(each, `${at}.options.${option}`, list),
        ),
      ]
  }
}

/** Everything that a formula names. */
export const formulaReferences = (formula: Formula, at: string, list?: string): Reference[] => {
  const inner = (of: Formula, field: string, within = list) =>
    formulaReferences(of, `${at}.${field}`, within)
  const all = (formulas: readonly Formula[], field: string) =>
    formulas.flatMap((each, index) => inner(each, `${field}[${index}]`))
  const conditions = (each: readonly Condition[] | undefined, field: string, within = list) =>
    (each ?? []).flatMap((one, index) =>
      conditionReferences(one, `${at}.${field}[${index}]`, within),
    )
  const yuan = (id: string, field: string): Reference => ({
    kind: 'parameter',
    id,
    at: `${at}.${field}`,
    unit: 'yuan',
  })
  switch (formula.kind) {
    case 'fact':
      return [{ kind: 'fact', id: formula.fact, at: `${at}.fact`, list }]
    case 'fixed':
      return [
        // A fixed number also stands for a count, as the hundred units of PD-7.
        { kind: 'parameter', id: formula.amount, at: `${at}.amount` },
        ...(formula.needs ?? []).map((id): Reference => ({
          kind: 'fact',
          id,
          at: `${at}.needs`,
          list,
        })),
      ]
    case 'rate':
      return [
        ...inner(formula.of, 'of'),
        { kind: 'parameter', id: formula.rate, at: `${at}.rate`, unit: 'ratio' },
      ]
    case 'per_unit':
      return [...inner(formula.count, 'count'), yuan(formula.amount, 'amount')]
    case 'product':
    case 'sum':
    case 'least':
    case 'greatest':
      return all(formula.of, 'of')
    case 'cap':
      return [
        ...inner(formula.of, 'of'),
        yuan(formula.cap, 'cap'),
        ...(formula.used ? inner(formula.used, 'used') : []),
      ]
    case 'difference':
      return [...inner(formula.of, 'of'), ...all(formula.less, 'less')]
    case 'each':
    case 'best':
      return [
        { kind: 'list', id: formula.list, at: `${at}.list` },
        ...conditions(formula.where, 'where', formula.list),
        ...inner(formula.pays, 'pays', formula.list),
      ]
    case 'count':
      return [
        { kind: 'list', id: formula.list, at: `${at}.list` },
        ...conditions(formula.where, 'where', formula.list),
      ]
    case 'routes':
      return formula.routes.flatMap((route, index) => [
        ...conditions(route.when, `routes[${index}].when`),
        ...inner(route.pays, `routes[${index}].pays`),
      ])
    case 'grades': {
      const values = Object.keys(formula.amounts)
      return [
        { kind: 'fact', id: formula.by, at: `${at}.by`, list, types: ['enum', 'count'], values },
        ...Object.entries(formula.amounts).map(([value, id]) => yuan(id, `amounts.${value}`)),
      ]
    }
    case 'steps':
      return [
        ...inner(formula.of, 'of'),
        ...(formula.before ? inner(formula.before, 'before') : []),
        ...formula.steps.flatMap((step, index) => [
          yuan(step.above, `steps[${index}].above`),
          yuan(step.amount, `steps[${index}].amount`),
        ]),
        ...onlyUnderReferences(formula.inclusive_under, `${at}.inclusive_under`),
      ]
    case 'nothing_if':
      return [...conditions(formula.all, 'all'), ...inner(formula.pays, 'pays')]
    case 'ratio':
      return [
        ...inner(formula.of, 'of'),
        ...inner(formula.times, 'times'),
        ...inner(formula.over, 'over'),
      ]
    case 'by_reading':
      return [
        chosenBy(formula, at),
        ...Object.entries(formula.options).flatMap(([option, each]) =>
          inner(each, `options.${option}`),
        ),
      ]
  }
}

const chosenBy = (
  choice: { reading: string; options: Record<string, unknown> },
  at: string,
): Reference => ({
  kind: 'reading',
  id: choice.reading,
  at: `${at}.reading`,
  options: Object.keys(choice.options),
  complete: true,
})
