import type { Corpus } from '../../policies/corpus'
import type { Manner, Names } from '../../policies/formula-words'
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

/** How the page says the kinds that signs alone do not say. */
const wordsFor = (corpus: Corpus, speech: Speech): Manner => {
  const { t } = speech
  const joined = (parts: readonly string[]): string => parts.join(t('clause.formula.part'))
  /** Two ways to the same amount are said once. */
  const chosenOf = (kind: 'least' | 'greatest', all: readonly string[]): string => {
    const parts = [...new Set(all)]
    if (parts.length === 1) return parts[0] ?? ''
    return t(`clause.formula.${kind}`, { parts: joined(parts) })
  }
  return {
    loose: ['sum', 'difference', 'cap', 'per_whole', 'grades', 'steps'],
    brackets: (inner) => t('clause.formula.brackets', { inner }),
    phrases: {
      per_whole: ({ of: held, step, amount }, { of, names }) =>
        t('clause.formula.perWhole', {
          of: of(held),
          step: names.parameter(step),
          amount: names.parameter(amount),
        }),
      cap: ({ of: capped, cap }, { of, names }) =>
        t('clause.formula.capped', { of: of(capped), cap: names.parameter(cap) }),
      least: ({ of: parts }, { of }) => chosenOf('least', parts.map(of)),
      greatest: ({ of: parts }, { of }) => chosenOf('greatest', parts.map(of)),
      routes: ({ routes }, { of }) =>
        chosenOf(
          'greatest',
          routes.map(({ pays }) => of(pays)),
        ),
      each: ({ list, pays }, { of, names }) =>
        t('clause.formula.each', { list: names.list(list), pays: of(pays) }),
      best: ({ list, pays }, { of, names }) =>
        t('clause.formula.best', { list: names.list(list), pays: of(pays) }),
      count: ({ list }, { names }) => t('clause.formula.count', { list: names.list(list) }),
      grades: ({ by, amounts = {}, of: base, rates = {} }, { names, tight }) => {
        const fact = factNamed(corpus, by)
        const grade = (value: string, amount: string): string =>
          t('clause.formula.grade', { value: valueText(fact, value, speech), amount })
        const grades = [
          ...Object.entries(amounts).map(([value, id]) => grade(value, names.parameter(id))),
          ...Object.entries(rates).map(([value, id]) =>
            grade(value, base ? `${tight(base)} × ${names.parameter(id)}` : names.parameter(id)),
          ),
        ]
        return t('clause.formula.grades', { by: names.fact(by), amounts: joined(grades) })
      },
      steps: ({ of: now, steps, pays }, { of, names }) => {
        const worded = steps.map(({ above, amount }) =>
          t('clause.formula.step', {
            above: names.parameter(above),
            amount: names.parameter(amount),
          }),
        )
        return t(`clause.formula.${pays === 'highest' ? 'highest' : 'every'}`, {
          of: of(now),
          steps: joined(worded),
        })
      },
    },
  }
}

/** A formula in the words of the page, as the chosen readings have it. */
export const formulaText = (
  formula: Formula,
  corpus: Corpus,
  chosen: ChosenReading,
  speech: Speech,
): string => formulaWords(formula, namesFor(corpus, chosen, speech), wordsFor(corpus, speech))
