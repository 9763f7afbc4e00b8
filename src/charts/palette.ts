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
    ? { surface: '#171c20', text: '#e8ecef', muted: '#a3adb6', rule: '#323a41', axis: '#5b6670' }
    : { surface: '#ffffff', text: '#1a2026', muted: '#5b6670', rule: '#dde3e8', axis: '#aab4bd' }
