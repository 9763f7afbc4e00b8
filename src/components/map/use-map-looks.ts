import { storeToRefs } from 'pinia'
import type { ShallowRef } from 'vue'
import { computed } from 'vue'
import { bandLooks, leaderLooks } from '../../charts/leader-map'
import { looksOf } from '../../charts/looks'
import { inkOf } from '../../charts/map-ink'
import { useDisplayStore } from '../../stores/display'
import { useMapStore } from '../../stores/map'
import { lookOrder, lookWords } from '../../telling/map/look-words'
import type { MapPicture } from '../../telling/map/map-picture'
import type { Compared } from '../../telling/words/places'
import { useTelling } from '../provided/telling'

/** How the cells of a map look, and what each look is called. */
export function useMapLooks(
  picture: ShallowRef<MapPicture | null>,
  of: () => { readonly place: string; readonly rows: readonly Compared[] },
) {
  const { documents, speech } = useTelling()
  const { mode, end } = storeToRefs(useMapStore())
  const { dark } = storeToRefs(useDisplayStore())
  const looks = computed(() => {
    if (!picture.value) return null
    const { map } = picture.value
    return mode.value === 'leader'
      ? leaderLooks(map, end.value)
      : bandLooks(map, of().place, end.value)
  })
  /** Until when the place whose amounts are shown was in force; null where it is. */
  const endedOn = computed(() => {
    const { rows, place } = of()
    if (mode.value !== 'amount') return null
    return rows.find(({ id }) => id === place)?.lapsed?.to ?? null
  })
  /** The looks with ink and words, on light ground or on dark. */
  function wordedOn(isDark: boolean) {
    const { corpus } = documents.value
    const inks = looksOf(corpus, isDark)
    return (looks.value?.looks ?? []).map((look) => ({
      kind: look.kind,
      order: lookOrder(corpus, look),
      ink: inkOf(look, inks, of().place, isDark),
      ...lookWords(look, corpus, speech.value, endedOn.value),
    }))
  }
  const worded = computed(() => wordedOn(dark.value))
  /** Names stand in the regions; a legend is for what has no name there. */
  const legend = computed(() => {
    const isNeeded = mode.value === 'amount' || worded.value.some(({ kind }) => kind !== 'leads')
    return isNeeded ? [...worded.value].sort((a, b) => a.order - b.order) : []
  })
  return { looks, wordedOn, worded, legend }
}
