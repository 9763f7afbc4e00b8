/** How the line of one place looks; told apart by colour, and by dash where colour does not help. */
export interface LineLook {
  readonly color: string
  /** Dash and gap lengths in pixels; empty for an unbroken line. */
  readonly dash: readonly number[]
}

interface FixedLook extends Omit<LineLook, 'color'> {
  readonly light: string
  readonly dark: string
}

/** Colour and dash stay with the place whatever else is shown; the test holds the distances. */
const looks: Readonly<Record<string, FixedLook>> = {
  pudong: { light: '#1c69e3', dark: '#5a86ce', dash: [] },
  changning: { light: '#be5a0a', dark: '#cb6620', dash: [9, 4] },
  xuhui: { light: '#7d1984', dark: '#f5a1f9', dash: [2, 4] },
  longhua: { light: '#235430', dark: '#71df9c', dash: [14, 4, 2, 4] },
  shenzhen: { light: '#686774', dark: '#9ca09a', dash: [5, 3] },
}

const other: FixedLook = { light: '#333a40', dark: '#d5d9dc', dash: [1, 3] }

/** The places that have a look of their own, unbroken lines first: so a dashed line lies above a full one. */
export const knownPlaces: readonly string[] = Object.keys(looks)

export function lineLook(place: string, dark: boolean): LineLook {
  const { light, dark: onDark, dash } = looks[place] ?? other
  return { color: dark ? onDark : light, dash }
}

/** The colours of everything in a chart that is no place. */
export interface ChartInk {
  readonly surface: string
  readonly text: string
  readonly muted: string
  readonly rule: string
  readonly axis: string
}

export const chartInk = (dark: boolean): ChartInk =>
  dark
    ? { surface: '#16181b', text: '#e6e8ea', muted: '#a3a8ae', rule: '#2c3035', axis: '#5b6168' }
    : { surface: '#ffffff', text: '#1d2126', muted: '#5b636b', rule: '#eceef0', axis: '#aab0b6' }
