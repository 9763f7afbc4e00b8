import { storeToRefs } from 'pinia'
import type { ComputedRef, ShallowRef } from 'vue'
import { computed } from 'vue'
import type { Report } from '../../calculator/report/award'
import type { LookMap } from '../../charts/leader-map'
import { useMapStore } from '../../stores/map'
import { endedPlaces } from '../../telling/curves/ended'
import { sourceNotes } from '../../telling/curves/source-notes'
import { bordersOf } from '../../telling/map/borders'
import type { AskedMap, MapFinding } from '../../telling/map/map-finding'
import { constantText, mapFinding } from '../../telling/map/map-finding'
import type { MapPicture } from '../../telling/map/map-picture'
import { pathLabel } from '../../telling/words/facts'
import { pastDayText } from '../../telling/words/past-day'
import { shortName } from '../../telling/words/place-names'
import { placeNotes } from '../../telling/words/place-notes'
import type { Compared } from '../../telling/words/places'
import { useOccasion } from '../provided/occasion'
import { useTelling } from '../provided/telling'
import type { MapState } from './use-map'

/** What is told. */
export interface ToldMap {
  readonly x: string
  readonly y: string
  readonly place: string
  readonly rows: readonly Compared[]
  readonly report: Report
  readonly state: MapState
  readonly looks: LookMap | null
}

/** The sentences of the map: its finding, its caption, who has left the ranking, and where it is from. */
export function useMapTold(
  picture: ShallowRef<MapPicture | null>,
  asked: ComputedRef<AskedMap>,
  of: () => ToldMap,
) {
  const { documents, speech } = useTelling()
  const occasion = useOccasion()
  const { mode, end } = storeToRefs(useMapStore())

  const caption = computed(() => {
    const { corpus } = documents.value
    const shown = corpus.locations.find(({ id }) => id === of().place)?.name
    const named = {
      x: pathLabel(corpus, of().x, speech.value),
      y: pathLabel(corpus, of().y, speech.value),
      place: shown ? speech.value.say(shown) : '',
    }
    const isHigh = end.value === 'high'
    if (mode.value === 'leader') return speech.value.t(isHigh ? 'map.title' : 'map.titleLow', named)
    return speech.value.t(isHigh ? 'map.titleAmount' : 'map.titleAmountLow', named)
  })
  /** Said of the place shown where its amount is the same everywhere. */
  const constant = computed(() => {
    const { state, looks, place } = of()
    if (mode.value !== 'amount' || !picture.value || state.kind !== 'done') return ''
    const amounts = picture.value.map.places.get(place)?.[end.value] ?? []
    const name = shortName(documents.value.corpus, place, speech.value)
    return constantText(looks, amounts, name, speech.value)
  })
  /** What is said of the map; of the one before while the next is computed. */
  const finding = computed((before?: MapFinding): MapFinding => {
    if (before && of().state.kind === 'running') return before
    const told = mapFinding(asked.value)
    return mode.value === 'leader' ? told : { first: constant.value, second: told.second }
  })
  const ended = computed(() => {
    const { rows, report } = of()
    return endedPlaces(documents.value.corpus, rows, report.as_of, speech.value)
  })
  const lead = computed(() => {
    const { asOf, day } = occasion.value
    const said = [finding.value.second, pastDayText(asOf, day, speech.value)]
    return speech.value.sentences(said.filter((each) => each !== ''))
  })
  const title = computed(() => {
    const first = finding.value.first || caption.value
    const left = ended.value?.left ?? ''
    return left === '' ? first : speech.value.series([first, left])
  })
  /** Where the lead changes along the lines through the company's own values. */
  const borders = computed(() => (mode.value === 'leader' ? bordersOf(asked.value) : []))
  const scope = computed(() =>
    speech.value.sentences([speech.value.t('map.scope'), ...placeNotes(of().rows, speech.value)]),
  )
  const source = computed(() => sourceNotes(of().rows, occasion.value, speech.value))
  /** Places that the map cannot show, since their documents have ended. */
  const outside = computed(() =>
    of().rows.flatMap(({ name, lapsed }) =>
      lapsed
        ? [speech.value.t('map.endedKey', { place: speech.value.say(name), date: lapsed.to })]
        : [],
    ),
  )
  return { caption, title, lead, ended, borders, scope, source, outside }
}
