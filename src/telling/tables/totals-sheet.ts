import type { Looks } from '../../charts/looks'
import { looksOf } from '../../charts/looks'
import type { BarPart, RankingFigure } from '../drawings/ranking-figure'
import { rankingFigure } from '../drawings/ranking-figure'
import { composeSheet } from '../drawings/sheet'
import type { Corpus } from '../../policies/corpus'
import type { View } from '../../sweeps/view'
import type { Speech } from '../words/speech'
import { moneyText, unitWord } from '../words/money'
import type { Compared } from '../words/places'
import { closeIn } from '../words/places'
import { placeNotes } from '../words/place-notes'
import { rankText } from '../words/rank-words'
import { badgesOf } from '../words/badges'
import type { Picture } from './exportable'
import type { Occasion } from '../words/occasion'
import { sourceLine, subtitleOf, textNotes } from '../words/occasion'
import { withoutTotal } from './totals-table'

/** The firm part full, what is only allowed above it tinted; both faint where they are of a last day. */
function barOf(color: string, low: string, high: string, isPast: boolean): BarPart[] {
  const [firm, most] = [Number(low), Number(high)]
  if (isPast) {
    const firmPart = { from: 0, to: firm, fill: color, opacity: 0.35 }
    return [{ from: 0, to: most, fill: color, opacity: 0.1 }, firmPart]
  }
  return [
    { from: 0, to: most, fill: color, opacity: 0.18, stroke: color },
    { from: 0, to: firm, fill: color },
  ]
}

function figureOf(
  rows: readonly Compared[],
  looks: Looks,
  view: View,
  speech: Speech,
): RankingFigure {
  const { t, say, unit, locale } = speech
  const head = (key: 'high' | 'low'): string =>
    t('chart.axis', { name: t(`totals.${key}`), unit: unitWord(unit, locale) })
  const grey = '#5b636b'
  const close = view === 'locations' ? closeIn(rows, speech) : new Map<string, string>()
  return {
    headings: [
      view === 'locations' ? t('totals.rank') : '',
      t(view === 'locations' ? 'totals.place' : 'totals.policy'),
      head('high'),
      head('low'),
    ],
    rows: rows.map((row) => {
      const { high, low, unnumbered, open, in_force: inForce } = (row.lapsed ?? row).sum
      return {
        rank: view === 'locations' ? rankText(row.standing, speech) || '—' : '',
        name: say(row.name),
        badges: badgesOf(row, speech),
        remark: inForce
          ? [
              row.lapsed ? t('totals.ended', { date: row.lapsed.to }) : '',
              close.get(row.id) ?? '',
              `${t('totals.unnumbered')} ${unnumbered.length}`,
              `${t('totals.open')} ${open.length}`,
            ]
              .filter((each) => each !== '')
              .join(t('export.dot'))
          : '',
        amounts:
          high === null || low === null
            ? withoutTotal(row, speech)
            : [moneyText(high, unit), moneyText(low, unit)],
        bar:
          high === null || low === null
            ? []
            : barOf(looks(row.id).color, low, high, row.lapsed !== null),
      }
    }),
    key: [
      { part: { from: 0, to: 0, fill: grey }, text: t('totals.low') },
      {
        part: { from: 0, to: 0, fill: grey, opacity: 0.18, stroke: grey },
        text: t('totals.high'),
      },
    ],
  }
}

/** The totals as a picture: rank, place, both amounts, bars on one scale. */
export function totalsSheet(
  corpus: Corpus,
  rows: readonly Compared[],
  view: View,
  occasion: Occasion,
  speech: Speech,
): Picture {
  const { t } = speech
  const title = t(view === 'locations' ? 'totals.title' : 'totals.titlePolicies')
  const figure = figureOf(rows, looksOf(corpus, false), view, speech)
  const remarks = view === 'locations' ? placeNotes(rows, speech) : [t('totals.policiesNote')]
  const drawing = composeSheet(
    {
      title,
      subtitle: [subtitleOf(occasion, view, speech)],
      figure: (room) => rankingFigure(figure, room),
      notes: [speech.sentences(remarks), ...textNotes(corpus, speech)].filter(
        (note) => note !== '',
      ),
      source: sourceLine(corpus, occasion, speech),
    },
    { width: 1280, height: 0 },
  )
  return { drawing, about: { title, language: speech.locale, font: speech.font } }
}
