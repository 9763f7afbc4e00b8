import type { Looks } from '../../charts/looks'
import type { Corpus } from '../../policies/corpus'
import type { Room } from '../drawings/sheet'
import type { PaidPanel } from '../drawings/paid-bars'
import { paidBars } from '../drawings/paid-bars'
import type { Drawing } from '../drawings/svg'
import { shortName } from '../words/place-names'
import type { Speech } from '../words/speech'
import type { Brief } from './brief'

/** The amounts of a brief as bars, one panel for each company. */
export function briefBars(
  { companies, rows }: Pick<Brief, 'companies' | 'rows'>,
  corpus: Corpus,
  looks: Looks,
  room: Room,
  speech: Speech,
): Drawing {
  const { t } = speech
  const panels = companies.map((company, i): PaidPanel => ({
    title: companies.length > 1 ? company : '',
    bars: rows.flatMap(({ id, own, ended, amounts }) => {
      const amount = amounts[i]
      if (!amount) return []
      const { high, low, ends } = amount
      return [
        {
          name: shortName(corpus, id, speech),
          strong: own,
          color: looks(id).color,
          ends,
          text: high,
          quiet: ends ? t('brief.firmBeside', { low }) : '',
          faint: ended !== '',
        },
      ]
    }),
  }))
  return paidBars(panels, { firm: t('brief.firm'), most: t('brief.most') }, room)
}
