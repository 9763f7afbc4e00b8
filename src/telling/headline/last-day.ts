import type { Policy } from '../../policies/corpus'
import { termAt } from '../../sweeps/term'
import type { Speech } from '../words/speech'

/** Until when a place pays: the day, what is to be said of it, and whether it is near. */
export interface LastDay {
  readonly day: string
  readonly remark: string
  readonly near: boolean
}

const soon = 60

/** The last day of the documents of a place; of several that still run, the first that ends. */
export function lastDayWords(policies: readonly Policy[], asOf: string, speech: Speech): LastDay {
  const { t, say } = speech
  const states = policies.map((policy) => ({ policy, state: termAt(policy, asOf) }))
  const running = states.filter(({ state }) => state.kind !== 'over' && state.kind !== 'to_come')
  const ends = running.flatMap(({ policy, state }) => {
    const { to } = policy.term
    return to === null ? [] : [{ policy, to, days: state.kind === 'ends_soon' ? state.days : null }]
  })
  const [first] = ends.sort((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : 0))
  if (!first) {
    const isBlank = running.some(({ state }) => state.kind === 'undated')
    const day = running.length === 0 ? '' : t(isBlank ? 'totals.undated' : 'answer.bars.noEnd')
    return { day, remark: '', near: false }
  }
  const left = first.days !== null && first.days <= soon ? first.days : null
  const isFirst = running.length > 1 && ends.some(({ to }) => to !== first.to)
  const remark =
    left !== null
      ? t('answer.bars.left', { days: left })
      : isFirst
        ? t('answer.bars.endsFirst', { policy: say(first.policy.jurisdiction.name) })
        : ''
  return { day: first.to, remark, near: left !== null }
}
