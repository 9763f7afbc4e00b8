import type { Corpus } from '../../policies/corpus'
import type { ScenarioInput } from '../../policies/scenario-input'
import { itemsOf } from '../../policies/scenario-input'
import type { FactRecord, Words } from '../../policies/schema'
import type { Speech } from '../words/speech'
import { valueText } from '../words/facts'

/** A fact, or an item of a list with all that is stated of it. */
export interface StatedLine {
  readonly label: string
  readonly value: string
  /** An item of a list, whose value is a row of words. */
  readonly isItem: boolean
}

export interface StatedGroup {
  readonly id: string
  readonly label: string
  readonly lines: readonly StatedLine[]
}

function listLines(
  input: ScenarioInput,
  list: { readonly id: string; readonly label: Words; readonly item: Words },
  facts: readonly FactRecord[],
  speech: Speech,
): StatedLine[] {
  const { t, say } = speech
  const items = itemsOf(input, list.id)
  if (!items) return []
  if (items.length === 0)
    return [{ label: say(list.label), value: t('scenario.emptyList'), isItem: false }]
  return items.map((item, i) => {
    const told = facts.flatMap((fact) => {
      const value = item[fact.id]
      return value === undefined ? [] : [`${say(fact.label)} ${valueText(fact, value, speech)}`]
    })
    return {
      label: `${say(list.item)} ${i + 1}`,
      value: speech.series(told) || t('scenario.unstated'),
      isItem: true,
    }
  })
}

/** Everything that the company states, group by group in the order of the form. */
export function statedGroups(input: ScenarioInput, corpus: Corpus, speech: Speech): StatedGroup[] {
  const { t, say } = speech
  const facts = [...corpus.facts.values()]
  const own = (group: string | undefined): StatedLine[] =>
    facts
      .filter((fact) => fact.group === group && !fact.list && input[fact.id] !== undefined)
      .map((fact) => ({
        label: say(fact.label),
        value: valueText(fact, input[fact.id], speech),
        isItem: false,
      }))
  const groups = corpus.groups.map(({ id, label }) => {
    const lists = [...corpus.lists.values()]
      .filter((list) => list.group === id)
      .flatMap((list) =>
        listLines(
          input,
          list,
          facts.filter((fact) => fact.list === list.id),
          speech,
        ),
      )
    return { id, label: say(label), lines: [...lists, ...own(id)] }
  })
  const general = { id: 'general', label: t('scenario.general'), lines: own(undefined) }
  return [general, ...groups].filter(({ lines }) => lines.length > 0)
}
