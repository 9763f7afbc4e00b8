/** How the share of a theme looks: eight colours, each plain and with a stripe along the middle. */
export interface ThemeLook {
  readonly color: string
  readonly striped: boolean
}

interface Tone {
  readonly light: string
  readonly dark: string
}

const teal: Tone = { light: '#1d6f8a', dark: '#49a2bc' }
const ochre: Tone = { light: '#b37c00', dark: '#f0c14e' }
const wine: Tone = { light: '#7c232f', dark: '#b5505f' }
const violet: Tone = { light: '#7e4ac8', dark: '#8b73e8' }
const lavender: Tone = { light: '#968ac7', dark: '#b9b0ff' }
const navy: Tone = { light: '#1e2653', dark: '#5b5fb0' }
const green: Tone = { light: '#079879', dark: '#6ed4bd' }
const brick: Tone = { light: '#b43c2e', dark: '#ea8f6d' }

const plain: Readonly<Record<string, Tone>> = {
  settlement: lavender,
  premises: navy,
  research: green,
  compute: violet,
  models: ochre,
  scenarios: teal,
  matching: brick,
  robots: wine,
}

const striped: Readonly<Record<string, Tone>> = {
  growth: lavender,
  software: teal,
  certification: ochre,
  events: brick,
  incubation: green,
  finance: violet,
  talent: navy,
  other: wine,
}

const unknown: Tone = { light: '#5b636b', dark: '#a3a8ae' }

/** The look stays with the theme whatever else is shown; the test holds the distances. */
export function themeLook(theme: string, dark: boolean): ThemeLook {
  const tone = plain[theme] ?? striped[theme] ?? unknown
  return { color: dark ? tone.dark : tone.light, striped: theme in striped }
}
