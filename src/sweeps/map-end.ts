/** Who leads in every cell of a map, or what one place comes to. */
export type MapMode = 'leader' | 'amount'
/** The end of the amounts that a map compares: at most, or firm by the text. */
export type MapEnd = 'high' | 'low'
