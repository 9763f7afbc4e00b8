import { notComparable, withoutTotal } from './among'
import type { Asked } from './asked'
import { amountIn, moneyIn, namesIn } from './asked'
import type { Answer } from './company'

/** The only place that can be totalled, what it comes to, and that it is compared with nobody. */
export function aloneHeadline(asked: Asked, place: string): Answer {
  const { speech } = asked
  const [high, low] = [amountIn(asked, place, 'high'), amountIn(asked, place, 'low')]
  const first = speech.t('headline.alone', {
    place: namesIn(asked, [place]),
    low: low ? moneyIn(asked, low) : '',
    high: high ? moneyIn(asked, high) : '',
  })
  const rest = notComparable(asked)
  return {
    first: speech.series(rest === '' ? [first] : [first, rest]),
    then: [],
    told: withoutTotal(asked),
  }
}
