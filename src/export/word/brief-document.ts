import type { Picture } from '../../telling/tables/exportable'
import { pngOf } from '../raster'
import type { BriefFile, WordPicture } from './brief-file'
import { briefFile } from './brief-file'

/** A brief with its pictures as they are drawn. */
export interface DrawnBrief extends Omit<BriefFile, 'picture' | 'code'> {
  readonly picture: Picture | null
  readonly code: { readonly picture: Picture; readonly millimetres: number } | null
}

/** Modules of a code are drawn in so many pixels each, so that paper shows them sharp. */
const pixelsOfModule = 6

async function raster(picture: Picture, scale?: number): Promise<WordPicture> {
  const png = new Uint8Array(await (await pngOf(picture, scale)).arrayBuffer())
  const { width, height } = picture.drawing
  return { png, width, height, title: picture.about.title }
}

/** The file that Word and WPS open, its pictures in pixels. */
export async function briefDocument(drawn: DrawnBrief): Promise<Blob> {
  const picture = drawn.picture && (await raster(drawn.picture))
  const code = drawn.code && {
    millimetres: drawn.code.millimetres,
    picture: await raster(drawn.code.picture, pixelsOfModule),
  }
  const bytes = await briefFile({ ...drawn, picture, code })
  return new Blob([bytes], {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  })
}
