import type { Report } from '../../calculator/report/award'
import type { SweptFact } from '../../sweeps/swept-fact'
import { leaderLook } from '../../charts/leader-map'
import type { Cell, Table } from './table'
import type { Corpus } from '../../policies/corpus'
import type { MapEnd } from '../../sweeps/map-end'
import type { Speech } from '../words/speech'
import { pathLabel } from '../words/facts'
import { cellIndex } from '../map/cells'
import { lookWords } from '../map/look-words'
import type { MapPicture } from '../map/map-picture'
import { badgesOf } from '../words/badges'

/** Whole fen as yuan. */
function yuanText(fen: bigint): string {
  const digits = (fen < 0n ? -fen : fen).toString().padStart(3, '0')
  const cents = digits.slice(-2)
  return `${fen < 0n ? '-' : ''}${digits.slice(0, -2)}${cents === '00' ? '' : `.${cents}`}`
}

/** Every cell of the map that can be, with the amounts of all places. Yuan, in full. */
export function cellsTable(
  { map, x, y }: MapPicture,
  end: MapEnd,
  corpus: Corpus,
  { locations }: Report,
  speech: Speech,
): Table {
  const { t, say } = speech
  const places = [...map.places]
  const nameOf = (id: string): string => {
    const place = corpus.locations.find((each) => each.id === id)
    if (!place) return id
    const policies = corpus.policies.filter((policy) => place.policies.includes(policy.id))
    const badges = badgesOf({ policies }, speech)
    if (badges.length === 0) return say(place.name)
    return t('export.draft', { name: say(place.name), badge: badges.join(t('export.joined')) })
  }
  const heading = ({ path, fact }: SweptFact): string => {
    const unit = fact.type === 'money' ? t('export.yuan') : fact.unit ? say(fact.unit) : ''
    return t('column.at', { fact: pathLabel(corpus, path, speech), unit })
  }
  const leader = (cell: number): string =>
    lookWords(leaderLook(map, end, cell), corpus, speech).short
  const amount = (id: string, fen: bigint | null | undefined): Cell => {
    if (fen !== null && fen !== undefined) return yuanText(fen)
    return t(locations[id]?.in_force === false ? 'map.notInForce' : 'map.unknown')
  }
  return {
    columns: [
      heading(x),
      heading(y),
      t('column.leader', { end: t(`map.${end}`) }),
      ...places.flatMap(([id]) => [
        t('column.highOf', { place: nameOf(id) }),
        t('column.lowOf', { place: nameOf(id) }),
      ]),
    ],
    rows: {
      *[Symbol.iterator]() {
        const ups = map.y.values.map((value) => value.toFixed())
        for (const [column, value] of map.x.values.entries()) {
          const across = value.toFixed()
          for (const [row, up] of ups.entries()) {
            const cell = cellIndex(map, { column, row })
            if (!map.possible[cell]) continue
            const amounts = places.flatMap(([id, ends]) => [
              amount(id, ends.high[cell]),
              amount(id, ends.low[cell]),
            ])
            yield [across, up, leader(cell), ...amounts]
          }
        }
      },
    },
  }
}
