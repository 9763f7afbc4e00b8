import type { Fraction } from '../../calculator/fraction'
import type { End } from '../../calculator/range'
import type { Frame } from '../../charts/frame'
import { drawn } from '../../charts/point'
import type { Speech } from '../words/speech'
import type { SweptWords } from './axis-words'
import type { Readout } from './compared'
import type { MeasureWords } from './measure-words'
import { worthText } from './readout-words'

export const isWithin = ({ x: [from, to] }: Pick<Frame, 'x'>, x: Fraction): boolean =>
  drawn(x) >= from && drawn(x) <= to

/** What the flag of the marker says. */
export function flagText(
  here: Fraction | null,
  frame: Pick<Frame, 'x'>,
  swept: SweptWords,
  { t }: Speech,
): string {
  if (!here) return ''
  const value = swept.value(here)
  return isWithin(frame, here) ? value : t('chart.outside', { value })
}

/** The value at the marker and what every line is worth there, to be read aloud. */
export function spokenReadouts(
  here: Fraction | null,
  readouts: readonly Readout[],
  end: End,
  swept: SweptWords,
  measure: MeasureWords,
  speech: Speech,
): string {
  if (!here) return ''
  const worth = (readout: Readout): string => {
    if (readout.status !== null) return worthText(readout, end, measure, speech)
    const value = readout.shown[end]
    return value ? measure.text(value) : '—'
  }
  const each = readouts.map((readout) => `${readout.name} ${worth(readout)}`)
  return [swept.value(here), ...each].join(speech.t('chart.separator'))
}
