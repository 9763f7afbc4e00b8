import type { Cell, Expression, Value } from '../../calculator/algebras/workbook/expression'
import { formulaText, says, valuesOver } from '../../calculator/algebras/workbook/expression'
import type { Limbs } from '../../calculator/algebras/workbook/limbs'
import { base, top } from '../../calculator/algebras/workbook/limbs'
import type { Row } from '../../calculator/algebras/workbook/lowering'
import type { Section } from '../../calculator/algebras/workbook/steps'
import { statuses } from '../../calculator/status'
import type { Book, Places } from './book'
import type { Sheet, Written } from './sheet'
import { address, on, quoted, text } from './sheet'
import { isStatus, sectionTitle, stepWords } from './step-words'

/** The sheet of the working, and where the cells of an answer and the parts of a clause stand. */
export interface Working {
  readonly sheet: Sheet
  /** A formula, as another sheet says it. */
  readonly formula: (of: Expression) => string
  readonly value: (of: Expression) => Value
  /** Where the working of a clause begins. */
  readonly sections: ReadonlyMap<string, string>
}

const first = 4

/** A number of several cells as one, for reading and for amounts that one cell holds. */
export const together = (limbs: Limbs): Expression =>
  limbs.of.reduce<Expression>((all, each, at) => {
    if (at === 0) return each
    if (each === 0) return all
    const part = says('*', each, base ** at)
    return all === 0 ? part : says('+', all, part)
  }, 0)

/** The value of a cell as a file keeps it; nothing where there is no number. */
export const shown = (value: Value): number | null => (typeof value === 'number' ? value : null)

/** Each cell that somebody fills in, as the formulas name it. */
export function givenAt(places: Places): (cell: Cell) => string {
  return (cell) => {
    const found = cell.kind === 'given' ? places.get(`${cell.of}:${cell.name}`) : undefined
    if (found === undefined) throw new Error('A cell has no place')
    return found
  }
}

/** The sheet that works everything out: a row for each step, grouped by clause. */
export function workingSheet(book: Book, name: string, places: Places): Working {
  const { speech, workings, documents } = book
  const { t } = speech
  const { program } = workings
  const worked = program.rows.filter(({ cells }) => cells.length > 0)
  const value = valuesOver(workings.filled)
  const own = new Map<Cell, string>()
  const sections = new Map<string, string>()
  const depths = new Map<number, number>()
  const given = givenAt(places)

  // First every cell gets its place; then formulas can name them.
  let at = 3
  let last = ''
  const rowOf = new Map<Row, number>()
  const headOf = new Map<number, Section>()
  for (const row of worked) {
    const section = program.sections.get(row.node)
    const key = section ? `${section.of}:${section.clause}` : ''
    if (section && key !== last) {
      if (!sections.has(key)) sections.set(key, on(name, address(at, 0)))
      headOf.set(at, section)
      at += 1
      last = key
    }
    rowOf.set(row, at)
    row.cells.forEach((cell, i) => own.set(cell, address(at, first + i)))
    at += 1
  }
  const here = (cell: Cell): string => own.get(cell) ?? given(cell)
  const elsewhere = (cell: Cell): string => {
    const found = own.get(cell)
    return found === undefined ? given(cell) : on(name, `$${found.replace(/(\d+)$/, '$$$1')}`)
  }

  const words = statuses.map((status) => quoted(t(`status.${status}`)))
  const readable = (row: Row): Written => {
    const { node, limbs } = row
    if (node.sort !== 'amount') return text('')
    if (isStatus(row, book)) {
      const code = value(top(limbs))
      return {
        look: 'text',
        formula: `CHOOSE(${formulaText(top(limbs), here)}+1,${words.join(',')})`,
        says: typeof code === 'number' ? t(`status.${statuses[code] ?? 'unknown'}`) : null,
      }
    }
    const whole = formulaText(together(limbs), here)
    const unknown = formulaText(says('ISNA', top(limbs)), here)
    const scale = 10 ** node.scale
    const found = value(together(limbs))
    return {
      look: 'money',
      formula: `IF(${unknown},${quoted(t('workbook.unknown'))},${scale === 1 ? whole : `(${whole})/${scale}`})`,
      says: typeof found === 'number' ? found / scale : t('workbook.unknown'),
    }
  }

  const rows: (readonly (Written | null)[])[] = [
    [text(t('workbook.working.title'), 'title')],
    [text(t('workbook.working.note'), 'note')],
    (['clause', 'locator', 'step', 'value', 'cells'] as const).map((key) =>
      text(t(`workbook.working.${key}`), 'head'),
    ),
  ]
  for (const row of worked) {
    const place = rowOf.get(row) ?? 0
    const section = headOf.get(place - 1)
    if (section && rows.length < place) {
      rows.push([
        text(sectionTitle(section, book), 'section'),
        ...Array.from({ length: 3 }, () => text('', 'section')),
      ])
    }
    const { clause = '' } = program.sections.get(row.node) ?? {}
    const { step, locator, isNamed } = stepWords(row, book)
    const printed = locator ?? documents.corpus.clauses.get(clause)?.locator ?? ''
    depths.set(place, isNamed ? 1 : 2)
    rows.push([
      isNamed ? text(clause, 'faint') : null,
      isNamed ? text(speech.locator(printed), 'faint') : null,
      text(step, isNamed ? 'text' : 'faint'),
      isNamed ? readable(row) : null,
      ...row.cells.map((cell): Written => ({
        look: isNamed ? 'whole' : 'bare',
        formula: formulaText(cell.says, here),
        says: shown(value(cell)),
      })),
    ])
  }
  return {
    value,
    sections,
    formula: (of) => formulaText(of, elsewhere),
    sheet: {
      name,
      rows,
      widths: [12, 16, 26, 20, ...Array.from({ length: 12 }, () => 16)],
      frozen: { rows: 3, columns: 3 },
      depths,
      landscape: true,
      repeated: 2,
      printed: 4,
      merged: [{ row: 1, columns: 4 }],
    },
  }
}
