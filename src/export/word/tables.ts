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
import type { Setter } from './setting'
import { line, none, pictured, quietInk, textWidth, twips } from './setting'

const ownRow = 'EBF2F5'
const flat = { top: none, bottom: none, left: none, right: none }

/** Millimetres of each column: numbers are narrow, what is left goes to the words. */
function widthsOf({ columns }: ToldTable): number[] {
  const isTwo = columns.length > 6
  const [place, number, day] = [34, isTwo ? 17 : 20, 25]
  const fixed = columns.map((column, i) => (i === 0 ? place : column.number ? number : day))
  const rest = textWidth - fixed.reduce((all, each) => all + each, 0)
  const grows = isTwo ? 0 : columns.length - 1
  return fixed.map((width, i) => (i === grows ? width + rest : width))
}

/** The figures as a table that can be edited: heads repeated, numbers at the right, the own place marked. */
export function figuresTable(told: ToldTable, { paragraph }: Setter): Table {
  const { columns, rows } = told
  const widths = widthsOf(told).map(twips)
  const cell = (children: readonly Paragraph[], i: number, fill?: string): TableCell =>
    new TableCell({
      children: [...children],
      width: { size: widths[i] ?? 0, type: WidthType.DXA },
      margins: { top: 30, bottom: 30, left: 60, right: 60 },
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
          const right = columns[i]?.number ?? false
          const words = { size: 9, bold: i === 0 || (own && right), right }
          const notes = note === '' ? [] : [paragraph(note, { size: 7.5, color: quietInk, right })]
          return cell([paragraph(text, words), ...notes], i, own ? ownRow : undefined)
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

/** A table without lines that sets things beside each other, each of so many millimetres. */
function beside(cells: readonly (readonly [number, readonly Paragraph[]])[]): Table {
  return new Table({
    rows: [
      new TableRow({
        children: cells.map(
          ([width, children]) =>
            new TableCell({
              children: [...children],
              width: { size: twips(width), type: WidthType.DXA },
              margins: { left: 0, right: 120 },
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

const partParagraphs =
  ({ paragraph, run, spacing }: Setter) =>
  ({ head, lines }: BriefPart): Paragraph[] => [
    paragraph(head, { size: 10, bold: true, before: 3, after: 1 }),
    ...lines.map(
      (text) =>
        new Paragraph({
          children: [run(`–\t${text}`, { size: 8.5 })],
          spacing: spacing({ size: 8.5 }),
          indent: { left: hanging, hanging },
          tabStops: [{ type: TabStopType.LEFT, position: hanging }],
        }),
    ),
  ]

/** What the figures rest on at the left, the deadlines at the right. */
export function partsTable(parts: readonly BriefPart[], set: Setter): Table {
  const deadlines = parts.filter(({ key }) => key === 'deadlines')
  const rests = parts.filter(({ key }) => key !== 'deadlines')
  return beside([
    [textWidth / 2, rests.flatMap(partParagraphs(set))],
    [textWidth / 2, deadlines.flatMap(partParagraphs(set))],
  ])
}

/** Where the figures are from, with the code of the link at the right. */
export function sourcesTable(
  lines: readonly string[],
  link: Paragraph | null,
  code: { readonly image: ParagraphChild; readonly millimetres: number } | null,
  { paragraph }: Setter,
): Table {
  const words = [
    ...lines.map((each) => paragraph(each, { size: 7.5, color: quietInk })),
    ...(link ? [link] : []),
  ]
  if (!code) return beside([[textWidth, words]])
  return beside([
    [textWidth - code.millimetres - 3, words],
    [code.millimetres + 3, [pictured(code.image, true)]],
  ])
}
