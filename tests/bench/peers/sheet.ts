import type { TenScenario } from '../ten/scenarios'
import { dayTwoYearsBefore, places } from '../ten/scenarios'

type Cell = number | string | boolean

const days = (date: string): number => Number(date.replaceAll('-', ''))
const three = Array.from({ length: places }, (_, i) => i + 1)

/** Parameters of the clauses: a sheet of its own, a name and a value a row. */
export const parameters: readonly (readonly [string, number])[] = [
  ['PD-1 rate', 0.5],
  ['PD-1 cap', 20_000_000],
  ['PD-7 rate', 0.3],
  ['PD-7 unit cap', 200_000],
  ['PD-7 year cap', 50_000_000],
  ['PD-7 order units', 5],
  ['PD-7 year units', 100],
  ['CN-7.1 rate', 0.3],
  ['CN-7.1 cap', 3_000_000],
  ['CN-8.3 rate', 0.5],
  ['CN-8.3 cap', 3_000_000],
  ['LH-10a rate', 0.1],
  ['LH-10a cap', 2_000_000],
  ['LH-13 threshold', 20_000_000],
  ['LH-13 rate', 0.05],
  ['LH-13 cap', 2_000_000],
  ['LH-13 day', days(dayTwoYearsBefore)],
  ['SZ-1 rate', 0.3],
  ['SZ-1 cap', 2_000_000],
  ['SZ-7.1 rate', 0.05],
  ['SZ-7.1 cap', 3_000_000],
  ['XH-2 first', 200_000_000],
  ['XH-2 first cap', 1_000_000],
  ['XH-2 second', 1_000_000_000],
  ['XH-2 second cap', 3_000_000],
  ['XH-2 third', 3_000_000_000],
  ['XH-2 third cap', 5_000_000],
  ['XH-5 rate', 0.3],
  ['XH-5 cap', 5_000_000],
]

/** The facts of one scenario, in the order of the columns. */
export function factCells(scenario: TenScenario): Cell[] {
  const { robot_orders: orders, research_projects: projects, funding_rounds: rounds } = scenario
  const each = <T>(items: readonly T[], cell: (item: T) => number): number[] =>
    three.map((place) => {
      const item = items[place - 1]
      return item === undefined ? 0 : cell(item)
    })
  return [
    scenario.project_investment,
    scenario.project_fiscal_input,
    scenario.project_is_digital_benchmark,
    scenario.project_is_open_scenario,
    scenario.project_in_fiscal_it_budget,
    scenario.project_role,
    scenario.robot_made_here,
    scenario.robot_sales,
    scenario.model_purchase,
    scenario.compute_purchase,
    scenario.is_generative_ai_enterprise,
    scenario.revenue,
    scenario.revenue_previous_high,
    scenario.revenue_award_received,
    scenario.financing_award_received,
    ...each(orders, ({ units }) => units),
    ...each(orders, ({ delivered_units }) => delivered_units),
    ...each(orders, ({ repeat }) => repeat),
    ...each(orders, ({ unit_price }) => unit_price),
    ...each(projects, (raised) => raised),
    ...each(rounds, ({ amount }) => amount),
    ...each(rounds, ({ paid_in }) => paid_in),
    ...each(rounds, ({ longhua_fund }) => longhua_fund),
    ...each(rounds, ({ closed_on }) => days(closed_on)),
  ]
}

const listed = ['units', 'delivered', 'repeat', 'price', 'raised', 'amount', 'paid', 'fund', 'day']
const columns = [
  ...['investment', 'fiscal', 'benchmark', 'open', 'budgeted', 'role', 'made', 'sales'],
  ...['model', 'compute', 'generative', 'revenue', 'highest', 'received', 'financed'],
  ...listed.flatMap((name) => three.map((place) => `${name}${place}`)),
  // Helper columns, as a spreadsheet has them.
  ...['perUnit', 'reward', 'round'].flatMap((name) => three.map((place) => `${name}${place}`)),
  'delivered',
]

/** Columns of facts and helpers come first, then the ten awards. */
export const firstAward = columns.length
export const factCount = 15 + listed.length * places
/** Names of the facts, in the order of {@link factCells}. */
export const factNames: readonly string[] = columns.slice(0, factCount)

const letters = (n: number): string =>
  n < 26 ? String.fromCharCode(65 + n) : letters(Math.floor(n / 26) - 1) + letters(n % 26)

/** Helpers and the ten awards of the row with this number, from 1. */
export function formulas(row: number): string[] {
  const $ = (name: string): string => `$${letters(columns.indexOf(name))}${row}`
  const p = (name: string): string =>
    `Parameters!$B$${parameters.findIndex(([each]) => each === name) + 1}`
  const sum = (of: (place: number) => string): string => three.map(of).join('+')
  const tier = (step: string, otherwise: string): string =>
    `IF(${$('revenue')}>${p(step)},IF(${$('highest')}<=${p(step)},${p(`${step} cap`)},0),${otherwise})`
  const tiers = tier('XH-2 third', tier('XH-2 second', tier('XH-2 first', '0')))
  const longhua = (amount: string): string => `ROUNDDOWN(${amount},-2)`
  return [
    ...three.map((i) => `MIN(${$(`price${i}`)}*${p('PD-7 rate')},${p('PD-7 unit cap')})`),
    ...three.map((i) => `${$(`delivered${i}`)}*${$(`repeat${i}`)}*${$(`perUnit${i}`)}`),
    ...three.map(
      (i) =>
        `IF(AND(${$(`amount${i}`)}-${$(`fund${i}`)}>=${p('LH-13 threshold')},${$(`day${i}`)}>${p('LH-13 day')}),` +
        `MIN(MAX(${$(`paid${i}`)}-${$(`fund${i}`)},0)*${p('LH-13 rate')},${p('LH-13 cap')}),0)`,
    ),
    sum((i) => `${$(`delivered${i}`)}*${$(`repeat${i}`)}`),
    `IF(${$('benchmark')},MIN(${$('investment')}*${p('PD-1 rate')},${p('PD-1 cap')}),0)`,
    `IF(${$('made')},MIN(IF(${$('delivered')}>=${p('PD-7 year units')},${sum((i) => $(`reward${i}`))},` +
      `${sum((i) => `IF(${$(`units${i}`)}>=${p('PD-7 order units')},${$(`reward${i}`)},0)`)}),${p('PD-7 year cap')}),0)`,
    sum((i) => `MIN(${$(`raised${i}`)}*${p('CN-7.1 rate')},${p('CN-7.1 cap')})`),
    `IF(AND(${$('open')},NOT(${$('budgeted')})),MIN(${$('investment')}*${p('CN-8.3 rate')},${p('CN-8.3 cap')}),0)`,
    `IF(AND(${$('open')},OR(${$('role')}="issuer",${$('role')}="both")),` +
      `${longhua(`MIN((${$('investment')}-${$('fiscal')})*${p('LH-10a rate')},${p('LH-10a cap')})`)},0)`,
    `IF(${$('financed')},0,${longhua(`MAX(${three.map((i) => $(`round${i}`)).join(',')})`)})`,
    `MIN(${$('model')}*${p('SZ-1 rate')},${p('SZ-1 cap')})`,
    `MIN(${$('sales')}*${p('SZ-7.1 rate')},${p('SZ-7.1 cap')})`,
    `IF(${$('generative')},MAX(${tiers}-${$('received')},0),0)`,
    `MIN(${$('compute')}*${p('XH-5 rate')},${p('XH-5 cap')})`,
  ].map((formula) => `=${formula}`)
}
