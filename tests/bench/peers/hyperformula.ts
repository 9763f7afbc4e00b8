import { HyperFormula } from 'hyperformula'
import type { TenScenario } from '../ten/scenarios'
import { tenClauses } from '../ten/clauses'
import { factCells, firstAward, formulas, parameters } from './sheet'

/**
 * HyperFormula is GPL-3.0 or proprietary. It is a development dependency of this bench alone, under
 * the GPL; nothing of the product imports it.
 */
const options = {
  licenseKey: 'gpl-v3',
  // The sheet is a filled rectangle, for which its guide advises the dense mapping (the default here).
  useColumnIndex: false,
  // By default it rounds what it shows to ten digits, and compares with as little care.
  smartRounding: false,
} as const

export interface Sheet {
  /** Ten awards a row, in fen. */
  awards(): number[][]
  /** New facts in every row, in one batch: one recalculation. */
  state(scenarios: readonly TenScenario[]): void
  /** Every formula again over the facts that are there: all rates and caps change, by a factor. */
  recalculate(factor: number): void
}

/** One row a scenario, formulas parsed once; plain sums, which measured faster than SUMPRODUCT. */
export function openSheet(scenarios: readonly TenScenario[]): Sheet {
  const engine = HyperFormula.buildFromSheets(
    {
      Parameters: parameters.map((row) => [...row]),
      Companies: scenarios.map((scenario, i) => [...factCells(scenario), ...formulas(i + 1)]),
    },
    options,
  )
  const sheet = engine.getSheetId('Companies') ?? 1
  const values = engine.getSheetId('Parameters') ?? 0
  return {
    awards() {
      const end = { sheet, row: scenarios.length - 1, col: firstAward + tenClauses.length - 1 }
      const range = { start: { sheet, row: 0, col: firstAward }, end }
      return engine
        .getRangeValues(range)
        .map((row) => row.map((value) => Math.round(Number(value) * 100)))
    },
    state(next) {
      engine.batch(() => {
        engine.setCellContents({ sheet, row: 0, col: 0 }, next.map(factCells))
      })
    },
    recalculate(factor) {
      engine.batch(() => {
        const scaled = parameters.map(([, value]) => [value * factor])
        engine.setCellContents({ sheet: values, row: 0, col: 1 }, scaled)
      })
    },
  }
}
