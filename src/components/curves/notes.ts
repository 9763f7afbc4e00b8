import type { Curve } from '../../calculator/algebras/curve'
import { isLevel } from '../../calculator/algebras/curve/line'
import { alikeGroups } from '../../charts/alike'
import { statusName } from '../../sweeps/print'
import { clausesOn } from '../../sweeps/clauses-on'
import type { SweepResult } from '../../sweeps/sweep'
import type { Speech } from '../facts'
import type { ComparedCurve } from './compared'

/** A remark under the chart; the clauses it names can be explained. */
export interface Note {
  readonly text: string
  readonly clauses: readonly { readonly id: string; readonly text: string }[]
}

const isFlat = (curve: Curve): boolean =>
  curve.xs.length === 2 && curve.after.every((line) => !line || isLevel(line))

const isUnknown = (curve: Curve): boolean => curve.after.every((line) => line === null)

/** What the lines alone do not say: which have no clause on the fact, which stay level and why. */
export function curveNotes(
  sweep: SweepResult,
  compared: readonly ComparedCurve[],
  { t, say }: Speech,
): Note[] {
  const { corpus } = sweep.result.setting
  const fact = say(sweep.place.fact.label)
  const list = (places: readonly ComparedCurve[]): string =>
    places.map(({ name }) => name).join(t('chart.separator'))
  const plain = (text: string): Note => ({ text, clauses: [] })
  const notes: Note[] = []

  const outOfForce = compared.filter(({ sum }) => sum.inForce.after.every((is) => is === false))
  const inForce = compared.filter((each) => !outOfForce.includes(each))
  const unknown = inForce.filter(({ high }) => isUnknown(high))
  const flat = inForce.filter(
    (each) => !unknown.includes(each) && isFlat(each.high) && isFlat(each.low),
  )
  const silent = flat.filter(({ sum }) => clausesOn(corpus, sum.policies, sweep.place).length === 0)
  if (silent.length > 0) notes.push(plain(t('chart.note.noClause', { places: list(silent), fact })))
  for (const { name, sum } of flat.filter((each) => !silent.includes(each))) {
    const clauses = clausesOn(corpus, sum.policies, sweep.place).map(({ id, title }) => {
      const award = sum.awards.find(({ standing }) => standing.assessment.clause.id === id)
      const statuses = (award?.status.after ?? []).flatMap((line) => statusName(line) ?? [])
      const words = [...new Set(statuses)].map((status) => t(`status.${status}`))
      return {
        id,
        text: t('chart.note.clause', {
          clause: `${id} ${say(title)}`,
          status: words.join(t('chart.separator')),
        }),
      }
    })
    notes.push({ text: t('chart.note.flat', { place: name, fact }), clauses })
  }
  if (unknown.length > 0) notes.push(plain(t('chart.note.unknown', { places: list(unknown) })))
  if (outOfForce.length > 0) {
    notes.push(plain(t('chart.note.notInForce', { places: list(outOfForce) })))
  }
  for (const group of alikeGroups(compared)) {
    const places = list(compared.filter(({ id }) => group.includes(id)))
    notes.push(plain(t('chart.note.alike', { places })))
  }
  if (sweep.place.fact.type === 'count') notes.push(plain(t('chart.note.counts', { fact })))
  return notes
}
