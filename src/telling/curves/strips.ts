import type { Fraction } from '../../calculator/fraction'
import type { End } from '../../calculator/range'
import type { Frame } from '../../charts/frame'
import { pixelX } from '../../charts/frame'
import { drawn } from '../../charts/point'
import type { LeadingStretch } from '../../sweeps/leading'
import { leadingStretches } from '../../sweeps/leading'
import type { RankStretch } from '../../sweeps/rank-stretches'
import { rankStretches } from '../../sweeps/rank-stretches'
import type { SweepResult } from '../../sweeps/sweep'
import type { Speech } from '../words/speech'
import type { SweptWords } from './axis-words'
import type { BaselineCurves } from './changed-curves'
import type { ComparedCurve } from './compared'
import { leaderNames, stretchEnds } from './leader-words'

/** A stretch of a strip; `places` gives its colours, several where they tie. */
export interface StripSegment {
  readonly from: number
  readonly to: number
  readonly places: readonly string[]
  /** In full, and shorter where that does not fit. */
  readonly labels: readonly string[]
  /** The stretch with what holds there, to be read aloud. */
  readonly said: string
}

/** One strip along the axis of the chart: who leads, by firm amounts too, or the rank of one's own place. */
export interface Strip {
  readonly key: 'before' | 'leads' | 'firm' | 'rank'
  readonly title: string
  readonly segments: readonly StripSegment[]
}

/** A value at which a strip changes. */
export interface Bound {
  readonly at: number
  readonly text: string
}

/** Whose strips, of which end of the amounts. */
export interface AskedStrips {
  readonly sweep: SweepResult
  readonly shown: readonly ComparedCurve[]
  readonly own: string | null
  readonly end: End
  readonly swept: SweptWords
  readonly speech: Speech
  /** All lines under other documents, whose leaders stand above those of now. */
  readonly baseline?: BaselineCurves | null
}

function leadSegments(stretches: readonly LeadingStretch[], of: AskedStrips): StripSegment[] {
  return stretches.map((stretch, i) => {
    const { full, name, short } = leaderNames(stretch, of.shown, of.speech)
    const ends = stretchEnds(stretches, i, of.swept)
    return {
      from: drawn(stretch.from),
      to: drawn(stretch.to),
      places: stretch.leaders,
      labels: [full, name, short],
      said: of.speech.t('chart.leaders.item', { ...ends, leaders: full }),
    }
  })
}

function rankSegments(
  ranks: readonly RankStretch[],
  place: string,
  { swept, speech }: AskedStrips,
): StripSegment[] {
  const { t } = speech
  return ranks.map(({ from, to, rank, alone, besides, isLast }, i) => {
    const named = { rank: rank ?? 0 }
    const none = alone ? t('chart.leaders.alone', { place }) : t('chart.leaders.none')
    const plain = rank === null ? none : t('curves.strip.rank', named)
    const full =
      rank === null
        ? plain
        : besides.length > 0
          ? t('curves.strip.tied', named)
          : t(isLast ? 'curves.strip.last' : 'curves.strip.rank', named)
    const ends = {
      from: i === 0 ? swept.value(from) : swept.crossing(from),
      to: i === ranks.length - 1 ? swept.value(to) : swept.crossing(to),
    }
    return {
      ...{ from: drawn(from), to: drawn(to), places: [] },
      labels: [full, plain, rank === null ? '' : String(rank)],
      said: t('chart.leaders.item', { ...ends, leaders: full }),
    }
  })
}

/** The strips under the chart, with every value at which one of them changes, each once. */
export function stripsOf(of: AskedStrips): {
  readonly strips: readonly Strip[]
  readonly bounds: readonly Bound[]
} {
  const { sweep, shown, own, end, swept, speech } = of
  const { t } = speech
  const offers = shown.map(({ offer }) => offer)
  const line = shown.find(({ id, past }) => id === own && past === null)
  const leads = leadingStretches(offers, sweep, end)
  const ranks = line ? rankStretches(line.id, offers, sweep, end) : []
  const firm = line || end === 'low' ? [] : leadingStretches(offers, sweep, 'low')
  const baseline = of.baseline ?? null
  const before = baseline
    ? leadingStretches(
        baseline.shown.map(({ offer }) => offer),
        baseline.sweep,
        end,
      )
    : []
  const starts = [before, leads, ranks, firm].flatMap((each) =>
    each.slice(1).map(({ from }) => from),
  )
  const bounds = [...starts]
    .sort((a, b) => drawn(a) - drawn(b))
    .map((at: Fraction) => ({ at: drawn(at), text: swept.mark(at) }))
    .filter(({ text }, i, all) => text !== all[i - 1]?.text)
  const strips: Strip[] = [
    ...(baseline
      ? [
          {
            key: 'before' as const,
            title: t(baseline.reform === null ? 'curves.beforeLeads' : 'curves.beforeReformLeads'),
            segments: leadSegments(before, { ...of, shown: baseline.shown }),
          },
        ]
      : []),
    {
      key: 'leads',
      title: t(baseline ? 'curves.afterLeads' : 'curves.strip.leads'),
      segments: leadSegments(leads, of),
    },
  ]
  if (line) {
    const title = t('curves.strip.rankOf', { place: line.short })
    strips.push({ key: 'rank', title, segments: rankSegments(ranks, line.short, of) })
  } else if (firm.length > 0) {
    strips.push({ key: 'firm', title: t('curves.strip.firm'), segments: leadSegments(firm, of) })
  }
  return { strips, bounds }
}

/** Between the title of a strip and what stands beside it, in pixels. */
export const titleGap = 8

/** Whether all titles of strips have room left of the plot; else each stands above its own strip. */
export const areTitlesBeside = (
  strips: readonly Pick<Strip, 'title'>[],
  { left }: Pick<Frame, 'left'>,
  widthOf: (text: string) => number,
): boolean => strips.every(({ title }) => widthOf(title) + titleGap <= left)

/** A bound with where its words stand: their middle in pixels, and in which row below the strips. */
export interface PlacedBound extends Bound {
  readonly x: number
  readonly middle: number
  readonly row: number
}

/** Every bound gets a place: in the first row that has room for its words. */
export function placeBounds(
  bounds: readonly Bound[],
  frame: Frame,
  widthOf: (text: string) => number,
): PlacedBound[] {
  const free: number[] = []
  return bounds.map(({ at, text }) => {
    const half = widthOf(text) / 2
    const x = pixelX(frame, at)
    const middle = Math.min(Math.max(x, half), frame.left + frame.width + 24 - half)
    const found = free.findIndex((end) => middle - half >= end)
    const row = found < 0 ? free.length : found
    free[row] = middle + half + 8
    return { at, text, x, middle, row }
  })
}
