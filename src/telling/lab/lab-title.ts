import type { PlaceDifference } from '../../sweeps/two-reports'
import { Decimal } from '../../policies/decimal'
import { amountText } from '../words/money'
import type { Speech } from '../words/speech'

/** What a reform does to one place for the company at hand. */
export interface Effect {
  readonly place: string
  readonly changes: number
  readonly difference: PlaceDifference
}

/** 改两处，长宁由第五升到第一: the title of the lab; without changes what it is for. */
export function labTitle({ place, changes, difference }: Effect, { t, number }: Speech): string {
  if (changes === 0) return t('lab.title.none', { place })
  const [a, b] = [difference.standingA?.rank, difference.standingB?.rank]
  const named = { place, count: changes, a: number(a ?? 0), b: number(b ?? 0) }
  if (a === undefined || b === undefined) return t('lab.title.unranked', named)
  if (a === b) return t(b === 1 ? 'lab.title.stillFirst' : 'lab.title.same', named)
  if (b === 1) return t('lab.title.first', named)
  return t(b < a ? 'lab.title.up' : 'lab.title.down', named)
}

/** 最高可获多 1,232 万元，到 2,253.2 万元；条文明确仍是 376.2 万元: what it does to both amounts. */
export function labLead({ difference, changes }: Effect, speech: Speech): string {
  const { t, unit, locale } = speech
  if (changes === 0) return t('lab.lead.none')
  const money = (yuan: string): string => amountText(new Decimal(yuan), unit, locale)
  const said = (['high', 'low'] as const).map((end) => {
    const [now, by] = [difference.b[end], difference[end]]
    if (now === null || by === null) return t(`lab.lead.${end}Unknown`)
    const more = new Decimal(by)
    const named = { now: money(now), by: money(more.abs().toFixed()) }
    if (more.isZero()) return t(`lab.lead.${end}Same`, named)
    return t(`lab.lead.${end}${more.isNegative() ? 'Less' : 'More'}`, named)
  })
  return speech.sentences([speech.series(said) + speech.stop.trimEnd()])
}
