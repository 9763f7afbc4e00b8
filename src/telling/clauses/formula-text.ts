import type { Corpus } from '../../policies/corpus'
import type { Names, Phrases } from '../../policies/formula-words'
import { formulaWords } from '../../policies/formula-words'
import type { FactRecord, Formula } from '../../policies/schema'
import type { Speech } from '../words/speech'
import { valueText } from '../words/facts'
import { parameterText } from './parameter-text'

/** The option that is chosen for a reading, by the reading's id. */
export type ChosenReading = (reading: string) => string

/** A fact by its id alone: outside lists first, else the one of a list. */
export const factNamed = (corpus: Corpus, id: string): FactRecord | undefined =>
  corpus.facts.get(id) ?? [...corpus.facts.values()].find((fact) => fact.id === id)

/** Names of facts, lists and figures in the language of the page. */
export const namesFor = (corpus: Corpus, chosen: ChosenReading, speech: Speech): Names => ({
  fact: (id) => {
    const fact = factNamed(corpus, id)
    return fact ? speech.say(fact.label) : id
  },
  list: (id) => {
    const list = corpus.lists.get(id)
    return list ? speech.say(list.label) : id
  },
  parameter: (id) => {
    const parameter = corpus.parameters.get(id)
    return parameter ? parameterText(parameter, speech) : id
  },
  chosen,
})

const phrasesFor = (corpus: Corpus, speech: Speech): Phrases => {
  const { t } = speech
  const joined = (parts: readonly string[]): string => parts.join(t('clause.formula.part'))
  /** Two ways to the same amount are said once. */
  const chosenOf = (kind: 'least' | 'greatest', all: readonly string[]): string => {
    const parts = [...new Set(all)]
    if (parts.length === 1) return parts[0] ?? ''
    return t(`clause.formula.${kind}`, { parts: joined(parts) })
  }
  return {
    loose: ['sum', 'difference', 'cap', 'grades', 'steps'],
    brackets: (inner) => t('clause.formula.brackets', { inner }),
    capped: (of, cap) => t('clause.formula.capped', { of, cap }),
    least: (parts) => chosenOf('least', parts),
    greatest: (parts) => chosenOf('greatest', parts),
    each: (list, pays) => t('clause.formula.each', { list, pays }),
    best: (list, pays) => t('clause.formula.best', { list, pays }),
    count: (list) => t('clause.formula.count', { list }),
    grades: ({ by, amounts }, names) => {
      const fact = factNamed(corpus, by)
      const grades = Object.entries(amounts).map(([value, id]) =>
        t('clause.formula.grade', {
          value: valueText(fact, value, speech),
          amount: names.parameter(id),
        }),
      )
      return t('clause.formula.grades', { by: names.fact(by), amounts: joined(grades) })
    },
    steps: ({ steps, pays }, of) => {
      const worded = steps.map(({ above, amount }) => {
        const [from, money] = [above, amount].map((id) => corpus.parameters.get(id))
        return t('clause.formula.step', {
          above: from ? parameterText(from, speech) : above,
          amount: money ? parameterText(money, speech) : amount,
        })
      })
      return t(`clause.formula.${pays === 'highest' ? 'highest' : 'every'}`, {
        of,
        steps: joined(worded),
      })
    },
  }
}

/** A formula in the words of the page, as the chosen readings have it. */
export const formulaText = (
  formula: Formula,
  corpus: Corpus,
  chosen: ChosenReading,
  speech: Speech,
): string => formulaWords(formula, namesFor(corpus, chosen, speech), phrasesFor(corpus, speech))
