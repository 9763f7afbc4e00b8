import { csvParts } from './csv'
import { svgDocument } from '../telling/drawings/svg'
import type { NamedTable, Picture } from '../telling/tables/exportable'
import { pngOf } from './raster'

export { fileName } from './file-name'

export const svgFile = ({ drawing, about }: Picture): Blob =>
  new Blob([svgDocument(drawing, about)], { type: 'image/svg+xml' })

export const pngFile = (picture: Picture): Promise<Blob> => pngOf(picture)

/** Lets the page answer before the next part is written. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

export async function csvFile({ table }: NamedTable): Promise<Blob> {
  const parts: string[] = []
  for (const part of csvParts(await table())) {
    parts.push(part)
    await pause()
  }
  return new Blob(parts, { type: 'text/csv;charset=utf-8' })
}

/** The picture to the clipboard. It is promised at once, for browsers that ask for it within the click. */
export async function copyPicture(picture: Promise<Picture>): Promise<void> {
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture.then(pngFile) })])
}
