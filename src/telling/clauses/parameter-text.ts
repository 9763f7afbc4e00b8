import type { Parameter } from '../../policies/corpus'
import type { Speech } from '../words/speech'
import { percentText } from '../words/facts'
import { amountText, moneyText, numberText, unitWord } from '../words/money'

/** The value of a parameter with its unit: 2,000 万元, 50%, 3 年, 5, 2025-12-31. */
export function parameterText({ unit, value, printed }: Parameter, speech: Speech): string {
  switch (unit) {
    case 'yuan':
      return amountText(value, speech.unit, speech.locale)
    case 'ratio':
      return percentText(value)
    case 'years':
      return speech.t('clause.years', { count: numberText(value) })
    case 'count':
      return numberText(value)
    case 'date':
      return printed
  }
}

/** The number alone, money in the unit shown; its unit stands in a column of its own. */
export function numberOf({ unit, value, printed }: Parameter, speech: Speech): string {
  switch (unit) {
    case 'yuan':
      return moneyText(value, speech.unit)
    case 'ratio':
      return numberText(value.times(100))
    case 'years':
    case 'count':
      return numberText(value)
    case 'date':
      return printed
  }
}

/** The unit of {@link numberOf}; nothing for counts and dates. */
export function unitOf({ unit }: Pick<Parameter, 'unit'>, speech: Speech): string {
  switch (unit) {
    case 'yuan':
      return unitWord(speech.unit, speech.locale)
    case 'ratio':
      return '%'
    case 'years':
      return speech.t('clause.value.unit.years')
    case 'count':
    case 'date':
      return ''
  }
}

/** Whose number it is: 每个项目, 每家企业每年; where the text does not say, that it is a reading. */
export function scopeText({ scope, scope_read }: Parameter, { t }: Speech): string {
  const text = t(`clause.scope.${scope}`)
  return scope_read ? t('clause.scopeRead', { scope: text }) : text
}
