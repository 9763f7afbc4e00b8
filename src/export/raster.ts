import { svgDocument } from '../telling/drawings/svg'
import type { Picture } from '../telling/tables/exportable'

/** Pixels of a PNG picture for one of the drawing. */
export const pixelRatio = 2

async function loaded(address: string): Promise<HTMLImageElement> {
  const image = new Image()
  image.src = address
  await image.decode()
  return image
}

/** The picture in pixels, so many times as many each way as it measures. Refused where the browser cannot draw it. */
export async function pngOf({ drawing, about }: Picture, scale = pixelRatio): Promise<Blob> {
  const svg = svgDocument(drawing, about, scale)
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = await loaded(address)
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(drawing.width * scale)
    canvas.height = Math.round(drawing.height * scale)
    const context = canvas.getContext('2d')
    if (!context) throw new Error('no drawing context')
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => {
        if (blob) resolve(blob)
        else reject(new Error('the canvas gave no picture'))
      }, 'image/png')
    })
  } finally {
    URL.revokeObjectURL(address)
  }
}
