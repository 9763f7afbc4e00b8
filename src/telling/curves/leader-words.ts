import type { LeadingStretch } from '../../sweeps/leading'
import type { Speech } from '../words/speech'
import { differenceText } from '../words/rank-words'
import type { SweptWords } from './axis-words'
import type { ComparedCurve } from './compared'

/** Who leads on a stretch, or alone has an amount there, in words: with what may lie between those that tie, by name, and by short name. */
export function leaderNames(
  { leaders, alone, apart }: LeadingStretch,
  compared: readonly Pick<ComparedCurve, 'id' | 'name' | 'short'>[],
  speech: Speech,
): { readonly full: string; readonly name: string; readonly short: string } {
  const { t } = speech
  const listed = (which: 'name' | 'short'): string => {
    const named = (id: string): string => compared.find((each) => each.id === id)?.[which] ?? id
    if (alone !== null) return t('chart.leaders.alone', { place: named(alone) })
    const names = leaders.map(named)
    if (names.length === 0) return t('chart.leaders.none')
    const places = names.join(t('chart.separator'))
    return names.length > 1 ? t('chart.leaders.tie', { places }) : places
  }
  const name = listed('name')
  const full =
    leaders.length < 2 || apart.isZero()
      ? name
      : t('chart.leaders.close', { leaders: name, amount: differenceText(apart, speech) })
  return { full, name, short: listed('short') }
}

/** Both ends of a stretch: where the lead changes as crossings are said, the ends of the range as they are. */
export function stretchEnds(
  stretches: readonly LeadingStretch[],
  index: number,
  { value, crossing }: SweptWords,
): { readonly from: string; readonly to: string } {
  const stretch = stretches[index]
  if (!stretch) return { from: '', to: '' }
  return {
    from: (index === 0 ? value : crossing)(stretch.from),
    to: (index === stretches.length - 1 ? value : crossing)(stretch.to),
  }
}
