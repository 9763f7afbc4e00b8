import type { ParagraphChild } from 'docx'
import { AlignmentType, BorderStyle, LineRuleType, Paragraph, TextRun } from 'docx'

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
export const sheet = { width: 210, height: 297, side: 16, top: 12, bottom: 8 }
export const textWidth = sheet.width - 2 * sheet.side

export const ink = '1A2026'
export const quietInk = '5B6670'
export const line = { style: BorderStyle.SINGLE, size: 4, color: 'AAB4BD' } as const
export const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const

/** How a paragraph is set; sizes in points, before they are scaled. */
export interface Setting {
  readonly size?: number
  readonly bold?: boolean
  readonly color?: string
  readonly before?: number
  readonly after?: number
  readonly right?: boolean
}

/** Sets words in type of one share of its size. */
export interface Setter {
  run(text: string, setting?: Setting): TextRun
  paragraph(text: string, setting?: Setting): Paragraph
  /** Lines of a height that no font changes, so that the brief has one page with any. */
  spacing(setting?: Setting): {
    readonly before: number
    readonly after: number
    readonly line: number
    readonly lineRule: 'exact'
  }
}

const usual = 9.5
/** The height of a line for its type. */
const leading = 1.36

export function setter(scale: number): Setter {
  const run: Setter['run'] = (text, { size = usual, bold = false, color = ink } = {}) =>
    new TextRun({ text, size: Math.round(size * scale * 2), bold, color, font })
  const spacing: Setter['spacing'] = ({ size = usual, before = 0, after = 0 } = {}) => ({
    before: Math.round(before * scale * 20),
    after: Math.round(after * scale * 20),
    line: Math.round(size * scale * leading * 20),
    lineRule: LineRuleType.EXACT,
  })
  return {
    run,
    spacing,
    paragraph: (text, setting = {}) =>
      new Paragraph({
        children: [run(text, setting)],
        spacing: spacing(setting),
        ...(setting.right && { alignment: AlignmentType.RIGHT }),
      }),
  }
}

/** A paragraph that holds a picture, as high as the picture. */
export const pictured = (image: ParagraphChild, right = false): Paragraph =>
  new Paragraph({ children: [image], ...(right && { alignment: AlignmentType.RIGHT }) })
