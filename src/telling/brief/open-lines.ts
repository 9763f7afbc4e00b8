import { missingFacts } from '../clauses/rested-on'
import { shortName } from '../words/place-names'
import { comparedIn } from '../words/places'
import type { BriefCompany, BriefOf } from './brief'

const mostMissing = 4

/**
 * How many clauses of the own place, or of all for a company, are in no amount for want of information, and of which
 * facts, those first that most of them wait for; none where all are known.
 */
export function openLines(
  { report }: Pick<BriefCompany, 'report'>,
  of: Pick<BriefOf, 'documents' | 'own' | 'speech'>,
): readonly string[] {
  const { documents, own, speech } = of
  const { corpus } = documents
  const { t } = speech
  const rows = comparedIn(corpus, report, 'locations').filter(
    ({ id, sum }) => sum.in_force && (own === null || id === own),
  )
  const open = new Set(rows.flatMap(({ sum }) => sum.open))
  if (open.size === 0) return []
  const missing = missingFacts(rows, corpus, speech).toSorted(
    (a, b) => b.clauses.length - a.clauses.length,
  )
  const named = speech.names(
    missing.slice(0, mostMissing).map(({ text }) => t('brief.quoted', { title: text })),
  )
  const facts =
    missing.length > mostMissing
      ? t('brief.missingMore', { facts: named, count: missing.length })
      : named
  const places = own === null ? t('brief.allPlaces') : shortName(corpus, own, speech)
  return [t('brief.missing', { places, count: open.size, facts })]
}
