import { readFileSync } from 'node:fs'
import Engine from 'publicodes'
import { load } from 'js-yaml'
import type { TenClause } from '../ten/clauses'
import { tenClauses } from '../ten/clauses'
import type { TenScenario } from '../ten/scenarios'

type Rules = ConstructorParameters<typeof Engine>[0]
type Situation = Record<string, string | number>

const file = new URL('./clauses.publicodes.yaml', import.meta.url)

const ruleOf: Readonly<Record<TenClause, string>> = {
  'PD-1': 'PD 1',
  'PD-7': 'PD 7',
  'CN-7.1': 'CN 7 1',
  'CN-8.3': 'CN 8 3',
  'LH-10a': 'LH 10a',
  'LH-13': 'LH 13',
  'SZ-1': 'SZ 1',
  'SZ-7.1': 'SZ 7 1',
  'XH-2': 'XH 2',
  'XH-5': 'XH 5',
}

const word = (value: boolean): string => (value ? 'oui' : 'non')

/** The scenario as a publicodes situation; places that hold nothing are left to their defaults. */
export function asSituation(scenario: TenScenario): Situation {
  const situation: Situation = {
    investment: scenario.project_investment,
    'fiscal input': scenario.project_fiscal_input,
    'digital benchmark': word(scenario.project_is_digital_benchmark),
    'open scenario': word(scenario.project_is_open_scenario),
    'in fiscal budget': word(scenario.project_in_fiscal_it_budget),
    role: `'${scenario.project_role}'`,
    'made here': word(scenario.robot_made_here),
    'robot sales': scenario.robot_sales,
    'model purchase': scenario.model_purchase,
    'compute purchase': scenario.compute_purchase,
    generative: word(scenario.is_generative_ai_enterprise),
    revenue: scenario.revenue,
    'highest earlier revenue': scenario.revenue_previous_high,
    'growth award received': scenario.revenue_award_received,
    'financing award received': word(scenario.financing_award_received),
  }
  scenario.robot_orders.forEach((order, i) => {
    situation[`order ${i + 1} . units`] = order.units
    situation[`order ${i + 1} . delivered`] = order.delivered_units
    situation[`order ${i + 1} . repeat`] = order.repeat
    situation[`order ${i + 1} . price`] = order.unit_price
  })
  scenario.research_projects.forEach((raised, i) => {
    situation[`project ${i + 1} . raised`] = raised
  })
  scenario.funding_rounds.forEach((round, i) => {
    situation[`round ${i + 1} . amount`] = round.amount
    situation[`round ${i + 1} . paid in`] = round.paid_in
    situation[`round ${i + 1} . longhua fund`] = round.longhua_fund
    situation[`round ${i + 1} . closed on`] = round.closed_on.split('-').reverse().join('/')
  })
  return situation
}

/**
 * One engine, its rules parsed once. Its own switches that only take work away are set: situations
 * are parsed in one go (`strict`), nothing is logged, parents do not disable their children.
 */
export function publicodesEngine(): (situation: Situation) => number[] {
  const engine = new Engine(load(readFileSync(file, 'utf8')) as Rules, {
    strict: { situation: true },
    warn: false,
    flag: { automaticNamespaceDisabling: false },
  })
  // Rules asked for by node need no parsing of their names.
  const rules = tenClauses.map((id) => engine.getRule(ruleOf[id]))
  return (situation) => {
    engine.setSituation(situation)
    // A rule that does not apply is null.
    return rules.map((rule) => Math.round(Number(engine.evaluate(rule).nodeValue ?? 0) * 100))
  }
}
