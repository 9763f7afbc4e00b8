import type { Problem } from '../../calculator/reading/problem'
import { factAt } from '../../policies/fact-path'
import type { Corpus } from '../../policies/corpus'
import { entryText } from './entry'
import type { Speech } from './speech'
import { pathLabel, valueText } from './facts'
import { unitWord } from './money'
import { problemText } from './problems'

/** So many are named; of more, the number is told. */
const named = 10

/** What was found as it was stated; a text that was cut to a line stays as it is told. */
function statedValue(found: string): unknown {
  try {
    return JSON.parse(found) as unknown
  } catch {
    return found
  }
}

/** What stands in the field: a number with its unit, in full; any other text as it was typed. */
function foundText({ code, fact: path, found }: Problem, corpus: Corpus, speech: Speech): string {
  const fact = factAt(corpus, path)
  const value = statedValue(found)
  const isNumber = fact !== undefined && /^-?\d+(\.\d+)?$/.test(String(value))
  if (!isNumber) return String(value)
  // Two decimals would not show what is wrong with it.
  if (code !== 'too_many_decimals' || fact.type !== 'money') return valueText(fact, value, speech)
  const { unit, locale } = speech
  return `${entryText(fact, value, unit)} ${unitWord(unit, locale)}`
}

/** An entry that is not counted, and why: 其中财政投入“5,000 万元”，不能超过“项目总投入”（3,000 万元）. */
function entryNotCounted(problem: Problem, corpus: Corpus, speech: Speech): string {
  const fact = pathLabel(corpus, problem.fact, speech)
  const reason = problemText(problem, corpus, speech)
  // A list that is refused as a whole is too long to be told.
  if (corpus.lists.has(problem.fact)) return speech.t('notCounted.list', { fact, reason })
  const found = foundText(problem, corpus, speech)
  return speech.t('notCounted.entry', { fact, found, reason })
}

/** The entries that are not counted, in a row of words; nothing where all are. */
export function entriesNotCounted(
  problems: readonly Problem[],
  corpus: Corpus,
  speech: Speech,
): string {
  const { t } = speech
  const entries = problems
    .slice(0, named)
    .map((problem) => entryNotCounted(problem, corpus, speech))
    .join(t('notCounted.between'))
  const more = problems.length - named
  return more > 0 ? t('notCounted.more', { entries, count: more }) : entries
}

/** The same as a sentence, for whatever shows or carries figures; nothing where all entries count. */
export function notCountedText(
  problems: readonly Problem[],
  corpus: Corpus,
  speech: Speech,
): string {
  if (problems.length === 0) return ''
  const entries = entriesNotCounted(problems, corpus, speech)
  return speech.t('notCounted.sentence', { count: problems.length, entries })
}
