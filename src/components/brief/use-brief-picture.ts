import type { ComputedRef, ShallowRef } from 'vue'
import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import { storeToRefs } from 'pinia'
import { looksOf } from '../../charts/looks'
import { useBriefStore } from '../../stores/brief'
import { useSweepStore } from '../../stores/sweep'
import type { Brief, BriefOf } from '../../telling/brief/brief'
import { briefBars } from '../../telling/brief/bars'
import { curvesTitle } from '../../telling/curves/curves-title'
import { fontFamily } from '../../telling/curves/picture'
import type { Room } from '../../telling/drawings/sheet'
import type { Drawing } from '../../telling/drawings/svg'
import type { Picture } from '../../telling/tables/exportable'
import { useChosenCurves } from '../curves/chosen-curves'
import { useSweep } from '../provided/company'

/** The picture above the table, drawn to the room that it has. */
export interface BriefPictures {
  /** What is drawn: of two companies always bars. */
  readonly kind: ComputedRef<'curves' | 'bars'>
  readonly title: ComputedRef<string>
  /** Null until it is drawn. */
  readonly picture: ShallowRef<Picture | null>
  /** The same picture for another room. */
  readonly draw: (room: Room) => Promise<Picture | null>
}

/** Draws the curves that were chosen on their page, or bars. */
export function useBriefPicture(
  brief: () => Brief,
  of: () => BriefOf,
  room: () => Room,
): BriefPictures {
  const { picture: chosen } = storeToRefs(useBriefStore())
  const { hidden } = storeToRefs(useSweepStore())
  const { path, range, end, own, banded, subject, mode } = useChosenCurves(
    () => of().companies[0].input,
    () => 'locations',
  )
  const swept = useSweep(
    () => of().companies[0].input,
    () => ({ path: path.value, ...range.value }),
  )
  const kind = computed(() => {
    const hasCurves = of().companies.length === 1 && !('problem' in swept.value)
    return hasCurves ? chosen.value : 'bars'
  })
  const title = computed(() => {
    const { documents, speech } = of()
    if (kind.value === 'bars') {
      return speech.t('brief.barsTitle', { unit: speech.units[speech.unit] })
    }
    const asked = {
      path: path.value,
      view: 'locations',
      subject: subject.value,
      mode: mode.value,
      end: end.value,
    } as const
    return curvesTitle(documents.corpus, asked, speech)
  })

  async function drawing(size: Room): Promise<Drawing | null> {
    const { documents, companies, speech } = of()
    if (kind.value === 'bars' || 'problem' in swept.value) {
      return briefBars(brief(), documents.corpus, looksOf(documents.corpus, false), size, speech)
    }
    const shown = {
      sweep: swept.value,
      view: 'locations' as const,
      subject: subject.value,
      mode: mode.value,
      end: end.value,
      own: own.value,
      banded: banded.value,
      hidden: new Set(hidden.value),
      speech,
      input: companies[0].input,
      path: path.value,
    }
    const { drawCurves } = await import('./draw-picture')
    return drawCurves(shown, size)
  }

  async function draw(size: Room): Promise<Picture | null> {
    const drawn = await drawing(size)
    const about = { title: title.value, language: of().speech.locale, font: fontFamily }
    return drawn && { drawing: drawn, about }
  }

  const picture = shallowRef<Picture | null>(null)
  let asked = 0
  let gone = false
  watch(
    () =>
      [
        brief().rows,
        room().width,
        room().height,
        kind.value,
        title.value,
        swept.value,
        hidden.value,
        own.value,
        end.value,
        banded.value,
      ] as const,
    async () => {
      const own = (asked += 1)
      const drawn = await draw(room())
      if (own === asked && !gone) picture.value = drawn
    },
    { immediate: true },
  )
  onScopeDispose(() => (gone = true))
  return { kind, title, picture, draw }
}
