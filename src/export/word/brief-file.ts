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
import { figuresTable, partsTable, sourcesTable } from './tables'
import { font, paragraph, quietInk, run, sheet, textWidth, twips } from './setting'

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

/** A picture is at most so high, so that the brief stays on one page. */
const highestPicture = 78
const pixelsOfMillimetre = 96 / 25.4

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

const headLine = (sender: string, day: string): Paragraph =>
  new Paragraph({
    children: [
      run(sender, { size: 9, color: quietInk }),
      run(`\t${day}`, { size: 9, color: quietInk }),
    ],
    tabStops: [{ type: TabStopType.RIGHT, position: twips(textWidth) }],
  })

const titleLine = (title: string): Paragraph =>
  new Paragraph({
    children: [run(title, { size: 16, bold: true })],
    heading: 'Heading1',
    spacing: { before: 120, after: 120, line: 240, lineRule: 'auto' },
    border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: '1A2026', space: 4 } },
  })

function linkLine(link: string, words: string): ExternalHyperlink {
  const shown = new TextRun({ text: words, size: 15, color: '1B5A7A', underline: {}, font })
  return new ExternalHyperlink({ link, children: [shown] })
}

/** Between two tables, which would be one else. */
const gap = (): Paragraph => paragraph('', { size: 3 })

/** The brief as a file that Word and WPS can edit: words, a native table, the picture, the code. */
export async function briefFile(file: BriefFile): Promise<ArrayBuffer> {
  const { brief, sender, picture, code, codeNote, link, speech } = file
  const document = new Document({
    title: brief.title,
    creator: sender,
    description: brief.conclusion[0] ?? '',
    styles: {
      default: {
        document: {
          run: { font, size: 19, language: { value: 'en-GB', eastAsia: 'zh-CN' } },
          paragraph: { spacing: { line: 252 } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(sheet.width), height: twips(sheet.height) },
            margin: {
              top: twips(sheet.top),
              bottom: twips(sheet.bottom),
              left: twips(sheet.side),
              right: twips(sheet.side),
              header: 0,
              footer: 0,
            },
          },
        },
        children: [
          headLine(sender, brief.day),
          titleLine(brief.title),
          ...brief.conclusion.map((text, i) =>
            paragraph(text, i === 0 ? { size: 11, bold: true, after: 3 } : { size: 9.5, after: 3 }),
          ),
          ...(picture
            ? [paragraph([image(picture, textWidth, highestPicture)], { before: 2, after: 2 })]
            : []),
          paragraph(brief.caption, { size: 8, color: quietInk, after: 1 }),
          figuresTable(toldTable(brief, speech)),
          gap(),
          partsTable(brief.parts),
          gap(),
          sourcesTable(
            [
              ...brief.sources,
              codeNote,
              ...(link === null ? [] : [[linkLine(link, speech.t('brief.openLink'))]]),
            ],
            code && {
              image: image(code.picture, code.millimetres, code.millimetres),
              millimetres: code.millimetres,
            },
          ),
        ],
      },
    ],
  })
  return Packer.toArrayBuffer(document)
}
