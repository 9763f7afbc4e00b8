import { computed, shallowRef } from 'vue'
import type { Fraction } from '../../calculator/fraction'
import type { End } from '../../calculator/range'
import type { Frame } from '../../charts/frame'
import type { CurveNode } from '../../charts/nodes'
import { toldAt } from '../../charts/nodes'
import type { Track } from '../../charts/stops'
import { stopBeyond } from '../../charts/stops'
import type { Speech } from '../../telling/words/speech'
import type { SweptWords } from '../../telling/curves/axis-words'
import type { ComparedCurve } from '../../telling/curves/compared'
import { readoutsAt } from '../../telling/curves/compared'
import { flagText, isWithin, spokenReadouts } from '../../telling/curves/here-words'
import type { MeasureWords } from '../../telling/curves/measure-words'
import type { Pointed } from './use-pointer'

/** What values are read from: lines, words, the marker, and the point of note that is looked at. */
export interface Readable {
  readonly shown: readonly ComparedCurve[]
  readonly swept: SweptWords
  readonly measure: MeasureWords
  readonly speech: Speech
  readonly frame: Frame | null
  readonly track: Track
  readonly marker: Fraction | null
  readonly node: CurveNode | null
  readonly end: End
}

/** What every line is worth where the pointer or the cursor is, and at the marker. */
export function useReadouts(of: () => Readable) {
  const at = (x: Fraction) => readoutsAt(of().shown, x, of().measure.mode)
  const pointed = shallowRef<Pointed | null>(null)
  /** At the pointer, else at the node chosen; a count at the whole number beyond. */
  const read = computed(() => {
    const { node, swept, track } = of()
    const place = pointed.value ?? (node && { x: toldAt(node), node })
    return place && { ...place, x: swept.counts ? stopBeyond(track, place.x) : place.x }
  })
  const readouts = computed(() => (read.value ? at(read.value.x) : []))
  const hereReadouts = computed(() => {
    const { marker, frame } = of()
    return marker && frame && isWithin(frame, marker) ? at(marker) : null
  })
  const hereText = computed(() => {
    const { marker, frame, swept, speech } = of()
    return frame ? flagText(marker, frame, swept, speech) : ''
  })
  const hereSpoken = computed(() => {
    const { marker, swept, measure, speech, end } = of()
    return spokenReadouts(marker, hereReadouts.value ?? [], end, swept, measure, speech)
  })
  return { pointed, read, readouts, hereReadouts, hereText, hereSpoken }
}
