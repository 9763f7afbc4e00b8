import type { Corpus } from '../../policies/corpus'
import { places } from '../../reforms/numbers'
import type { Refusal } from '../../reforms/refusal'
import type { Speech } from '../words/speech'
import { fieldUnit, inFieldUnit, shownScale, valueWords } from './lab-number'
import { tidy } from '../words/tidy'
import type { LabField } from './typed-number'
import { fieldText } from './typed-number'

/** The field that an edit was typed in, with a number in the parameter's own unit that would do there. */
export interface RefusedField extends LabField {
  readonly example: string
}

/** What a number is held to, in its unit: a bound of its kind, or another number by its name. */
function limitText(
  { code, limit }: Refusal,
  field: RefusedField,
  corpus: Corpus,
  speech: Speech,
): string | null {
  if (!limit) return null
  const { t, say } = speech
  const value = valueWords(field, limit.value, inFieldUnit(field, speech))
  const end = limit.strict ? 'strict' : 'reached'
  if (code !== 'out_of_order') return t(`lab.entry.most.${end}`, { value })
  const label = corpus.parameters.get(limit.of ?? '')?.label
  return t(`lab.entry.least.${end}`, { value, name: label ? say(label) : '' })
}

/** Why a number was refused, in the unit of its field; null where another reason stands in the refusal itself. */
function inField(
  refusal: Refusal,
  field: RefusedField,
  corpus: Corpus,
  speech: Speech,
): string | null {
  const { t } = speech
  switch (refusal.code) {
    case 'not_a_number': {
      const example = t('lab.entry.number', { example: fieldText(field.example, field.scale) })
      const unit = fieldUnit(field, speech)
      return unit === '' ? example : `${example}${speech.brackets(t('lab.unit', { unit }))}`
    }
    case 'too_many_decimals':
      return field.unit === 'yuan'
        ? t('lab.entry.fen')
        : t('lab.entry.decimals', { count: places[field.unit] - (field.unit === 'ratio' ? 2 : 0) })
    default:
      return limitText(refusal, field, corpus, speech)
  }
}

/** Why an edit cannot be made, for the field that it was typed in: in its unit, other numbers by their names. */
export function refusalText(
  refusal: Refusal,
  corpus: Corpus,
  speech: Speech,
  field?: RefusedField,
): string {
  const { of, code, expected } = refusal
  if (code === 'shares') return speech.t('lab.entry.shares')
  const parameter = corpus.parameters.get(of)
  const own = parameter && {
    unit: parameter.unit,
    scale: shownScale(parameter, speech),
    example: parameter.printed,
  }
  const typed = field && (!own || own.unit === field.unit) ? field : own
  const told = typed && inField(refusal, typed, corpus, speech)
  if (told) return tidy(told)
  const ids = [...corpus.parameters.keys()].sort((a, b) => b.length - a.length)
  const named = ids.reduce((text, id) => {
    const label = corpus.parameters.get(id)?.label
    return label && text.includes(id)
      ? text.replaceAll(id, speech.t('lab.quoted', { name: speech.say(label) }))
      : text
  }, speech.say(expected))
  return tidy(named)
}
