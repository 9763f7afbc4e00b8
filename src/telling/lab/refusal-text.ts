import type { Corpus } from '../../policies/corpus'
import { Decimal } from '../../policies/decimal'
import type { Refusal } from '../../reforms/refusal'
import { amountText, numberText } from '../words/money'
import type { Speech } from '../words/speech'
import { tidy } from './sought-words'

/** Why an edit cannot be made, for the field that it was typed in: numbers by their names, amounts with their units. */
export function refusalText({ of, expected }: Refusal, corpus: Corpus, speech: Speech): string {
  const ids = [...corpus.parameters.keys()].sort((a, b) => b.length - a.length)
  const isMoney = corpus.parameters.get(of)?.unit === 'yuan'
  const named = ids.reduce((text, id) => {
    const label = corpus.parameters.get(id)?.label
    return label && text.includes(id)
      ? text.replaceAll(id, speech.t('lab.quoted', { name: speech.say(label) }))
      : text
  }, speech.say(expected))
  return tidy(named).replace(/\d{5,}/g, (digits) =>
    isMoney
      ? amountText(new Decimal(digits), speech.unit, speech.locale)
      : numberText(new Decimal(digits)),
  )
}
