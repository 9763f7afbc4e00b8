import type { Table } from 'docx'
import {
  BorderStyle,
  Document,
  ExternalHyperlink,
  ImageRun,
  Packer,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx'
import type { Brief } from '../../telling/brief/brief'
import { toldTable } from '../../telling/brief/told-table'
import type { Speech } from '../../telling/words/speech'
import { fitOf } from '../../telling/brief/fit'
import type { Setter } from './setting'
import { font, ink, pictured, quietInk, setter, sheet, textWidth, twips } from './setting'
import { figuresTable, partsTable, sourcesTable } from './tables'

/** A picture in a Word file; width and height tell its proportions. */
export interface WordPicture {
  readonly png: Uint8Array<ArrayBuffer>
  readonly width: number
  readonly height: number
  /** What it shows, for those who cannot see it. */
  readonly title: string
}

/** What goes into the file besides the words of the brief. */
export interface BriefFile {
  readonly brief: Brief
  readonly sender: string
  readonly picture: WordPicture | null
  /** The link's code, and how wide it is on paper. */
  readonly code: { readonly picture: WordPicture; readonly millimetres: number } | null
  /** What the code opens, in words. */
  readonly codeNote: string
  readonly link: string | null
  readonly speech: Speech
}

const pixelsOfMillimetre = 96 / 25.4
/** Millimetres that are kept free at the foot, where another font breaks lines elsewhere. */
const reserve = 12

function image({ png, title, ...size }: WordPicture, width: number, height: number): ImageRun {
  const scale = Math.min(width / size.width, height / size.height) * pixelsOfMillimetre
  return new ImageRun({
    type: 'png',
    data: png,
    transformation: {
      width: Math.round(size.width * scale),
      height: Math.round(size.height * scale),
    },
    altText: { name: title, title, description: title },
  })
}

const headLine = (sender: string, day: string, { run, spacing }: Setter): Paragraph =>
  new Paragraph({
    children: [
      run(sender, { size: 9, color: quietInk }),
      run(`\t${day}`, { size: 9, color: quietInk }),
    ],
    spacing: spacing({ size: 9 }),
    tabStops: [{ type: TabStopType.RIGHT, position: twips(textWidth) }],
  })

const titleLine = (title: string, { run, spacing }: Setter): Paragraph =>
  new Paragraph({
    children: [run(title, { size: 16, bold: true })],
    heading: 'Heading1',
    spacing: spacing({ size: 16, before: 3, after: 6 }),
    border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: ink, space: 3 } },
  })

function linkLine(link: string, words: string, { spacing }: Setter): Paragraph {
  const shown = new TextRun({ text: words, size: 15, color: '1B5A7A', underline: {}, font })
  return new Paragraph({
    children: [new ExternalHyperlink({ link, children: [shown] })],
    spacing: spacing({ size: 7.5 }),
  })
}

/** Everything on the page, from its head to its foot. */
function content(file: BriefFile): (Paragraph | Table)[] {
  const { brief, sender, picture, code, codeNote, link, speech } = file
  const fit = fitOf(brief, (code?.millimetres ?? 0) * pixelsOfMillimetre)
  const set = setter(fit.scale)
  const { paragraph } = set
  const highest = fit.picture.height / pixelsOfMillimetre - reserve
  // Two tables that touch are one.
  const gap = (): Paragraph => paragraph('', { size: 3 })
  return [
    headLine(sender, brief.day, set),
    titleLine(brief.title, set),
    ...brief.conclusion.map((text, i) =>
      paragraph(text, i === 0 ? { size: 11, bold: true, after: 3 } : { after: 2 }),
    ),
    ...(picture
      ? [
          paragraph(picture.title, { size: 10, bold: true, before: 3, after: 2 }),
          pictured(image(picture, textWidth, highest)),
        ]
      : []),
    paragraph(brief.caption, { size: 8, color: quietInk, before: 2, after: 1 }),
    figuresTable(toldTable(brief, speech), set),
    gap(),
    partsTable(brief.parts, set),
    gap(),
    sourcesTable(
      [...brief.sources, codeNote],
      link === null ? null : linkLine(link, speech.t('brief.openLink'), set),
      code && {
        image: image(code.picture, code.millimetres, code.millimetres),
        millimetres: code.millimetres,
      },
      set,
    ),
    // A table cannot be the last thing in a document: what must follow it takes no line.
    paragraph('', { size: 1 }),
  ]
}

/** The brief as a file that Word and WPS can edit: words, a native table, the picture, the code. */
export async function briefFile(file: BriefFile): Promise<ArrayBuffer> {
  const { brief, sender } = file
  const { side, top, bottom, width, height } = sheet
  const document = new Document({
    title: brief.title,
    creator: sender,
    description: brief.conclusion[0] ?? '',
    styles: {
      default: {
        document: { run: { font, size: 19, language: { value: 'en-GB', eastAsia: 'zh-CN' } } },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(width), height: twips(height) },
            margin: {
              top: twips(top),
              bottom: twips(bottom),
              left: twips(side),
              right: twips(side),
              header: 0,
              footer: 0,
            },
          },
        },
        children: content(file),
      },
    ],
  })
  return Packer.toArrayBuffer(document)
}
