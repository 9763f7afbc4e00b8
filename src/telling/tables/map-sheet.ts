import type { LookMap } from '../../charts/leader-map'
import type { MapFigure } from '../drawings/map-figure'
import { mapFigure } from '../drawings/map-figure'
import { composeSheet } from '../drawings/sheet'
import type { Corpus } from '../../policies/corpus'
import type { Speech } from '../words/speech'
import { unitWord } from '../words/money'
import type { MapAxes } from '../map/layout'
import {
  atX,
  atY,
  hereLabel,
  mapLayout,
  ownSpot,
  placeMapBorders,
  regionLabels,
} from '../map/layout'
import { whole } from '../../calculator/fraction'
import { Decimal } from '../../policies/decimal'
import type { Border } from '../map/borders'
import type { WordedLook } from '../map/look-words'
import type { Picture } from './exportable'
import type { Occasion } from '../words/occasion'
import { sourceLine, subtitleOf, textNotes } from '../words/occasion'

/** The map as it stands on the page, whatever its size and theme. */
export interface MapShown extends MapAxes {
  readonly title: string
  /** What is drawn, where the title says what it shows. */
  readonly caption: string
  readonly borders: readonly Border[]
  readonly looks: LookMap
  /** In the order of the looks, on light ground. */
  readonly worded: readonly (WordedLook & { readonly order: number })[]
  readonly here: { readonly x: number | null; readonly y: number | null }
  /** Whether the regions are amounts, which have a unit. */
  readonly ofAmounts: boolean
  readonly notes: readonly string[]
}

function figureOf(of: MapShown, { t, unit, locale }: Speech): MapFigure {
  const { x, y, xWords, yWords, looks, worded, here } = of
  return {
    looks,
    named: worded,
    unit: of.ofAmounts ? unitWord(unit, locale) : '',
    xTitle: t('map.axis', { name: xWords.label, unit: xWords.unit }),
    yTitle: t('map.axis', { name: yWords.label, unit: yWords.unit }),
    place: (room) => {
      const { frame, xTicks, yTicks } = mapLayout(of, room)
      const names = worded.map(({ short }) => short)
      const labels = regionLabels(looks, names, frame)
      const own = ownSpot(here, of, frame)
      const values = [xWords, yWords].map((each, i) => {
        const value = i === 0 ? here.x : here.y
        return value === null ? '' : each.value(whole(new Decimal(value)))
      })
      const ownLabel = hereLabel(values.join(t('map.separator')), own, frame, labels)
      return {
        frame,
        xTicks: xTicks.map((tick) => ({ at: atX(frame, x, tick), text: xWords.tick(tick) })),
        yTicks: yTicks.map((tick) => ({ at: atY(frame, y, tick), text: yWords.tick(tick) })),
        labels,
        own,
        ownLabel,
        borders: placeMapBorders(of.borders, of, own, frame, labels, ownLabel),
      }
    },
  }
}

/** The whole picture of the map, to be understood on its own. */
export function mapSheet(
  of: MapShown,
  corpus: Corpus,
  occasion: Occasion,
  speech: Speech,
): Picture {
  const figure = figureOf(of, speech)
  const drawing = composeSheet({
    title: of.title,
    subtitle: [
      ...(of.caption === of.title ? [] : [of.caption]),
      subtitleOf(occasion, 'locations', speech),
    ],
    figure: (room) => mapFigure(figure, room),
    notes: [...of.notes, ...textNotes(corpus, speech)].filter((note) => note !== ''),
    source: sourceLine(corpus, occasion, speech),
  })
  return { drawing, about: { title: of.title, language: speech.locale, font: speech.font } }
}
