import { written } from '../fraction'
import type { ReformStamp } from '../../reforms/stamp'
import type { ClauseAward, Report, SumAward } from './award'
import { isOrder } from './comparison'
import { dateText } from './money'
import { onceByClause } from './once'
import type { Operand, Step } from './step'
import { locatorOf, quantityOf, valueOfOperand } from './step'

/** A step as the JSON of the commands prints it. Amounts in yuan, uncut, as decimal strings. */
export interface PrintedStep {
  readonly does: Step['does']
  /** A fact's path, a parameter's id, a number, or `#n` for the n-th step of the list. */
  readonly of: string
  /** The value on the other side. */
  readonly by?: string
  /** Where that value comes from, when it is no parameter. */
  readonly with?: string
  /** The third value of a ratio: what is divided by, and where it comes from. */
  readonly over?: string
  readonly over_with?: string
  /** A decimal; of a default the flag, choice or date that stands in; empty where an absence has a meaning of its own. */
  readonly gives: string
  /** "numerator/denominator" where `gives` is not a finite decimal. */
  readonly exact?: string
  readonly parameter?: string
  readonly locator?: string
}

export interface PrintedClause extends Omit<ClauseAward, 'steps' | 'steps_low'> {
  readonly steps: readonly PrintedStep[]
  readonly steps_low?: readonly PrintedStep[]
}

export interface PrintedSum extends Omit<SumAward, 'clauses'> {
  readonly clauses: readonly PrintedClause[]
}

/** The report as the commands print it: every derivation in strings. */
export interface PrintedReport extends Omit<Report, 'policies' | 'locations'> {
  /** The reform that all of it is under; left out: the law. */
  readonly reform?: ReformStamp
  readonly policies: Readonly<Record<string, PrintedSum>>
  readonly locations: Readonly<Record<string, PrintedSum>>
}

function nameOf(operand: Operand): string {
  switch (operand.kind) {
    case 'step':
      return `#${operand.index}`
    case 'fact':
      return operand.path
    case 'parameter':
      return operand.parameter.id
    case 'constant':
      return operand.value ? written(operand.value).text : ''
  }
}

function valueText(operand: Operand): string {
  const value = valueOfOperand(operand)
  if (value === null || typeof value === 'string') return value ?? ''
  const { text } = written(value)
  return quantityOf(operand)?.kind === 'date' ? dateText(text) : text
}

function printedGives({ does, gives, quantity }: Step): Pick<PrintedStep, 'gives' | 'exact'> {
  if (gives === null || typeof gives === 'string') return { gives: gives ?? '' }
  const { text, exact } = written(gives)
  if (exact !== undefined) return { gives: text, exact }
  return { gives: isOrder(does) && quantity.kind === 'date' ? dateText(text) : text }
}

function printedBy({ does, by, from, parameter }: Step): Pick<PrintedStep, 'by' | 'with'> {
  if (from) return { with: nameOf(from) }
  if (!by) return {}
  const isPlain = parameter !== undefined || does === 'floor' || does === 'cut'
  return { by: valueText(by), ...(!isPlain && { with: nameOf(by) }) }
}

export function printedStep(step: Step): PrintedStep {
  const { does, of, over, also = [], parameter, rule } = step
  const locator = locatorOf(step)
  const { by, with: source } = printedBy(step)
  const cited = parameter && { parameter: parameter.id, locator: parameter.locator }
  return {
    does,
    of: [nameOf(of), ...also].join(', '),
    ...(by !== undefined && { by }),
    ...(rule !== undefined && locator !== undefined && { locator }),
    ...(does !== 'take' && cited),
    ...(source !== undefined && { with: source }),
    ...(over && { over: valueText(over), over_with: nameOf(over) }),
    ...printedGives(step),
    ...(does === 'take' && cited),
  }
}

/** What several places or scenarios share is printed once. */
const printedClause = onceByClause(printClause)

function printClause(clause: ClauseAward): PrintedClause {
  const printed = { ...clause, steps: clause.steps.map(printedStep) }
  const { steps_low: low, ...others } = printed
  // Where there is a low end it keeps its place among the keys.
  return low ? { ...printed, steps_low: low.map(printedStep) } : others
}

const printedSums = (sums: Report['policies'], by: Report): PrintedReport['policies'] =>
  Object.fromEntries(
    Object.entries(sums).map(([id, sum]) => [
      id,
      { ...sum, clauses: sum.clauses.map((clause) => printedClause(clause, by)) },
    ]),
  )

/** The answer of the contract, key by key as the commands print it (data/schemas/award.schema.json). */
export const printedReport = (report: Report, stamp?: ReformStamp): PrintedReport => ({
  as_of: report.as_of,
  readings: report.readings,
  ...(stamp && { reform: stamp }),
  policies: printedSums(report.policies, report),
  locations: printedSums(report.locations, report),
})
