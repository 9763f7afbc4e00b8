import { Decimal } from '../../policies/decimal'
import type { Paid, Standing } from '../../sweeps/ranking'
import { groupsOf } from '../../sweeps/ranking'
import type { Speech } from './speech'
import { amountText, moneyText, placesIn, yuanIn } from './money'

/** 3, or 并列 3 where others are paid the very same; empty without a rank. */
export function rankText(standing: Standing | undefined | null, { t }: Pick<Speech, 't'>): string {
  if (!standing) return ''
  const rank = String(standing.rank)
  return standing.besides.length > 0 ? t('totals.tied', { rank }) : rank
}

/** How much lies between two amounts: where the decimals of the unit cannot tell it, in yuan. */
export function differenceText(
  yuan: Decimal,
  { unit, locale }: Pick<Speech, 'unit' | 'locale'>,
): string {
  const least = yuanIn[unit].div(10 ** placesIn(unit))
  const isTold = yuan.abs().gte(least)
  return amountText(yuan.abs(), isTold ? unit : 'yuan', locale)
}

/**
 * Said of amounts that look like the next greater one in the unit shown and are less: how much less, by id. Two
 * equal numbers are never printed as a first and a second without a word.
 */
export function closeNotes(
  all: readonly Paid[],
  nameOf: (id: string) => string,
  speech: Pick<Speech, 't' | 'unit' | 'locale'>,
): ReadonlyMap<string, string> {
  const groups = groupsOf(all)
  return new Map(
    groups.flatMap(({ ids, amount }, i): (readonly [string, string])[] => {
      const above = groups[i - 1]
      if (!above || !looksEqual(above.amount, amount, speech)) return []
      const named = {
        place: above.ids.map(nameOf).join(speech.t('chart.separator')),
        amount: differenceText(above.amount.minus(amount), speech),
      }
      const text = speech.t('totals.close', named)
      return ids.map((id) => [id, text] as const)
    }),
  )
}

/** Two amounts are not the same, though they look the same in the unit shown. */
export const looksEqual = (
  a: Decimal | string,
  b: Decimal | string,
  { unit }: Pick<Speech, 'unit'>,
): boolean => !new Decimal(a).equals(b) && moneyText(a, unit) === moneyText(b, unit)
