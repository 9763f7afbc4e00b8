import type { Report } from '../../calculator/report/award'
import type { Corpus } from '../../policies/corpus'
import { Decimal } from '../../policies/decimal'
import { comparedIn, inRankOrder } from './places'
import { amountText, moneyText } from './money'
import { shortName } from './place-names'
import type { Speech } from './speech'

/** A place beside the form: what it comes to, as words and as shares of the greatest amount shown. */
export interface LivePlace {
  readonly id: string
  readonly name: string
  readonly low: string
  readonly high: string
  /** From 0 to 1. */
  readonly firm: number
  readonly most: number
  readonly told: string
}

const shownAtMost = 2

/** My own place and who leads, or the first two: what they come to with what is filled in so far. */
export function liveResult(
  report: Report,
  own: string | null,
  corpus: Corpus,
  speech: Speech,
): LivePlace[] {
  const { t, unit, locale } = speech
  const ranked = inRankOrder(comparedIn(corpus, report, 'locations')).filter(
    ({ sum }) => sum.high !== null,
  )
  const others = ranked.filter(({ id }) => id !== own).slice(0, own === null ? shownAtMost : 1)
  const shown = ranked.filter((row) => row.id === own || others.includes(row))
  const greatest = Decimal.max(1, ...shown.map(({ sum }) => sum.high ?? 0))
  return shown.map(({ id, sum }) => {
    const [low, high] = [sum.low ?? '0', sum.high ?? '0']
    const name = shortName(corpus, id, speech)
    const named = {
      place: name,
      low: amountText(low, unit, locale),
      high: amountText(high, unit, locale),
    }
    return {
      id,
      name,
      low: moneyText(low, unit),
      high: moneyText(high, unit),
      firm: new Decimal(low).div(greatest).toNumber(),
      most: new Decimal(high).div(greatest).toNumber(),
      told: t('entry.live.bar', named),
    }
  })
}
