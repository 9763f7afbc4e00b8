import type { Curve } from '../../calculator/algebras/curve'
import { isFlat } from '../../calculator/algebras/curve'
import type { End } from '../../calculator/range'
import { alikeGroups } from '../../charts/alike'
import { chartModes } from '../../charts/modes'
import type { CurveMode } from '../../sweeps/curve-mode'
import { clausesOn } from '../../sweeps/clauses-on'
import { statusName } from '../../sweeps/status-at'
import type { SweepResult } from '../../sweeps/sweep'
import type { Speech } from '../words/speech'
import { pathLabel } from '../words/facts'
import { placeNotes } from '../words/place-notes'
import type { ComparedCurve } from './compared'
import { numbered } from './numbered'
import { flatStatuses } from './why-flat'

/** A remark under the chart; the clauses it names can be explained. */
export interface Note {
  readonly text: string
  readonly clauses: readonly { readonly id: string; readonly text: string }[]
}

const isUnknown = (curve: Curve): boolean => curve.after.every((line) => line === null)

/** Which line shows what: the clauses on the fact that do not vary at present, and their statuses. */
function flatNote({ name, offer }: ComparedCurve, sweep: SweepResult, speech: Speech): Note {
  const { t, say } = speech
  const fact = say(sweep.swept.fact.label)
  const on = new Set(clausesOn(sweep.result.setting.corpus, offer.policies, sweep.swept))
  const clauses = offer.awards.flatMap(({ clause, status }) => {
    if (!on.has(clause)) return []
    const words = flatStatuses(status).map((each) => t(`status.${each}`))
    const named = {
      clause: t('curves.finding.quoted', { clause: say(clause.title) }),
      status: words.join(t('chart.separator')),
    }
    return { id: clause.id, text: t('chart.note.clause', named) }
  })
  return { text: t('chart.note.flat', { place: name, fact }), clauses }
}

/** What the lines alone do not say: which have no clause on the fact, which stay level and why. */
export function curveNotes(
  sweep: SweepResult,
  compared: readonly ComparedCurve[],
  speech: Speech,
  mode: CurveMode = 'amount',
  end: End = 'high',
): Note[] {
  const { t, say } = speech
  const { corpus } = sweep.result.setting
  const fact = say(sweep.swept.fact.label)
  const list = (places: readonly ComparedCurve[]): string =>
    places.map(({ name }) => name).join(t('chart.separator'))
  const notes: Note[] = []
  const remark = (
    key: 'noClause' | 'unknown' | 'notInForce' | 'noneOnSubject' | 'unnumbered',
    places: readonly ComparedCurve[],
  ): void => {
    if (places.length > 0) {
      notes.push({ text: t(`chart.note.${key}`, { places: list(places), fact }), clauses: [] })
    }
  }

  const without = compared.filter(({ offer }) => offer.awards.length === 0)
  const some = compared.filter((each) => !without.includes(each))
  const outOfForce = some.filter(({ offer }) => offer.inForce.after.every((is) => is === false))
  const inForce = some.filter((each) => !outOfForce.includes(each))
  const silent = inForce.filter(({ high }) => isUnknown(high))
  const unnumbered = silent.filter(({ offer }) => offer.subject !== 'total' && !isOpen(offer))
  const flat = inForce.filter(
    (each) => !silent.includes(each) && isFlat(each.high) && isFlat(each.low),
  )
  const on = ({ offer }: ComparedCurve): boolean => {
    const clauses = clausesOn(corpus, offer.policies, sweep.swept)
    return offer.awards.some(({ clause }) => clauses.includes(clause))
  }
  remark('noneOnSubject', without)
  remark(
    'noClause',
    flat.filter((each) => !on(each)),
  )
  notes.push(...flat.filter(on).map((each) => flatNote(each, sweep, speech)))
  remark('unnumbered', unnumbered)
  remark(
    'unknown',
    silent.filter((each) => !unnumbered.includes(each)),
  )
  remark(
    'notInForce',
    outOfForce.filter(({ past }) => past === null),
  )
  for (const { name, past } of outOfForce) {
    if (past)
      notes.push({ text: t('chart.past.note', { place: name, date: past.to }), clauses: [] })
  }
  for (const group of alikeGroups(some.map(numbered), chartModes[mode], end)) {
    const places = list(compared.filter(({ id }) => group.includes(id)))
    notes.push({ text: t('chart.note.alike', { places }), clauses: [] })
  }
  if (mode === 'share') {
    notes.push({
      text: t('chart.note.share', { fact: pathLabel(corpus, sweep.swept.path, speech) }),
      clauses: [],
    })
  }
  if (mode === 'marginal') notes.push({ text: t('chart.note.marginal'), clauses: [] })
  if (sweep.swept.fact.type === 'count') {
    notes.push({ text: t('chart.note.counts', { fact }), clauses: [] })
  }
  const places = compared.flatMap(({ place }) => place ?? [])
  return [...notes, ...placeNotes(places, speech).map((text) => ({ text, clauses: [] }))]
}

/** Whether a missing fact is what keeps the number back. */
function isOpen({ awards }: ComparedCurve['offer']): boolean {
  return awards.some(({ status }) => status.after.some((line) => statusName(line) === 'unknown'))
}
