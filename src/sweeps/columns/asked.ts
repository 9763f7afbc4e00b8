import type { Corpus } from '../../policies/corpus'
import { exactAnswer } from '../../calculator/algebras/columns/exactly'
import type { Answers, Question } from '../../calculator/algebras/columns/question'
import { makeQuestion } from '../../calculator/algebras/columns/question'
import type { Tables } from '../../calculator/algebras/columns/table'
import type { Source } from '../../calculator/algebras/expressions/source'
import type { Selection } from '../../calculator/algebras/expressions/selected'
import type { Scenario } from '../../calculator/scenario'

/** Questions that stay ready for each set of documents; the oldest goes first. */
const mostReady = 6

const ready = new WeakMap<Corpus, Map<string, Question | null>>()

/**
 * The question of that key, made when it is first asked for; null where WebAssembly is missing or refuses it, which is
 * never because of what is asked: the exact reading answers then.
 */
export function readyQuestion(
  corpus: Corpus,
  key: string,
  asked: () => { readonly source: Source; readonly selection: Selection },
): Question | null {
  let questions = ready.get(corpus)
  if (!questions) ready.set(corpus, (questions = new Map<string, Question | null>()))
  let question = questions.get(key)
  if (question === undefined) {
    const { source, selection } = asked()
    question = typeof WebAssembly === 'object' ? made(corpus, source, selection) : null
  }
  questions.delete(key)
  questions.set(key, question)
  const [oldest] = questions.keys()
  if (questions.size > mostReady && oldest !== undefined) questions.delete(oldest)
  return question
}

function made(corpus: Corpus, source: Source, selection: Selection): Question | null {
  try {
    return makeQuestion(corpus, source, selection)
  } catch (error) {
    if (error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError)
      return null
    throw error
  }
}

/** What rows come to; those that the question refuses, or all where there is none, by the exact reading. */
export function answersTo(
  corpus: Corpus,
  question: Question | null,
  selection: Selection,
  tables: Tables,
  scenarioAt: (row: number) => Scenario,
): Answers {
  const { length } = tables.scenarios
  const answers = question?.answer(tables) ?? {
    columns: new Map<string, Float64Array>(),
    refused: Array.from({ length }, (_, row) => row),
  }
  const columns = new Map(answers.columns)
  for (const row of answers.refused) {
    for (const [name, value] of exactAnswer(corpus, scenarioAt(row), selection)) {
      let column = columns.get(name)
      if (!column) columns.set(name, (column = new Float64Array(length)))
      column[row] = value
    }
  }
  return { columns, refused: answers.refused }
}
