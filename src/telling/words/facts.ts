import type { Speech } from './speech'
import type { Corpus } from '../../policies/corpus'
import { Decimal } from '../../policies/decimal'
import { factAt, partsOf } from '../../policies/fact-path'
import type { FactRecord } from '../../policies/schema'
import { amountText, numberText } from './money'

/** The name of a fact or list by its path: 项目总投入, 机器人订单第 1 项 · 单价. */
export function pathLabel(corpus: Corpus, path: string, { t, say }: Speech): string {
  const { head, index, id } = partsOf(path)
  const list = corpus.lists.get(head)
  if (list && (index === undefined || id === undefined)) return say(list.label)
  const fact = factAt(corpus, path)
  if (!fact) return path
  if (!list) return say(fact.label)
  return t('sweep.itemOf', { item: say(list.item), n: Number(index) + 1, fact: say(fact.label) })
}

/** A share as a percentage, in full. */
export const percentText = (share: Decimal | string): string =>
  `${numberText(new Decimal(share).times(100))}%`

/** A value as its fact is read aloud: an amount with its unit, a choice by its name. */
export function valueText(fact: FactRecord | undefined, value: unknown, speech: Speech): string {
  const { t, say, locale, unit } = speech
  const text = String(value)
  switch (fact?.type) {
    case 'money':
      return amountText(text, unit, locale)
    case 'rate':
      return percentText(text)
    case 'count':
      return fact.unit
        ? `${numberText(text)} ${speech.counted(text, say(fact.unit))}`
        : numberText(text)
    case 'flag':
      return text === 'true' ? t('scenario.yes') : t('scenario.no')
    case 'enum': {
      const choice = fact.values?.find(({ id }) => id === text)
      return choice ? say(choice.label) : text
    }
    default:
      return text
  }
}
