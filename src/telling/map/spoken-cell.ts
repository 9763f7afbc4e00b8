import type { Corpus } from '../../policies/corpus'
import type { MapEnd } from '../../sweeps/map-end'
import { aloneIn, leadersOf } from '../../sweeps/ranking'
import { amountText } from '../words/money'
import { shortName } from '../words/place-names'
import type { Speech } from '../words/speech'
import type { amountsInReport } from './cells'

/** A cell of the map: its values, and what every place pays there; null where the values cannot be together. */
export interface ToldCell {
  readonly at: readonly { readonly fact: string; readonly value: string }[]
  readonly cells: ReturnType<typeof amountsInReport> | null
  readonly end: MapEnd
}

/** One sentence for a cell: its values, and who leads there. */
export function spokenCell({ at, cells, end }: ToldCell, corpus: Corpus, speech: Speech): string {
  const { t, locale, unit } = speech
  const facts = at.map((each) => t('map.at', each)).join(t('map.separator'))
  if (!cells) return `${facts} ${t('map.impossible')}`
  const paid = cells.map((each) => ({ id: each.id, amount: each[end] }))
  const [first, alone] = [leadersOf(paid), aloneIn(paid)]
  if (alone !== null) {
    const named = { place: shortName(corpus, alone, speech) }
    return `${facts} ${t('chart.leaders.alone', named)}`
  }
  if (!first) {
    const isKnown = cells.some((each) => each[end] !== null)
    return `${facts} ${t(isKnown ? 'map.nothing' : 'map.unknown')}`
  }
  const names = first.ids.map((id) => shortName(corpus, id, speech))
  const named = { end: t(`map.${end}`), amount: amountText(first.amount, unit, locale) }
  const said =
    names.length > 1
      ? t('map.tie', { places: names.join(t('map.separator')), ...named })
      : t('map.leads', { place: names[0] ?? '', ...named })
  return `${facts} ${said}`
}
