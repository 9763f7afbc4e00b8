import { corpus } from '../../../corpus'
import { tenClauses, tenCorpus } from '../../ten/clauses'
import { awardsIn, exactReport } from '../../ten/exact'
import { asInput, tenScenarios } from '../../ten/scenarios'
import { factCells, factNames, parameters } from '../sheet'

/**
 * Writes the scenarios of the bench as columns, with what the exact reading pays in fen and the parameters of the
 * ten clauses: what clauses.py reads.
 */

const ten = tenCorpus(corpus)
const scenarios = tenScenarios(Number(process.env['SCENARIOS'] ?? 2000))
const rows = scenarios.map(factCells)
const awards = scenarios.map((scenario) =>
  awardsIn(exactReport(ten, asInput(scenario)), tenClauses),
)

console.log(
  JSON.stringify({
    parameters: Object.fromEntries(parameters),
    facts: Object.fromEntries(factNames.map((name, n) => [name, rows.map((row) => row[n])])),
    awards: Object.fromEntries(tenClauses.map((id, n) => [id, awards.map((row) => row[n])])),
  }),
)
