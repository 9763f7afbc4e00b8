import type { Fraction } from '../../calculator/fraction'
import { Decimal } from '../../policies/decimal'
import type { SweptFact } from '../../sweeps/swept-fact'
import type { Corpus } from '../../policies/corpus'
import type { Speech } from '../words/speech'
import { pathLabel } from '../words/facts'
import { factPhrase } from '../words/fact-phrase'
import {
  bareMoney,
  crossingMark,
  crossingMoney,
  pointMoney,
  valueMoney,
} from '../words/about-money'
import { amountText, numberText, unitWord, yuanIn } from '../words/money'

/** The swept fact in words: its name, its unit, and any of its values. */
export interface SweptWords {
  readonly label: string
  /** The name as a sentence has it. */
  readonly phrase: string
  readonly unit: string
  readonly counts: boolean
  /** A tick of the axis, in full; the unit stands in the name of the axis. */
  readonly tick: (value: number) => string
  /** A value with its unit; a count that no whole number meets is between two. */
  readonly value: (x: Fraction) => string
  /** The same as sentences have it: where a line bends or jumps, and where one overtakes another. */
  readonly point: (x: Fraction) => string
  readonly crossing: (x: Fraction) => string
  /** A crossing beside the axis, which names the unit. */
  readonly mark: (x: Fraction) => string
  /** A value without the unit, where a heading names it. */
  readonly bare: (x: Fraction) => string
  /** A round increase to speak of, as the fact counts: 1 unit, or 1 million yuan. */
  readonly step: { readonly size: Decimal; readonly text: string }
}

const million = new Decimal(1_000_000)

export function sweptWords(corpus: Corpus, place: SweptFact, speech: Speech): SweptWords {
  const { t, say, locale, unit } = speech
  const { fact, path } = place
  const counts = fact.type === 'count'
  const word = counts ? (fact.unit ? say(fact.unit) : '') : unitWord(unit, locale)
  const size = counts ? new Decimal(1) : million
  const number = (x: Fraction): Decimal => x.n.div(x.d)
  const countText = (x: Fraction): string => {
    const value = number(x)
    if (value.isInteger()) {
      return `${numberText(value)} ${speech.counted(value.toFixed(), word)}`.trim()
    }
    const [from, to] = [numberText(value.floor()), numberText(value.ceil())]
    return t('chart.between', { from, to, unit: word })
  }
  return {
    label: pathLabel(corpus, path, speech),
    phrase: factPhrase(corpus, path, speech),
    unit: word,
    counts,
    tick: (value) => numberText(new Decimal(value).div(counts ? 1 : yuanIn[unit])),
    value: (x) => (counts ? countText(x) : valueMoney(x, speech)),
    point: (x) => (counts ? countText(x) : pointMoney(x, speech)),
    crossing: (x) => (counts ? countText(x) : crossingMoney(x, speech)),
    mark: (x) => (counts ? numberText(number(x).ceil()) : crossingMark(x, speech)),
    bare: (x) => (counts ? numberText(number(x).toDecimalPlaces(2)) : bareMoney(x, speech)),
    step: {
      size,
      text: counts ? t('chart.oneMore', { unit: word }).trim() : amountText(size, unit, locale),
    },
  }
}
