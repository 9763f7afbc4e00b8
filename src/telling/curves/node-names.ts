import type { Mark } from '../../calculator/algebras/curve/pieces'
import { compare } from '../../calculator/fraction'
import type { Breakpoint } from '../../charts/nodes'
import { isJump, valuesAround } from '../../charts/nodes'
import type { Corpus } from '../../policies/corpus'
import type { Speech } from '../words/speech'

/** The clause that a breakpoint leads to, one that meets a printed number first; empty where it names none. */
export function clauseOf({ marks }: Breakpoint): string {
  return markOf(marks)?.clause ?? ''
}

function markOf(marks: readonly Mark[]): Mark | undefined {
  const named = marks.filter(({ clause }) => clause !== undefined)
  return named.find(({ parameter }) => parameter !== undefined) ?? named[0]
}

/** What a breakpoint is called in the picture: the clause that caps or begins there. */
export function nodeName(node: Breakpoint, corpus: Corpus, narrow: boolean, { t }: Speech): string {
  const mark = markOf(node.marks)
  if (!mark?.clause) return ''
  const { clause } = mark
  const parameter = mark.parameter === undefined ? undefined : corpus.parameters.get(mark.parameter)
  if (narrow) return clause
  const [before, here, after] = valuesAround(node)
  if (!isJump(node)) return parameter?.kind === 'cap' ? t('chart.name.cap', { clause }) : clause
  const rises = before && after && compare(here ?? after, before) >= 0 && compare(after, before) > 0
  return rises ? t('chart.name.threshold', { clause }) : clause
}
