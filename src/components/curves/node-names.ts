import type { Breakpoint } from '../../charts/nodes'
import { isJump } from '../../charts/nodes'
import type { Corpus } from '../../policies/corpus'
import type { Speech } from '../facts'

/** What a breakpoint is called in the picture: the clause that caps or begins there. */
export function nodeName(node: Breakpoint, corpus: Corpus, narrow: boolean, { t }: Speech): string {
  const named = node.marks.filter(({ clause }) => clause !== undefined)
  const [mark] = [...named.filter(({ parameter }) => parameter), ...named]
  if (!mark?.clause) return ''
  const { clause } = mark
  const parameter = mark.parameter === undefined ? undefined : corpus.parameters.get(mark.parameter)
  if (narrow) return clause
  if (parameter?.kind === 'cap') return t('chart.name.cap', { clause })
  if (parameter?.kind === 'threshold' || isJump(node)) return t('chart.name.threshold', { clause })
  return clause
}
