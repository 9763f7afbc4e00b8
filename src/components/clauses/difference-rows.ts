import type { ClauseAward } from '../../calculator/report/award'
import type { Clause, Corpus, Parameter, Policy } from '../../policies/corpus'
import { Decimal } from '../../policies/decimal'
import { parameterDifferences } from '../../policies/difference/parameters'
import type { Verdict } from '../../policies/difference/verdict'
import { dateVerdict, plainVerdict } from '../../policies/difference/verdict'
import type { Condition, Words } from '../../policies/schema'
import type { Speech } from '../facts'
import { amountText } from '../money'
import { conditionGroups, conditionText } from './condition-text'
import type { ChosenReading } from './formula-text'
import { formulaText } from './formula-text'
import { parameterText, scopeText } from './parameter-text'
import { payoutText } from './payout-text'
import { verdictText } from './verdict-text'

/** One clause of the comparison, with its document and what it pays the company at hand. */
export interface ComparedClause {
  readonly clause: Clause
  readonly policy: Policy
  readonly award: ClauseAward | undefined
  /** How it is called in a sentence: its place, or its id beside another of the same document. */
  readonly name: string
}

/** What one side says on a point: the value, and what has to be known with it. */
export interface Cell {
  readonly value: string
  readonly note: string
}

export interface DifferenceRow {
  readonly id: string
  readonly label: string
  readonly left: Cell
  readonly right: Cell
  readonly verdict: Verdict
  /** 深圳高 50 万元, 相同, 仅龙华有. */
  readonly difference: string
  /** The cells are numbers: they stand to the right. */
  readonly isNumber: boolean
}

interface Context {
  readonly left: ComparedClause
  readonly right: ComparedClause
  readonly corpus: Corpus
  readonly chosen: ChosenReading
  readonly speech: Speech
}

const plain = (value: string, note = ''): Cell => ({ value, note })

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

/** What stands where a clause prints no such number. */
function absent(kind: Parameter['kind'], { clause }: ComparedClause, { t }: Speech): string {
  if (kind === 'cap' && clause.formula && clause.cap === 'none') return t('clause.glance.noCap')
  if (clause.formula) return t('clause.compare.nothing')
  return t(
    clause.commitment === 'by_reference' ? 'commitment.by_reference' : 'commitment.unquantified',
  )
}

function numberRows({ left, right, corpus, speech }: Context): DifferenceRow[] {
  const cell = (
    parameter: Parameter | null,
    kind: Parameter['kind'],
    side: ComparedClause,
  ): Cell =>
    parameter
      ? plain(
          parameterText(parameter, speech),
          `${speech.say(parameter.label)} · ${scopeText(parameter, speech)} · ${parameter.locator}`,
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

/** Conditions that the numbers do not show already. */
function conditionsOf({ clause }: ComparedClause, { corpus, chosen, speech }: Context): string[] {
  const isShown = (condition: Condition): boolean => 'bound' in condition || 'years' in condition
  const asked = conditionGroups(clause, chosen).filter(({ part }) => part !== 'cancels')
  return asked.flatMap(({ conditions }) =>
    conditions
      .filter((condition) => !isShown(condition))
      .map((condition) => conditionText(condition, corpus, chosen, speech)),
  )
}

function conditionRows(context: Context): DifferenceRow[] {
  const { t } = context.speech
  const { left, right } = context
  const [one, other] = [conditionsOf(left, context), conditionsOf(right, context)]
  return [...new Set([...one, ...other])].map((text) => {
    const asked = [one.includes(text), other.includes(text)] as const
    const cell = (is: boolean): Cell =>
      plain(t(is ? 'clause.compare.required' : 'clause.compare.notRequired'))
    const verdict = plainVerdict(asked[0] ? text : null, asked[1] ? text : null)
    const name = verdict.kind === 'only' && verdict.side === 'right' ? right.name : left.name
    return {
      ...{ id: text, label: text, left: cell(asked[0]), right: cell(asked[1]), verdict },
      isNumber: false,
      difference:
        verdict.kind === 'only'
          ? t('clause.compare.verdict.onlyRequired', { side: name })
          : t('clause.compare.verdict.same'),
    }
  })
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

/** What both pay the company at hand: an amount, or the word for why there is none. */
function awardRow(end: 'high' | 'low', { left, right, speech }: Context): DifferenceRow {
  const { t } = speech
  const amount = ({ award }: ComparedClause): string | null =>
    award?.status === 'awarded' || award?.status === 'zero' ? (award.award?.[end] ?? null) : null
  const cell = (side: ComparedClause): Cell => {
    const yuan = amount(side)
    if (yuan !== null) return plain(amountText(yuan, speech.unit, speech.locale))
    return plain(side.award ? t(`status.${side.award.status}`) : '')
  }
  const [one, other] = [amount(left), amount(right)]
  const by = one !== null && other !== null ? new Decimal(one).minus(other) : null
  const unequal: Verdict | null =
    by && !by.isZero()
      ? { kind: 'more', side: by.isPositive() ? 'left' : 'right', by: by.abs() }
      : null
  const verdict = unequal ?? plainVerdict(one, other)
  const statuses = one === null && other === null && left.award?.status !== right.award?.status
  const told: Verdict = statuses ? { kind: 'other' } : verdict
  return {
    ...{ id: end, label: t(`clause.compare.aspects.${end}`), left: cell(left), right: cell(right) },
    ...{ verdict: told, isNumber: true },
    difference: verdictText(told, [left.name, right.name], speech, 'yuan'),
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
  const sentences = (all: readonly Words[]): string =>
    all.map(say).join(speech.locale === 'en' ? ' ' : '')
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
            .filter(({ id }) => !clause.exempt_from.includes(id))
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
