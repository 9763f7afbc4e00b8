/**
 * The looks that a place may have, named by their colour on light ground; unbroken lines first, so that a dashed line
 * lies above a full one. `src/charts/looks.ts` says what each is.
 */
export const lookIds = [
  'blue',
  'orange',
  'purple',
  'green',
  'grey',
  'navy',
  'maroon',
  'indigo',
] as const

export type LookId = (typeof lookIds)[number]
