import { describe, expect, it } from 'vitest'
import { spreadsheetText } from '../../src/policies/spreadsheet-text'
import { running, still } from '../spreadsheet-cells'

describe('a cell for a spreadsheet', () => {
  it.each(running)('stands behind an apostrophe where it would be run: %j', (cell) => {
    expect(spreadsheetText(cell)).toBe(`'${cell}`)
  })

  it.each(still)('is as it is where it would not: %j', (cell) => {
    expect(spreadsheetText(cell)).toBe(cell)
  })
})
