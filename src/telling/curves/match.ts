import { isFlat } from '../../calculator/algebras/curve'
import { compare, whole } from '../../calculator/fraction'
import { paidAt } from '../../sweeps/paid-at'
import type { Reach, Wish } from '../../sweeps/inverse/inverse'
import { reachOf } from '../../sweeps/inverse/inverse'
import type { Group } from '../../sweeps/ranking'
import { groupsOf } from '../../sweeps/ranking'
import { amountText } from '../words/money'
import type { AskedFinding } from './finding'
import type { ComparedCurve } from './compared'
import { spaced } from './spaced'

/** The question that one's own side asks the other way round, and its answer. */
export interface Match {
  readonly question: string
  readonly answer: string
  /** What is to be matched, yuan as a decimal. */
  readonly wanted: string
}

/** What one line has to be given for an amount, in words. */
function answerOf(line: ComparedCurve, reach: Reach, { swept, speech, end }: AskedFinding): string {
  const { t, unit, locale } = speech
  const named = { place: line.short, fact: swept.phrase }
  if (reach.kind === 'silent') return t('curves.match.silent', named)
  const pays = { ...named, amount: amountText(reach.pays, unit, locale) }
  const at = whole(reach.at)
  if (reach.kind === 'reached')
    return t('curves.match.reached', { ...pays, value: swept.crossing(at) })
  if (reach.pays.isZero()) return t('curves.match.zero', named)
  return isFlat(line[end])
    ? t('curves.match.level', pays)
    : t('curves.match.missed', { ...pays, value: swept.point(at) })
}

/** Several lines at once: where the amount is reached each by itself, the others together. */
function answersOf(lines: readonly ComparedCurve[], wish: Wish, asked: AskedFinding): string {
  const { t, names, series } = asked.speech
  const all = lines.map((line) => ({ line, reach: reachOf(line.offer, wish) }))
  const reached = all.filter(({ reach }) => reach.kind === 'reached')
  const others = all.filter((each) => !reached.includes(each))
  const [only] = others
  const told = reached.map(({ line, reach }) => answerOf(line, reach, asked))
  if (!only) return series(told)
  if (others.length === 1) return series([...told, answerOf(only.line, only.reach, asked)])
  const places = names(others.map(({ line }) => line.short))
  return series([...told, t('curves.match.never', { places })])
}

/**
 * What it takes to match the leader: asked for one's own place, or, where that leads, for the one that comes next; for
 * a company what each of the others takes. `wide` is the same sweep as far as the fact may go.
 */
export function matchOf(asked: AskedFinding, wide: AskedFinding): Match | null {
  const { here, shown, end, own, swept, speech } = asked
  const { t, unit, locale, names } = speech
  if (!here || compare(here, wide.sweep.sweep.to) > 0) return null
  const paying = (lines: readonly ComparedCurve[]): readonly Group[] =>
    groupsOf(lines.map(({ id, offer }) => ({ id, amount: paidAt(offer, end, here) })))
  const groups = paying(shown)
  const [first, second] = groups
  if (!first || first.amount.isZero()) return null
  const wished = { wanted: first.amount, end, sweep: wide.sweep }
  const lineOf = (id: string): ComparedCurve | undefined =>
    wide.shown.find((each) => each.id === id)
  const short = (ids: readonly string[]): string =>
    names(ids.flatMap((id) => lineOf(id)?.short ?? []))
  const told = {
    leader: short(first.ids),
    amount: amountText(first.amount, unit, locale),
    fact: swept.phrase,
  }
  const wanted = first.amount.toFixed()
  const answer = (ids: readonly string[]): string => {
    const lines = ids.flatMap((id) => lineOf(id) ?? [])
    return spaced(answersOf(lines, wished, wide)) + speech.stop.trim()
  }
  const ownLine = own === null ? undefined : lineOf(own)
  // A place that is out of force matches nobody: what is asked is asked of the others.
  if (!ownLine || ownLine.past) {
    const others = groups.slice(1).flatMap(({ ids }) => ids)
    if (others.length === 0) return null
    return { question: t('curves.match.company', told), answer: answer(others), wanted }
  }
  if (!first.ids.includes(ownLine.id)) {
    const question = t('curves.match.ask', { ...told, place: ownLine.short })
    return { question, answer: answer([ownLine.id]), wanted }
  }
  if (!second) return null
  const question = t('curves.match.defend', {
    ...told,
    place: ownLine.short,
    next: short(second.ids),
  })
  return { question, answer: answer(second.ids), wanted }
}
