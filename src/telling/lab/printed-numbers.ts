import { Decimal } from '../../policies/decimal'
import type { ParameterRecord } from '../../policies/schema'

/** A number of the law where it stands in a sentence. */
export interface PrintedNumber {
  readonly parameter: string
  /** As it is printed, without its unit: 300, 2,000, 50. */
  readonly text: string
  /** So much of the parameter's own unit is one of the printed: 10,000 yuan in 万元, 0.01 in %. */
  readonly scale: string
}

/** A piece of a sentence: words, or a number that can be edited. */
export type SentencePart = string | PrintedNumber

type Numbered = Pick<ParameterRecord, 'id' | 'unit' | 'value'>

interface Token {
  readonly at: number
  readonly text: string
  readonly value: Decimal
  /** Yuan, a share of 1, or a bare number that may be any count. */
  readonly sort: 'yuan' | 'ratio' | 'bare' | 'date'
  readonly scale: Decimal
}

const money: readonly (readonly [RegExp, string])[] = [
  [/^\s*亿元?/, '100000000'],
  [/^\s*万元?(?!台|家|张|人)/, '10000'],
  [/^\s*元/, '1'],
  [/^\s*billion/, '1000000000'],
  [/^\s*million/, '1000000'],
  [/^\s*yuan/, '1'],
]

/** 300 至 500 万元: the unit of the second number is that of the first. */
const range = /^\s*(?:至|到|或|和|、|–|—|-|~|～|to|or|and)\s*\d[\d,]*(?:\.\d+)?/

function unitAfter(rest: string): Pick<Token, 'sort' | 'scale'> {
  const found = money.find(([pattern]) => pattern.test(rest))
  if (found) return { sort: 'yuan', scale: new Decimal(found[1]) }
  if (/^\s*[%％]/.test(rest)) return { sort: 'ratio', scale: new Decimal('0.01') }
  const other = range.exec(rest)
  return other ? unitAfter(rest.slice(other[0].length)) : { sort: 'bare', scale: new Decimal(1) }
}

function tokensIn(sentence: string): Token[] {
  const dates = [...sentence.matchAll(/\d{4}-\d\d-\d\d/g)].map((found): Token => ({
    at: found.index,
    text: found[0],
    value: new Decimal(found[0].replaceAll('-', '')),
    sort: 'date',
    scale: new Decimal(1),
  }))
  const isInDate = (at: number): boolean =>
    dates.some((date) => at >= date.at && at < date.at + date.text.length)
  // A number within a word (A1, 第8条) is none of the law's.
  const numbers = [...sentence.matchAll(/(?<![\w第.])\d[\d,]*(?:\.\d+)?(?![\w条])/g)]
  return [
    ...dates,
    ...numbers
      .filter(({ index }) => !isInDate(index))
      .map((found): Token => {
        const text = found[0].replace(/,$/, '')
        const unit = unitAfter(sentence.slice(found.index + text.length))
        const value = new Decimal(text.replaceAll(',', '')).times(unit.scale)
        return { at: found.index, text, value, ...unit }
      }),
  ].sort((a, b) => a.at - b.at)
}

const sortOf: Readonly<Record<ParameterRecord['unit'], Token['sort']>> = {
  yuan: 'yuan',
  ratio: 'ratio',
  count: 'bare',
  years: 'bare',
  date: 'date',
}

function means({ value, sort }: Token, parameter: Numbered): boolean {
  const own = new Decimal(parameter.value.replaceAll('-', ''))
  return sort === sortOf[parameter.unit] && value.equals(own)
}

/**
 * A sentence of the law by its numbers: each that is the value of a parameter stands for it, the first of several that
 * are alike for the first. Words and other numbers stay as they are; joined again it is the sentence.
 */
export function printedNumbers(
  sentence: string,
  parameters: readonly Numbered[],
): readonly SentencePart[] {
  const free = [...parameters]
  const parts: SentencePart[] = []
  let told = 0
  for (const token of tokensIn(sentence)) {
    const i = free.findIndex((each) => means(token, each))
    const [parameter] = i < 0 ? [] : free.splice(i, 1)
    if (!parameter) continue
    if (token.at > told) parts.push(sentence.slice(told, token.at))
    parts.push({ parameter: parameter.id, text: token.text, scale: token.scale.toFixed() })
    told = token.at + token.text.length
  }
  return told < sentence.length ? [...parts, sentence.slice(told)] : parts
}
