import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import type { Documents } from '../../src/policies/documents'
import { valuesOver } from '../../src/calculator/algebras/workbook/expression'
import { namesOf } from '../../src/telling/workbook/names'
import type { Sheet } from '../../src/telling/workbook/sheet'
import { answerSheets, entrySheets } from '../../src/telling/workbook/workbook'
import { workingSheet } from '../../src/telling/workbook/working'
import { drawing, randomNumbers, runsOf, scenarios, seed } from '../random'
import { law } from '../reforms/documents'
import { batches, byReadings } from '../sql/agree'
import type { Judge } from './compare'
import { differences, edits } from './compare'
import { inHyperFormula } from './hyperformula'
import { inIronCalc } from './ironcalc'
import { inLibreOffice, office } from './libreoffice'
import type { Cell } from './made'
import { answersIn, answersOf, bookOf, entriesIn, sheetsOf } from './made'
import { withOtherNumbers } from './numbers'

type Input = Record<string, unknown>
type Open = (sheets: readonly Sheet[], answering: readonly string[]) => Judge

const drawn = runsOf(200)
const opened = 6

/** Company, numbers of the law: what a reader types, one after the other. */
interface Try {
  readonly input: Input
  readonly documents: Documents
}

const counts = new Map<string, { workbooks: number; cells: number; different: number }>()

function count(judge: string, cells: number, wrong: readonly string[]): void {
  const so = counts.get(judge) ?? { workbooks: 0, cells: 0, different: 0 }
  counts.set(judge, {
    workbooks: so.workbooks + 1,
    cells: so.cells + cells,
    different: so.different + wrong.length,
  })
}

const lengthOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0)
const longest = (tries: readonly Try[]): number =>
  Math.max(20, ...tries.flatMap(({ input }) => Object.values(input).map(lengthOf)))

/** A program, and which of the tries it is shown: all, or every so many. */
interface Shown {
  readonly open: Open
  readonly every: number
}

/** Opens the workbook of the first in programs, then types what the others change; every answer each time. */
function judged(programs: readonly Shown[], readings: Input, tries: readonly Try[]): string[] {
  const [first, ...rest] = tries
  if (!first) return []
  const base = bookOf(first.documents, { ...first.input, readings }, undefined, longest(tries))
  const names = namesOf(base)
  const entries = entrySheets(base, names)
  const working = workingSheet(base, names.working, entries.places)
  const answers = answerSheets(base, names, entries.faults, working)
  const sheets = [...entries.sheets, working.sheet, ...answers.sheets]
  const answering = answers.sheets.map(({ name }) => name)
  const judges = programs.map(({ open, every }) => {
    return { every, judge: open(sheets, answering), typed: entriesIn(entries.sheets) }
  })
  const wrong: string[] = []
  const check = (judge: Judge, expected: readonly Cell[]): void => {
    const found = differences(judge, expected)
    count(judge.name, expected.length, found)
    wrong.push(...found)
  }
  for (const { judge } of judges) check(judge, answersIn(answers.sheets))
  rest.forEach(({ input, documents }, i) => {
    const book = bookOf(documents, { ...input, readings }, base.workings)
    const value = valuesOver(book.workings.filled)
    const now = entriesIn(entrySheets(book, names).sheets)
    const { sheets: expected } = answerSheets(book, names, entries.faults, { ...working, value })
    for (const each of judges) {
      if (i % each.every !== 0) continue
      each.judge.type(edits(each.typed, now))
      each.typed = now
      check(each.judge, answersIn(expected))
    }
  })
  return wrong
}

const file = new URL('../cases/worked.json', import.meta.url)
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as {
  cases: Parameters<typeof byReadings>[0]
}
/** A workbook holds one choice of readings: that of nearly all cases; the cells of the others are worked out in `values`. */
const worked = byReadings(cases)
  .map(({ readings, inputs }) => ({
    readings,
    tries: inputs.map((input): Try => ({ input, documents: law })),
  }))
  .reduce((a, b) => (b.tries.length > a.tries.length ? b : a))
const random = randomNumbers()
const sampled = batches(fc.sample(scenarios(law.corpus), drawing(drawn)), 100).map(
  ({ readings, inputs }) => ({
    readings,
    tries: inputs.map((input, i): Try => {
      return { input, documents: i % 2 === 0 ? law : withOtherNumbers(law, random) }
    }),
  }),
)

afterAll(() => {
  console.table(Object.fromEntries(counts))
  if (!office)
    console.log('LibreOffice Calc is not here: that it works out the workbook is not tested.')
})

describe(
  'the workbook shows the same fen and status as the exact reading',
  { timeout: 1_200_000 },
  () => {
    const all = { open: inHyperFormula, every: 1 }
    // It works everything out anew each time, and is shown a part.
    const some = { open: inIronCalc, every: 4 }

    it('on the worked cases in HyperFormula and IronCalc, typed one after the other', () => {
      expect(worked.tries.length).toBeGreaterThan(200)
      expect(judged([all, some], worked.readings, worked.tries)).toEqual([])
    })

    it(`on ${drawn} random companies in both, facts blanked and numbers of the law changed (SEED=${seed})`, () => {
      for (const { readings, tries } of sampled)
        expect(judged([all, some], readings, tries)).toEqual([])
    })

    it.skipIf(!office)(
      `on some of them in LibreOffice, worked out anew from the file`,
      async () => {
        const tries = sampled.flatMap(({ readings, tries: each }) =>
          each
            .slice(0, Math.ceil((opened * drawn) / 200 / sampled.length))
            .map((one) => ({ readings, ...one })),
        )
        const books = tries.map(({ readings, input, documents }) =>
          bookOf(documents, { ...input, readings }, undefined, longest([{ input, documents }])),
        )
        const all = books.map(sheetsOf)
        const judges = await inLibreOffice(all)
        all.forEach((sheets, i) => {
          const [judge, book] = [judges[i], books[i]]
          if (!judge || !book) throw new Error('A file was not opened')
          const expected = answersOf(sheets, book)
          const found = differences(judge, expected)
          count(judge.name, expected.length, found)
          expect(found).toEqual([])
        })
      },
    )
  },
)
