import type { Curve } from '../../calculator/algebras/curve'
import { isFlat } from '../../calculator/algebras/curve'
import type { Status } from '../../calculator/status'
import { clausesOn } from '../../sweeps/clauses-on'
import { statusName } from '../../sweeps/status-at'
import type { AskedFinding } from './finding'
import type { ComparedCurve } from './compared'

/** The statuses of a clause that nowhere adds anything; nothing calculated at the start says nothing beside another. */
export function flatStatuses(status: Curve): Status[] {
  const all = [...new Set(status.after.flatMap((line) => statusName(line) ?? []))]
  const telling = all.filter((each) => each !== 'zero')
  return telling.length > 0 ? telling : all
}

/** So many clauses are named in the sentence. */
const most = 2

/** Why a line stays level: the clauses on the fact and why they pay nothing more; empty where it does not. */
export function whyFlat(own: ComparedCurve, { sweep, end, swept, speech }: AskedFinding): string {
  const { t, say, list, brackets } = speech
  const curve = own[end]
  if (!isFlat(curve) || curve.after[0] === null) return ''
  const fact = swept.phrase
  const on = new Set(clausesOn(sweep.result.setting.corpus, own.offer.policies, sweep.swept))
  const awards = own.offer.awards.filter(({ clause }) => on.has(clause))
  if (awards.length === 0) return t('curves.finding.noClause', { place: own.short, fact })
  const named = awards.slice(0, most).map(({ clause, status }) => {
    const words = list(flatStatuses(status).map((each) => t(`status.${each}`)))
    return `${t('curves.finding.quoted', { clause: say(clause.title) })}${brackets(words)}`
  })
  const clauses = list(named)
  const key = awards.length > most ? 'levelSome' : 'level'
  return t(`curves.finding.${key}`, { place: own.short, fact, clauses, count: awards.length })
}
