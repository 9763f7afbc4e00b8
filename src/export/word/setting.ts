import type { ParagraphChild } from 'docx'
import { AlignmentType, BorderStyle, Paragraph, TextRun } from 'docx'

/** Fonts that Word and WPS have on every computer, for Latin and Chinese. */
export const font = {
  ascii: 'Calibri',
  hAnsi: 'Calibri',
  cs: 'Calibri',
  eastAsia: 'Microsoft YaHei',
}

/** A millimetre in twentieths of a point. */
const twipsOfMillimetre = 56.6929
export const twips = (millimetres: number): number => Math.round(millimetres * twipsOfMillimetre)

/** A sheet of A4 and its margins, in millimetres. */
export const sheet = { width: 210, height: 297, side: 16, top: 12, bottom: 10 }
export const textWidth = sheet.width - 2 * sheet.side

export const ink = '1A2026'
export const quietInk = '5B6670'
export const line = { style: BorderStyle.SINGLE, size: 4, color: 'AAB4BD' } as const
export const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const

/** How a paragraph is set; sizes in points. */
export interface Setting {
  readonly size?: number
  readonly bold?: boolean
  readonly color?: string
  readonly before?: number
  readonly after?: number
  readonly right?: boolean
}

const points = 20

export const run = (text: string, { size = 9.5, bold = false, color = ink }: Setting): TextRun =>
  new TextRun({ text, size: size * 2, bold, color, font })

/** A paragraph of words, or of what else may stand in one. */
export function paragraph(
  content: string | readonly ParagraphChild[],
  setting: Setting = {},
): Paragraph {
  const { before = 0, after = 0, right = false } = setting
  return new Paragraph({
    children: typeof content === 'string' ? [run(content, setting)] : [...content],
    spacing: { before: before * points, after: after * points },
    ...(right && { alignment: AlignmentType.RIGHT }),
  })
}
