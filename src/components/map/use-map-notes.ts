import type { ComputedRef, ShallowRef } from 'vue'
import { computed } from 'vue'
import type { Report } from '../../calculator/report/award'
import type { CellAxis } from '../../charts/map-frame'
import type { ScenarioInput } from '../../policies/scenario-input'
import type { amountsInReport } from '../../telling/map/cells'
import type { MapPicture } from '../../telling/map/map-picture'
import { pathLabel } from '../../telling/words/facts'
import { useTelling } from '../provided/telling'
import { statedValue } from './use-map-cursor'

/** What the notes are about. */
export interface Noted {
  readonly input: ScenarioInput
  readonly report: Report
  readonly drawn: { readonly x: CellAxis; readonly y: CellAxis } | null
  /** What the places pay at the cursor; null where nothing can be. */
  readonly amounts: ReturnType<typeof amountsInReport> | null
  /** The company's own values, in words. */
  readonly own: { readonly x: string; readonly y: string }
  /** The facts of both axes. */
  readonly paths: { readonly x: string; readonly y: string }
}

const isOutside = ({ from, to }: CellAxis, value: number | null): boolean =>
  value !== null && (value < from || value > to)

/** What is to be known below the map, and where the company is in it. */
export function useMapNotes(picture: ShallowRef<MapPicture | null>, of: ComputedRef<Noted>) {
  const { documents, speech } = useTelling()
  const numberAt = (path: string): number | null => {
    const value = statedValue(of.value.input, path)
    return value === null ? null : Number(value)
  }
  const here = computed(() => ({
    x: numberAt(picture.value?.x.path ?? of.value.paths.x),
    y: numberAt(picture.value?.y.path ?? of.value.paths.y),
  }))
  const unstated = computed(() => {
    const paths = picture.value ? [picture.value.x.path, picture.value.y.path] : []
    return paths
      .filter((path) => statedValue(of.value.input, path) === null)
      .map((path) => pathLabel(documents.value.corpus, path, speech.value))
      .join(speech.value.t('map.separator'))
  })
  const note = computed(() => {
    const { drawn, own } = of.value
    if (!picture.value || !drawn) return ''
    if (unstated.value) return speech.value.t('map.hereUnstated', { facts: unstated.value })
    const isOut = isOutside(drawn.x, here.value.x) || isOutside(drawn.y, here.value.y)
    return isOut ? speech.value.t('map.hereOutside', own) : ''
  })
  /** Said of a picture with fewer cells than were asked for. */
  const coarse = computed(() => {
    if (!picture.value?.isCoarse) return ''
    const { x, y } = picture.value.map
    return speech.value.t('map.coarse', { columns: x.values.length, rows: y.values.length })
  })
  const passed = computed(() => {
    const { amounts, report } = of.value
    const isSome = amounts?.some(({ id, standing }) => !standing && report.locations[id]?.in_force)
    return isSome ? speech.value.t('map.passed') : ''
  })
  return { here, unstated, note, coarse, passed }
}
