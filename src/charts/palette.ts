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
