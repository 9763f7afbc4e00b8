import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { valuesOver } from '../../src/calculator/algebras/workbook/expression'
import type { Program } from '../../src/calculator/algebras/workbook/program'
import { programOf } from '../../src/calculator/algebras/workbook/program'
import type { Readings } from '../../src/calculator/setting'
import { filledBy } from '../../src/sweeps/workbook/filled'
import { workbookSource } from '../../src/sweeps/workbook/source'
import { together } from '../../src/telling/workbook/working'
import { read, said } from '../columns/agree'
import { corpus } from '../corpus'
import { drawing, runsOf, scenarios } from '../random'
import { batches, byReadings } from '../sql/agree'
import { everything, exactly, expectSame } from '../sql/compare'

type Input = Record<string, unknown>

/** What the cells come to over what a company fills in, worked out without a spreadsheet. */
function inCells({ outputs }: Program, input: Input): Record<string, string | null> {
  const value = valuesOver(filledBy(corpus, read(corpus, input)))
  return Object.fromEntries(
    [...outputs].map(([name, output]) => {
      const found = value(together(output.limbs))
      return [name, said(output, typeof found === 'number' ? found : NaN)]
    }),
  )
}

function agree(readings: Readings, inputs: readonly Input[]): void {
  const lengths = inputs.flatMap((input) =>
    Object.values(input).map((value) => (Array.isArray(value) ? value.length : 0)),
  )
  const source = workbookSource(corpus, readings, Math.max(1, ...lengths))
  const program = programOf(corpus, source, everything(corpus))
  for (const input of inputs) {
    const stated = { ...input, readings }
    expectSame({ ...stated, by: 'workbook' }, inCells(program, stated), exactly(corpus, stated))
  }
}

const drawn = runsOf(60)

it(`the cells of the workbook say what the exact reading says of ${drawn} random companies`, () => {
  for (const { readings, inputs } of batches(fc.sample(scenarios(corpus), drawing(drawn)), 30))
    agree(readings, inputs)
})

it('and of the worked cases, under every choice of readings among them', () => {
  const file = new URL('../cases/worked.json', import.meta.url)
  const { cases } = JSON.parse(readFileSync(file, 'utf8')) as {
    cases: Parameters<typeof byReadings>[0]
  }
  const groups = byReadings(cases)
  expect(groups.length).toBeGreaterThan(10)
  for (const { readings, inputs } of groups) agree(readings, inputs)
})
