import type { Parameter } from '../../policies/corpus'
import { parameterDifferences } from '../../policies/difference/parameters'
import type { Speech } from '../words/speech'
import { parameterText, scopeText } from './parameter-text'
import type { Cell, ComparedClause, Context, DifferenceRow } from './row'
import { plain } from './row'
import { verdictText } from './verdict-text'

/** What stands where a clause prints no such number. */
function absent(kind: Parameter['kind'], { clause }: ComparedClause, { t }: Speech): string {
  if (kind === 'cap' && clause.formula && clause.cap === 'none') return t('clause.glance.noCap')
  if (clause.formula) return t('clause.compare.nothing')
  return t(`clause.commitment.${clause.commitment}`)
}

/** The printed numbers of both clauses, those of one kind and role side by side. */
export function numberRows({ left, right, corpus, speech }: Context): DifferenceRow[] {
  const cell = (
    parameter: Parameter | null,
    kind: Parameter['kind'],
    side: ComparedClause,
  ): Cell =>
    parameter
      ? plain(
          parameterText(parameter, speech),
          `${speech.say(parameter.label)} · ${scopeText(parameter, speech)} · ${speech.locator(parameter.locator)}`,
        )
      : plain(absent(kind, side, speech))
  return parameterDifferences(left.clause, right.clause, corpus.parameters).map(
    ({ kind, left: one, right: other, verdict, sameScope }) => {
      const unit = (one ?? other)?.unit ?? 'count'
      const names = [left.name, right.name] as const
      const difference = verdictText(verdict, names, speech, unit)
      return {
        id: `${one?.id ?? ''} ${other?.id ?? ''}`,
        label: speech.t(`clause.kind.${kind}`),
        left: cell(one, kind, left),
        right: cell(other, kind, right),
        verdict,
        isNumber: true,
        difference: sameScope
          ? difference
          : speech.t('clause.compare.verdict.otherScope', { verdict: difference }),
      }
    },
  )
}
