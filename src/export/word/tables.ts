import type { ParagraphChild } from 'docx'
import {
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { BriefPart } from '../../telling/brief/brief'
import type { ToldTable } from '../../telling/brief/told-table'
import { line, none, paragraph, quietInk, run, textWidth, twips } from './setting'

const ownRow = 'EBF2F5'
const flat = { top: none, bottom: none, left: none, right: none }

/** Millimetres of each column: numbers are narrow, what is left goes to the words. */
function widthsOf({ columns }: ToldTable): number[] {
  const isLong = ({ number }: ToldTable['columns'][number], i: number): boolean => !number && i > 0
  const [place, number, day] = [34, columns.length > 6 ? 17 : 20, 25]
  const fixed = columns.map((column, i) => (i === 0 ? place : column.number ? number : day))
  const last = columns.length - 1
  const rest = textWidth - fixed.reduce((all, each) => all + each, 0)
  const grows = columns[last] && isLong(columns[last], last) && columns.length <= 6 ? last : 0
  return fixed.map((width, i) => (i === grows ? width + rest : width))
}

/** The figures as a table that can be edited: heads repeated, numbers at the right, the own place marked. */
export function figuresTable(told: ToldTable): Table {
  const { columns, rows } = told
  const widths = widthsOf(told).map(twips)
  const cell = (children: readonly Paragraph[], i: number, fill?: string): TableCell =>
    new TableCell({
      children: [...children],
      width: { size: widths[i] ?? 0, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 60, right: 60 },
      verticalAlign: VerticalAlign.CENTER,
      borders: { ...flat, bottom: line },
      ...(fill !== undefined && { shading: { fill } }),
    })
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ head: words, number }, i) =>
      cell([paragraph(words, { size: 8, color: quietInk, right: number })], i),
    ),
  })
  const body = rows.map(
    ({ own, cells }) =>
      new TableRow({
        cantSplit: true,
        children: cells.map(({ text, note }, i) => {
          const column = columns[i]
          const setting = { size: 9, bold: own || i === 0, right: column?.number ?? false }
          const notes = note === '' ? [] : [paragraph(note, { size: 7.5, color: quietInk })]
          return cell([paragraph(text, setting), ...notes], i, own ? ownRow : undefined)
        }),
      }),
  )
  return new Table({
    rows: [head, ...body],
    columnWidths: widths,
    width: { size: twips(textWidth), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: { ...flat, top: line, insideHorizontal: line, insideVertical: none },
  })
}

/** A table without lines that sets two things beside each other. */
function beside(
  cells: readonly (readonly [millimetres: number, children: readonly Paragraph[]])[],
) {
  return new Table({
    rows: [
      new TableRow({
        children: cells.map(
          ([width, children]) =>
            new TableCell({
              children: [...children],
              width: { size: twips(width), type: WidthType.DXA },
              margins: { right: 120 },
              borders: flat,
            }),
        ),
      }),
    ],
    columnWidths: cells.map(([width]) => twips(width)),
    width: { size: twips(textWidth), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: { ...flat, insideHorizontal: none, insideVertical: none },
  })
}

/** How far the lines of a list stand in, in twips. */
const hanging = twips(3)

const partParagraphs = ({ head, lines }: BriefPart): Paragraph[] => [
  paragraph(head, { size: 10, bold: true, before: 4, after: 2 }),
  ...lines.map(
    (text) =>
      new Paragraph({
        children: [run(`–\t${text}`, { size: 8.5 })],
        indent: { left: hanging, hanging },
        tabStops: [{ type: TabStopType.LEFT, position: hanging }],
      }),
  ),
]

/** What the figures rest on at the left, the deadlines at the right. */
export function partsTable(parts: readonly BriefPart[]): Table {
  const deadlines = parts.filter(({ key }) => key === 'deadlines')
  const rests = parts.filter(({ key }) => key !== 'deadlines')
  return beside([
    [textWidth / 2, rests.flatMap(partParagraphs)],
    [textWidth / 2, deadlines.flatMap(partParagraphs)],
  ])
}

/** Where the figures are from, with the code of the link at the right. */
export function sourcesTable(
  lines: readonly (string | readonly ParagraphChild[])[],
  code: { readonly image: ParagraphChild; readonly millimetres: number } | null,
): Table {
  const words = lines.map((each) => paragraph(each, { size: 7.5, color: quietInk, after: 1 }))
  if (!code) return beside([[textWidth, words]])
  return beside([
    [textWidth - code.millimetres - 4, words],
    [code.millimetres + 4, [paragraph([code.image], { right: true })]],
  ])
}
