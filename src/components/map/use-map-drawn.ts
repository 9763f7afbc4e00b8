import type { ComputedRef, ShallowRef } from 'vue'
import { computed } from 'vue'
import type { CellAxis } from '../../charts/map-frame'
import { cellCount } from '../../charts/map-frame'
import { drawn as drawnNumber } from '../../charts/point'
import type { Axis } from '../../sweeps/map'
import type { SweptFact } from '../../sweeps/swept-fact'
import { sweptWords } from '../../telling/curves/axis-words'
import type { AskedFinding } from '../../telling/curves/finding'
import type { AskedMap } from '../../telling/map/map-finding'
import type { MapPicture } from '../../telling/map/map-picture'
import { useTelling } from '../provided/telling'

const ofAxis = ({ values }: Axis): CellAxis => ({
  from: Number(values[0] ?? 0),
  to: Number(values.at(-1) ?? 0),
  cells: values.length,
})

const ofSweep = ({ sweep: { sweep, swept } }: AskedFinding): CellAxis => {
  const [from, to] = [drawnNumber(sweep.from), drawnNumber(sweep.to)]
  return { from, to, cells: cellCount(from, to, swept.fact.type === 'count') }
}

/** The axes with their words: of the picture, and before there is one of what is asked. */
export function useMapDrawn(picture: ShallowRef<MapPicture | null>, asked: ComputedRef<AskedMap>) {
  const { documents, speech } = useTelling()
  return computed(() => {
    const words = (swept: SweptFact) => sweptWords(documents.value.corpus, swept, speech.value)
    if (picture.value) {
      const { map, x, y } = picture.value
      return { x: ofAxis(map.x), y: ofAxis(map.y), xWords: words(x), yWords: words(y) }
    }
    const { x, y } = asked.value
    if (!x || !y) return null
    return { x: ofSweep(x), y: ofSweep(y), xWords: x.swept, yWords: y.swept }
  })
}
