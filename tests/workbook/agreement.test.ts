import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { projectDocuments } from '../../src/cli/documents'
import { drawing, runsOf, scenarios, seed } from '../random'
import { batches, byReadings } from '../sql/agree'
import { differences, edits } from './compare'
import { inHyperFormula } from './hyperformula'
import { answersOf, bookOf, entriesOf, sheetsOf } from './made'

const documents = projectDocuments()
const drawn = runsOf(24)

type Input = Record<string, unknown>

const lengthOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0)

function judged(readings: Input, inputs: readonly Input[]): { cells: number; wrong: string[] } {
  const [first = {}, ...rest] = inputs
  const longest = Math.max(...inputs.flatMap((input) => Object.values(input).map(lengthOf)))
  const base = bookOf(documents, { ...first, readings }, undefined, Math.max(20, longest))
  const sheets = sheetsOf(base)
  const other = [base.speech.t('workbook.sheet.along')]
  const hidden = base.speech.t('workbook.sheet.steps')
  const judge = inHyperFormula(
    sheets.filter(({ name }) => name !== hidden && !other.includes(name)),
  )
  let before = entriesOf(sheets, other)
  let cells = 0
  const wrong: string[] = []
  const check = (now: typeof sheets): void => {
    const expected = answersOf(now, base)
    cells += expected.length
    wrong.push(...differences(judge, expected))
  }
  check(sheets)
  for (const input of rest) {
    const now = sheetsOf(bookOf(documents, { ...input, readings }, base.workings))
    const after = entriesOf(now, other)
    judge.type(edits(before, after))
    before = after
    check(now)
  }
  return { cells, wrong }
}

describe('the workbook in HyperFormula, edited cell by cell', () => {
  it('shows the same fen and status as the exact reading on the worked cases', () => {
    const file = new URL('../cases/worked.json', import.meta.url)
    const { cases } = JSON.parse(readFileSync(file, 'utf8')) as {
      cases: Parameters<typeof byReadings>[0]
    }
    let cells = 0
    for (const { readings, inputs } of byReadings(cases)) {
      const found = judged(readings, inputs)
      cells += found.cells
      expect(found.wrong).toEqual([])
    }
    console.log({ cells })
    expect(cells).toBeGreaterThan(10_000)
  })

  it(`shows the same on ${drawn} random scenarios (SEED=${seed})`, () => {
    const sampled = fc.sample(scenarios(documents.corpus), drawing(drawn))
    for (const { readings, inputs } of batches(sampled, 25))
      expect(judged(readings, inputs).wrong).toEqual([])
  })
})
