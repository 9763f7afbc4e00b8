import type { FactRecord } from '../../policies/schema'
import type { Choice } from './choice'
import type { Speech } from './speech'

/** The answers to a flag or a choice, in the order of the form. */
export const choicesOf = (fact: FactRecord, { t, say }: Speech): readonly Choice[] =>
  fact.type === 'flag'
    ? [
        { value: 'yes', label: t('scenario.yes') },
        { value: 'no', label: t('scenario.no') },
      ]
    : (fact.values ?? []).map(({ id, label }) => ({ value: id, label: say(label) }))

/** The answer that a stated value is; empty where none is stated. */
export function chosenOf(fact: FactRecord, value: unknown): string {
  if (fact.type === 'flag') return value === true ? 'yes' : value === false ? 'no' : ''
  return typeof value === 'string' ? value : ''
}

/** What an answer states; nothing where it is taken back. */
export function statedBy(fact: FactRecord, choice: string): unknown {
  if (choice === '') return undefined
  return fact.type === 'flag' ? choice === 'yes' : choice
}
