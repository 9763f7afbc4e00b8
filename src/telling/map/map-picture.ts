import type { AwardMap } from '../../sweeps/map'
import type { SweptFact } from '../../sweeps/swept-fact'

/** A map as it is drawn until the next one is there. */
export interface MapPicture {
  readonly map: AwardMap
  readonly x: SweptFact
  readonly y: SweptFact
  /** What the company states besides the two facts: the picture holds for this. */
  readonly key: string
  /** Whether it has fewer cells than were asked for: without WebAssembly every one is worked out by the exact reading. */
  readonly isCoarse: boolean
}
