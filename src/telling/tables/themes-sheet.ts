import { themeLook } from '../../charts/theme-palette'
import type { BarPart, RankingFigure } from '../drawings/ranking-figure'
import { rankingFigure } from '../drawings/ranking-figure'
import { composeSheet } from '../drawings/sheet'
import type { Corpus } from '../../policies/corpus'
import type { View } from '../../sweeps/view'
import { themeShares } from '../findings/theme-shares'
import type { Speech } from '../words/speech'
import { moneyText, unitWord } from '../words/money'
import type { Compared } from '../words/places'
import { badgesOf } from '../words/badges'
import type { Picture } from './exportable'
import type { Occasion } from '../words/occasion'
import { sourceLine, subtitleOf, textNotes } from '../words/occasion'
import { withoutTotal } from './totals-table'

type Ink = Pick<BarPart, 'fill' | 'stroke' | 'striped'>

function inkOf(theme: string): Ink {
  const { color, striped } = themeLook(theme, false)
  return { fill: color, stroke: color, striped }
}

/** Theme after theme what is allowed, tinted, and from its left edge what is firm of it, full; faint of a last day. */
function barOf(row: Compared, corpus: Corpus): BarPart[] {
  let from = 0
  const { sum, weight } = row.lapsed ? { ...row.lapsed, weight: 0.4 } : { ...row, weight: 1 }
  return themeShares(corpus, sum).flatMap(({ theme, high, low }) => {
    const start = from
    from += high.toNumber()
    const ink = inkOf(theme.id)
    const firm = start + Math.min(low.toNumber(), high.toNumber())
    return [
      { ...ink, from: start, to: from, opacity: 0.18 * weight },
      { ...ink, from: start, to: firm, ...(weight < 1 && { opacity: weight }) },
    ]
  })
}

const mostNamed = 3

/** The themes that bring the most, with their amounts: the bar can be read without its colours. */
function mainThemes(row: Compared, corpus: Corpus, { t, say, unit }: Speech): string {
  return themeShares(corpus, (row.lapsed ?? row).sum)
    .sort((a, b) => b.high.comparedTo(a.high))
    .slice(0, mostNamed)
    .map(({ theme, high }) => `${say(theme.label)} ${moneyText(high, unit)}`)
    .join(t('export.dot'))
}

function figureOf(
  corpus: Corpus,
  rows: readonly Compared[],
  view: View,
  speech: Speech,
): RankingFigure {
  const { t, say, unit, locale } = speech
  const occurring = new Set(
    rows.flatMap((row) =>
      themeShares(corpus, (row.lapsed ?? row).sum).map(({ theme }) => theme.id),
    ),
  )
  return {
    headings: [
      '',
      t(view === 'locations' ? 'totals.place' : 'totals.policy'),
      t('chart.axis', { name: t('totals.high'), unit: unitWord(unit, locale) }),
    ],
    rows: rows.map((row) => {
      const { high } = (row.lapsed ?? row).sum
      const ended = row.lapsed ? [t('totals.ended', { date: row.lapsed.to })] : []
      return {
        rank: '',
        name: say(row.name),
        badges: badgesOf(row, speech),
        remark:
          high === null ? '' : [...ended, mainThemes(row, corpus, speech)].join(t('export.dot')),
        amounts: high === null ? withoutTotal(row, speech) : [moneyText(high, unit)],
        bar: high === null ? [] : barOf(row, corpus),
      }
    }),
    key: corpus.themes
      .filter(({ id }) => occurring.has(id))
      .map(({ id, label }) => ({ part: { ...inkOf(id), from: 0, to: 0 }, text: say(label) })),
  }
}

/** The totals as a picture, theme by theme on one scale. */
export function themesSheet(
  corpus: Corpus,
  rows: readonly Compared[],
  view: View,
  occasion: Occasion,
  speech: Speech,
): Picture {
  const { t } = speech
  const title = t(view === 'locations' ? 'export.themes' : 'export.themesPolicies')
  const figure = figureOf(corpus, rows, view, speech)
  const drawing = composeSheet(
    {
      title,
      subtitle: [subtitleOf(occasion, view, speech)],
      figure: (room) => rankingFigure(figure, room),
      notes: [t('export.themesKey'), ...textNotes(corpus, speech)],
      source: sourceLine(corpus, occasion, speech),
    },
    { width: 1280, height: 0 },
  )
  return { drawing, about: { title, language: speech.locale, font: speech.font } }
}
