import type { AwardMap } from '../../sweeps/map'
import type { Place } from '../../sweeps/place'

/** A map as it is drawn until the next one is there. */
export interface MapPicture {
  readonly map: AwardMap
  readonly x: Place
  readonly y: Place
  /** What the company states besides the two facts: the picture holds for this. */
  readonly key: string
}
