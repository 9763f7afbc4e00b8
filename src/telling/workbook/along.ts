import type { Cell, Expression, MadeCell } from '../../calculator/algebras/workbook/expression'
import { formulaText, isCell, valuesOver } from '../../calculator/algebras/workbook/expression'
import { writtenOut } from '../../calculator/algebras/workbook/written-out'
import { factAt } from '../../policies/fact-path'
import type { Book, Places } from './book'
import { entryLook, expectedOf, wholeOfEntry } from './entry'
import type { Sheet, Validation, Written } from './sheet'
import { address, on, quoted, text } from './sheet'
import { givenAt, shown, together } from './working'

const first = 4

/** The table of investments and what every place comes to, and the sheet that works it out, a column for each. */
export function alongSheets(
  book: Book,
  names: { readonly table: string; readonly steps: string },
  places: Places,
  { faults, changed }: { readonly faults: string; readonly changed: readonly string[] },
): readonly [table: Sheet, steps: Sheet] {
  const { documents, speech, workings } = book
  const { t, say } = speech
  const { corpus } = documents
  const { fact: id, program, values } = workings.along
  const fact = factAt(corpus, id)
  if (!fact) throw new Error(`No fact ${id}`)
  const totals = new Map(
    [...program.outputs].map(([name, { limbs }]) => [name, together(limbs)] as const),
  )
  const { cells: made, over } = writtenOut(
    program.rows.flatMap(({ cells }) => cells),
    [...totals.values()],
  )
  const rowOf = new Map<Cell, number>(made.map((cell, at) => [cell, at + first]))
  const given = givenAt(places)
  const isSwept = (cell: Cell): boolean => cell.kind === 'given' && cell.of === 'fact'
  const moves = movingOf(made, isSwept)
  /** The first column holds what does not move; then one for each investment. */
  const columnOf = (cell: Cell, one: number): number => (moves.has(cell) ? 2 + one : 1)
  const at =
    (one: number) =>
    (cell: Cell): string => {
      if (isSwept(cell)) return address(2, 2 + one)
      const row = rowOf.get(cell)
      if (row === undefined) return given(cell)
      const column = columnOf(cell, one)
      return column === 1 ? `$B${row + 1}` : address(row, column)
    }
  const scale = 100
  const known = values.map((value) =>
    valuesOver((cell) => (isSwept(cell) ? value * scale : workings.filled(cell))),
  )
  const still = valuesOver(workings.filled)
  const entryAt = (one: number): string => address(4 + one, 0)

  const steps: (readonly (Written | null)[])[] = [
    [text(t('workbook.sheet.steps'), 'title')],
    [
      text(say(fact.label), 'head'),
      text('', 'head'),
      ...values.map((value, one): Written => ({
        look: 'money',
        formula: on(names.table, entryAt(one)),
        says: value,
      })),
    ],
    [
      text(t('workbook.facts.whole'), 'head'),
      text('', 'head'),
      ...values.map((value, one): Written => ({
        look: 'whole',
        formula: wholeOfEntry(fact, on(names.table, entryAt(one)), '', speech),
        says: value * scale,
      })),
    ],
    [],
    ...made.map((cell): (Written | null)[] => {
      if (!moves.has(cell))
        return [
          null,
          { look: 'bare', formula: formulaText(cell.says, at(0)), says: shown(still(cell)) },
        ]
      return [
        null,
        null,
        ...values.map((_, one): Written => ({
          look: 'bare',
          ...(one === 0
            ? { formula: formulaText(cell.says, at(0)), across: values.length }
            : { formula: '', isTaken: true }),
        })),
      ]
    }),
  ]

  const { locations } = corpus
  const without = quoted(t('workbook.totals.without'))
  const stale = changed.join('+')
  const rows: (readonly (Written | null)[])[] = [
    [text(t('workbook.along.title'), 'title')],
    [text(t('workbook.along.note'), 'note')],
    [
      {
        look: 'alert',
        formula: `IF(${stale}>0,${quoted(t('workbook.along.stale'))},${quoted(t('workbook.along.fresh'))})`,
        says: t('workbook.along.fresh'),
      },
    ],
    [
      text(`${say(fact.label)}${speech.brackets(t('workbook.facts.yuan'))}`, 'head'),
      ...(['high', 'low'] as const).flatMap((end) =>
        locations.map((place) => text(`${say(place.name)} ${t(`totals.${end}`)}`, 'head')),
      ),
    ],
    ...values.map((value, one): Written[] => [
      { look: entryLook(fact), says: value },
      ...(['high', 'low'] as const).flatMap((end) =>
        locations.map((place): Written => {
          const total = totals.get(`location.${place.id}.${end}`)
          if (total === undefined) throw new Error(`No total of ${place.id}`)
          const sum = over(total)
          const cell = formulaText(sum, (each) => {
            const found = at(one)(each)
            return rowOf.has(each) || isSwept(each) ? on(names.steps, found) : found
          })
          const found = known[one]?.(sum) ?? 'unknown'
          return {
            look: 'money',
            formula: `IF(${faults}+${stale}>0,"",IF(ISNA(${cell}),${without},IF(ISERROR(${cell}),"",(${cell})/100)))`,
            says: typeof found === 'number' ? found / 100 : t('workbook.totals.without'),
          }
        }),
      ),
    ]),
  ]
  const validation: Validation = {
    range: `${entryAt(0)}:${entryAt(values.length - 1)}`,
    allowed: { kind: 'number', whole: false, least: 0, most: 100_000_000_000 },
    prompt: say(fact.label),
    refusal: expectedOf(fact, speech),
  }
  return [
    {
      name: names.table,
      rows,
      widths: [20, ...locations.map(() => 18), ...locations.map(() => 18)],
      frozen: { rows: 4, columns: 1 },
      validations: [validation],
      landscape: true,
      repeated: 3,
      merged: [
        { row: 1, columns: 6 },
        { row: 2, columns: 6 },
      ],
    },
    { name: names.steps, rows: steps, widths: [14, 16], isHidden: true, frozen: { rows: 3 } },
  ]
}

/** The cells that move with the swept one. */
function movingOf(made: readonly MadeCell[], isSwept: (cell: Cell) => boolean): ReadonlySet<Cell> {
  const moves = new Set<Cell>()
  const reads = (of: Expression): boolean => {
    if (typeof of === 'number') return false
    return isCell(of) ? isSwept(of) || moves.has(of) : of.of.some(reads)
  }
  for (const cell of made) if (reads(cell.says)) moves.add(cell)
  return moves
}
