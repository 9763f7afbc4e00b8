import { plainVerdict } from '../../policies/difference/verdict'
import type { Condition } from '../../policies/schema'
import { conditionGroups, conditionText } from './condition-text'
import type { Cell, ComparedClause, Context, DifferenceRow } from './row'
import { plain } from './row'

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

/** Conditions that one of them asks, or both. */
export function conditionRows(context: Context): DifferenceRow[] {
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
