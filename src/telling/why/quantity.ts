import { written } from '../../calculator/fraction'
import { dateText, factText } from '../../calculator/report/money'
import type { Given, Quantity } from '../../calculator/report/step'
import { Decimal } from '../../policies/decimal'
import type { FactRecord } from '../../policies/schema'
import type { Speech } from '../words/speech'
import { percentText, valueText } from '../words/facts'
import { moneyText, numberText, placesIn, yuanIn } from '../words/money'

/** Money in the unit shown where that is exact, else in yuan: a derivation loses no fen. */
function exactMoney(yuan: string, { unit, money }: Speech): string {
  const amount = new Decimal(yuan)
  const isExact = amount.div(yuanIn[unit]).decimalPlaces() <= placesIn(unit)
  const shown = isExact ? unit : 'yuan'
  return money(moneyText(amount, shown), shown)
}

/** What comes out of a step, with the unit of what it counts; a flag or choice by its id. */
export function givenText(given: Given, quantity: Quantity, speech: Speech): string {
  if (given === null || typeof given === 'string') return given ?? ''
  const { text } = written(given)
  switch (quantity.kind) {
    case 'money':
      return exactMoney(text, speech)
    case 'share':
      return percentText(text)
    case 'date':
      return dateText(text)
    case 'count': {
      const unit = quantity.fact?.unit
      if (!unit) return numberText(text)
      return `${numberText(text)} ${speech.counted(text, speech.say(unit))}`
    }
  }
}

/** The value of a fact as the fact is read aloud. */
export function factValueText(given: Given, fact: FactRecord | undefined, speech: Speech): string {
  if (given === null || typeof given === 'string') return given ?? ''
  const text = factText(given, fact)
  return fact?.type === 'money' ? exactMoney(text, speech) : valueText(fact, text, speech)
}
