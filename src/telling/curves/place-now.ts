import type { Fraction } from '../../calculator/fraction'
import { compare } from '../../calculator/fraction'
import { paidAt } from '../../sweeps/paid-at'
import type { Group } from '../../sweeps/ranking'
import { groupsOf, isLead } from '../../sweeps/ranking'
import { amountText } from '../words/money'
import { differenceText } from '../words/rank-words'
import type { AskedFinding } from './finding'
import type { ComparedCurve, PastCurve } from './compared'

function ofPlace(own: ComparedCurve, groups: readonly Group[], asked: AskedFinding): string {
  const { here, shown, swept, speech } = asked
  const { t, unit, locale, names } = speech
  const i = groups.findIndex(({ ids }) => ids.includes(own.id))
  const [group, first, second] = [groups[i], groups[0], groups[1]]
  if (!here || !group || !first) return ''
  const named = (of: Group): string =>
    names(of.ids.map((id) => shown.find((each) => each.id === id)?.short ?? id))
  const told = {
    value: swept.value(here),
    place: own.short,
    amount: amountText(group.amount, unit, locale),
    rank: group.rank,
  }
  if (i > 0) {
    const less = differenceText(first.amount.minus(group.amount), speech)
    return t('curves.at.behind', { ...told, leader: named(first), less })
  }
  if (group.ids.length > 1) return t('curves.at.tied', { ...told, leaders: named(group) })
  if (!second) return t('curves.at.alone', told)
  const more = differenceText(group.amount.minus(second.amount), speech)
  return t('curves.at.ahead', { ...told, next: named(second), more })
}

/** The leader's other end: what of the most is firm, or up to how much the firm amount may come. */
function ofCompany(groups: readonly Group[], asked: AskedFinding): string {
  const { here, shown, end, speech } = asked
  const { t, unit, locale, names } = speech
  const [first] = groups
  if (!here || !first || first.amount.isZero()) return ''
  if (!isLead({ of: groups.flatMap(({ ids }) => ids).length })) return ''
  const other = end === 'high' ? 'low' : 'high'
  const nameOf = (id: string): string => shown.find((each) => each.id === id)?.short ?? id
  const others = groupsOf(
    shown.map(({ id, offer }) => ({ id, amount: paidAt(offer, other, here) })),
  )
  const [best] = others
  const [leader = ''] = first.ids
  const own = others.find(({ ids }) => ids.includes(leader))
  if (!best || !own) return ''
  const told = {
    leader: nameOf(leader),
    amount: amountText(own.amount, unit, locale),
    best: names(best.ids.map(nameOf)),
    most: amountText(best.amount, unit, locale),
  }
  const key = best.amount.isZero() ? 'none' : best.ids.includes(leader) ? 'same' : 'differs'
  return t(`curves.at.${end}.${key}`, told)
}

const isWithin = ({ sweep }: AskedFinding, here: Fraction): boolean =>
  compare(here, sweep.sweep.to) <= 0 && compare(here, sweep.sweep.from) >= 0

/** What a place that is out of force came to on its last day, at the company's own value; empty where it is not stated. */
export function placeThen(own: ComparedCurve, past: PastCurve, asked: AskedFinding): string {
  const { here, end, swept, speech } = asked
  const amount = here && isWithin(asked, here) ? paidAt(past.offer, end, here) : null
  if (!here || !amount) return ''
  return speech.t(`curves.at.past.${end}`, {
    value: swept.value(here),
    place: own.short,
    date: past.to,
    amount: amountText(amount, speech.unit, speech.locale),
  })
}

/** Where things stand at the company's own value of the swept fact; empty where it is not stated. */
export function placeNow(own: ComparedCurve | null, asked: AskedFinding): string {
  const { here, shown, end } = asked
  if (!here || !isWithin(asked, here)) return ''
  const groups = groupsOf(shown.map(({ id, offer }) => ({ id, amount: paidAt(offer, end, here) })))
  return own ? ofPlace(own, groups, asked) : ofCompany(groups, asked)
}
