import { looksOf } from '../../charts/looks'
import { composeSheet } from '../drawings/sheet'
import type { TermsFigure } from '../drawings/terms-figure'
import { termsFigure } from '../drawings/terms-figure'
import type { Corpus } from '../../policies/corpus'
import { remainingText } from '../clauses/term-text'
import { timelineOf } from '../clauses/timeline'
import type { Speech } from '../words/speech'
import { badgesOf } from '../words/badges'
import type { Picture } from './exportable'
import type { Origin } from '../words/occasion'
import { sourceLine, textNotes } from '../words/occasion'

function figureOf(corpus: Corpus, asOf: string, day: string, speech: Speech): TermsFigure {
  const { t, say } = speech
  const marks =
    asOf === day
      ? [{ day, label: t('clause.terms.todayAsOf') }]
      : [
          { day, label: t('clause.terms.today') },
          { day: asOf, label: t('clause.terms.asOf') },
        ]
  const looks = looksOf(corpus, false)
  const timeline = timelineOf(
    corpus.policies,
    marks.map((mark) => mark.day),
  )
  return {
    years: timeline.years.map(({ year, at }) => ({ text: String(year), at })),
    marks: marks.map(({ day: marked, label }, i) => ({
      text: `${label} ${marked}`,
      at: timeline.marks[i] ?? 0,
    })),
    rows: timeline.rows.map(({ policy, term, consultation }) => ({
      name: say(policy.jurisdiction.name),
      badges: badgesOf({ policies: [policy] }, speech),
      remark: remainingText(policy, asOf, speech),
      color: looks(policy.id).color,
      draft: policy.status === 'draft',
      term,
      consultation,
      end: policy.term.to ?? '',
      otherwise: t('clause.terms.undated'),
    })),
    key: {
      issued: t('clause.terms.key.issued'),
      draft: t('clause.terms.key.draft'),
      consultation: t('clause.terms.key.consultation'),
    },
  }
}

/** The terms of the documents on one axis, as a picture. */
export function termsSheet(corpus: Corpus, asOf: string, origin: Origin, speech: Speech): Picture {
  const { t } = speech
  const title = t('clause.terms.caption')
  const figure = figureOf(corpus, asOf, origin.day, speech)
  const drawing = composeSheet(
    {
      title,
      subtitle: [t('export.asOf', { date: asOf })],
      figure: (room) => termsFigure(figure, room),
      notes: [t('clause.terms.note'), ...textNotes(corpus, speech)],
      source: sourceLine(corpus, origin, speech),
    },
    { width: 1280, height: 0 },
  )
  return { drawing, about: { title, language: speech.locale, font: speech.font } }
}
