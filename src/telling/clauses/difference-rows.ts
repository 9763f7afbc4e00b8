import { isExempt } from '../../policies/exempt'
import { dateVerdict, plainVerdict } from '../../policies/difference/verdict'
import type { Words } from '../../policies/schema'
import { formulaText } from './formula-text'
import { payoutText } from './payout-text'
import { awardRow } from './award-row'
import { conditionRows } from './condition-rows'
import { numberRows } from './number-rows'
import type { Cell, ComparedClause, Context, DifferenceRow } from './row'
import { plain } from './row'
import { verdictText } from './verdict-text'

/** A point on which texts are the same or not. */
function textRow(
  id: string,
  label: string,
  of: (side: ComparedClause) => Cell,
  { left, right, speech }: Context,
): DifferenceRow {
  const cells = [of(left), of(right)] as const
  const [one, other] = cells.map(({ value, note }) => (value ? `${value} ${note}` : null))
  const verdict = plainVerdict(one ?? null, other ?? null)
  return {
    ...{ id, label, left: cells[0], right: cells[1], verdict, isNumber: false },
    difference: verdictText(verdict, [left.name, right.name], speech),
  }
}

function termRow(context: Context): DifferenceRow {
  const { left, right, speech } = context
  const { t } = speech
  const ends = [left.policy.term.to, right.policy.term.to] as const
  const verdict = dateVerdict(...ends)
  const cell = ({ policy: { term } }: ComparedClause): Cell =>
    plain(
      term.from || term.to
        ? `${term.from ?? t('clause.terms.unknown')} – ${term.to ?? t('clause.terms.unknown')}`
        : t('totals.undated'),
    )
  return {
    ...{ id: 'term', label: t('clause.compare.aspects.term'), verdict, isNumber: false },
    ...{ left: cell(left), right: cell(right) },
    difference: verdictText(verdict, [left.name, right.name], speech, 'term'),
  }
}

/** Two clauses point by point, from whom they support to what they pay the company at hand. */
export function differenceRows(context: Context): readonly DifferenceRow[] {
  const { corpus, chosen, speech } = context
  const { t, say } = speech
  const aspect = (
    id:
      | 'policy'
      | 'theme'
      | 'recipient'
      | 'commitment'
      | 'formula'
      | 'general'
      | 'requirements'
      | 'payout',
    of: (side: ComparedClause) => Cell,
  ): DifferenceRow => textRow(id, t(`clause.compare.aspects.${id}`), of, context)
  const listed = (all: readonly Words[]): string => all.map(say).join(t('clause.formula.part'))
  const sentences = (all: readonly Words[]): string => speech.sentences(all.map(say))
  const theme = (id: string): string => {
    const found = corpus.themes.find((each) => each.id === id)
    return found ? say(found.label) : id
  }
  return [
    awardRow('high', context),
    awardRow('low', context),
    aspect('commitment', ({ clause }) =>
      plain(t(`clause.commitmentLong.${clause.commitment}`), clause.modal_words.join('、')),
    ),
    ...numberRows(context),
    aspect('formula', ({ clause }) =>
      plain(clause.formula ? formulaText(clause.formula, corpus, chosen, speech) : ''),
    ),
    ...conditionRows(context),
    aspect('requirements', ({ clause }) => plain(listed(clause.requirements))),
    aspect('general', ({ clause, policy }) =>
      plain(
        sentences(
          policy.conditions
            .filter(({ id }) => !isExempt(clause, id, chosen))
            .map(({ summary }) => summary),
        ),
      ),
    ),
    aspect('recipient', ({ clause }) => plain(say(clause.recipient))),
    aspect('theme', ({ clause }) => plain(theme(clause.theme))),
    aspect('payout', ({ clause }) =>
      plain(payoutText(clause, speech), clause.payout.note ? say(clause.payout.note) : ''),
    ),
    termRow(context),
  ]
}
