import type { Problem } from '../../calculator/reading/problem'
import type { Corpus } from '../../policies/corpus'
import { factAt, readingAt } from '../../policies/fact-path'
import type { FactDifference, Told } from '../../sweeps/fact-differences'
import type { Speech } from './speech'
import { pathLabel, valueText } from './facts'

const isNumber = (value: unknown): boolean => /^\d+(\.\d+)?$/.test(String(value))

/** What a scenario says of a fact, in words; what was typed and is not counted stands as typed, and says so. */
export function toldText(
  told: Told,
  path: string,
  refused: readonly Problem[],
  corpus: Corpus,
  speech: Speech,
): string {
  const text = saidText(told, path, corpus, speech)
  const isRefused = told.kind !== 'unstated' && refused.some(({ fact }) => fact === path)
  return isRefused ? speech.t('scenarios.pair.notCounted', { value: text }) : text
}

function saidText(told: Told, path: string, corpus: Corpus, speech: Speech): string {
  const { t, say } = speech
  switch (told.kind) {
    case 'unstated':
      return t('scenarios.pair.unstated')
    case 'no_item':
      return t('scenarios.pair.noItem')
    case 'items':
      return told.count === 0
        ? t('scenarios.pair.noItems')
        : t('scenarios.pair.items', { count: told.count })
    case 'stated': {
      const reading = readingAt(path)
      if (reading !== undefined) {
        const option = corpus.readings.get(reading)?.options[String(told.value)]
        return option ? say(option) : String(told.value)
      }
      const fact = factAt(corpus, path)
      const counts = fact?.type === 'money' || fact?.type === 'rate' || fact?.type === 'count'
      return counts && !isNumber(told.value)
        ? String(told.value)
        : valueText(fact, told.value, speech)
    }
  }
}

/** The name of a fact that differs; a reading by its question. */
export function differenceName({ path }: FactDifference, corpus: Corpus, speech: Speech): string {
  const id = readingAt(path)
  const reading = id === undefined ? undefined : corpus.readings.get(id)
  return id !== undefined && reading
    ? speech.t('scenarios.pair.reading', { id, question: speech.say(reading.question) })
    : pathLabel(corpus, path, speech)
}
