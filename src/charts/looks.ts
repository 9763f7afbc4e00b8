import type { Corpus } from '../policies/corpus'
import type { LookId } from '../policies/look'
import { lookIds } from '../policies/look'
import { placeOf } from '../policies/place-of'

/** A pattern over the ground, so that a region is known without its colour. */
export type Texture =
  'plain' | 'rising' | 'falling' | 'dots' | 'lines' | 'columns' | 'grid' | 'dashes' | 'crossed'

/** How one place looks; told apart by colour, and by dash and texture where colour does not help. */
export interface PlaceLook {
  readonly color: string
  /** Dash and gap lengths in pixels; empty for an unbroken line. */
  readonly dash: readonly number[]
  /** On the map. */
  readonly texture: Texture
  /** Which line lies above which: the greater one. */
  readonly depth: number
}

/** How a place or a document looks, by its id. */
export type Looks = (id: string) => PlaceLook

interface FixedLook extends Omit<PlaceLook, 'color' | 'depth'> {
  readonly light: string
  readonly dark: string
}

/** What places may look like; the test holds the distances. */
const pool: Readonly<Record<LookId, FixedLook>> = {
  blue: { light: '#1c69e3', dark: '#5a86ce', dash: [], texture: 'plain' },
  orange: { light: '#be5a0a', dark: '#d85e18', dash: [9, 4], texture: 'rising' },
  purple: { light: '#7d1984', dark: '#f5a1f9', dash: [2, 4], texture: 'dots' },
  green: { light: '#235430', dark: '#71df9c', dash: [14, 4, 2, 4], texture: 'falling' },
  grey: { light: '#686774', dark: '#9ca09a', dash: [5, 3], texture: 'lines' },
  navy: { light: '#000c30', dark: '#9cfcfc', dash: [18, 6], texture: 'columns' },
  maroon: { light: '#540000', dark: '#fc9000', dash: [4, 8], texture: 'grid' },
  indigo: { light: '#3c0060', dark: '#d8e400', dash: [9, 3, 2, 3, 2, 3], texture: 'dashes' },
}

/** A document that no place pays first has no look of its own. */
const other: FixedLook = { light: '#333a40', dark: '#d5d9dc', dash: [1, 3], texture: 'plain' }

const shown = ({ light, dark: onDark, ...rest }: FixedLook, dark: boolean, depth: number) => ({
  ...rest,
  color: dark ? onDark : light,
  depth,
})

/** A look of the pool. */
export const pooledLook = (look: LookId, dark: boolean): PlaceLook =>
  shown(pool[look], dark, lookIds.indexOf(look))

/** The looks that the records give their places; a document has that of the first place that pays it first. */
export const looksOf =
  (corpus: Pick<Corpus, 'locations'>, dark: boolean): Looks =>
  (id) => {
    const place = placeOf(corpus, id)
    return place ? pooledLook(place.look, dark) : shown(other, dark, lookIds.length)
  }
