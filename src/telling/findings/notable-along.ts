import type { Report } from '../../calculator/report/award'
import { Decimal } from '../../policies/decimal'
import { factAt } from '../../policies/fact-path'
import type { CapAhead, Capped, Fall, Overtaking, Threshold } from '../../sweeps/insights/finding'
import type { Asked } from '../headline/asked'
import { factAtHead, factPhrase } from '../words/fact-phrase'
import { amountText } from '../words/money'
import { placeNames } from '../words/place-names'
import { differenceText } from '../words/rank-words'
import type { Noting, Said } from './noting'
import {
  byWords,
  crossingWords,
  distanceWords,
  factWords,
  leadsWords,
  pointWords,
  reachWords,
  slopeWords,
} from './values'

/** The clauses of a finding by their names alone, in quotation marks. */
function titles({ documents, speech }: Asked, ids: readonly string[]): string {
  const { say, t } = speech
  const named = ids.flatMap((id) => {
    const clause = documents.corpus.clauses.get(id)
    return clause ? [t('answer.notable.quoted', { title: say(clause.title) })] : []
  })
  return speech.list(named)
}

/** How much less one place is paid at most than another now. */
function marginOf({ locations }: Report, over: string, under: string): Decimal {
  return new Decimal(locations[under]?.high ?? 0).minus(locations[over]?.high ?? 0)
}

/** Who overtakes whom, and where. */
export function overtakingNoted(finding: Overtaking, asked: Noting): Said {
  const { documents, report, own, speech } = asked
  const { corpus } = documents
  const { at, stated, ahead, over, under, value, path } = finding
  const { t } = speech
  const record = factAt(corpus, path)
  const crossing = (each: Decimal): string => crossingWords(record, each, speech)
  const below =
    record?.type === 'count'
      ? t('compare.find.atMost', { value: crossing(value) })
      : t('compare.find.below', { value: crossing(at) })
  const named = {
    fact: factAtHead(corpus, path, speech),
    over: placeNames([over], corpus, speech),
    under: placeNames([under], corpus, speech),
    leads: leadsWords(finding, speech),
    distance: byWords(record, at.minus(stated), speech),
    point: ahead ? t('compare.find.at', { value: crossing(at) }) : below,
    stated: factWords(record, stated, speech),
    margin: differenceText(marginOf(report, over, under), speech),
  }
  const isOwn = under === own
  const head = ahead ? (isOwn ? 'overtaken' : 'over') : isOwn ? 'belowOvertaken' : 'below'
  const text = t(ahead ? 'answer.notable.overText' : 'answer.notable.belowText', named)
  return { head: t(`answer.notable.${head}`, named), text }
}

/** What brings a place more, or less. */
export function changeNoted(finding: Threshold | CapAhead | Fall, asked: Noting): Said {
  const { documents, speech } = asked
  const { corpus } = documents
  const { path, at, stated, places, clauses } = finding
  const { t, unit, locale } = speech
  const record = factAt(corpus, path)
  const money = (yuan: Decimal): string => amountText(yuan, unit, locale)
  const clause = titles(asked, clauses)
  const named = {
    fact: factAtHead(corpus, path, speech),
    places: placeNames(places, corpus, speech),
    distance: distanceWords(record, at, stated, speech),
    point: pointWords(record, at, speech),
    stated: factWords(record, stated, speech),
    clause,
  }
  const say = (head: 'jump' | 'start' | 'cap', more: Record<string, string>): Said => ({
    head: t(`answer.notable.${head}`, { ...named, ...more }),
    text: t(`answer.notable.${head}Text`, named),
  })
  if (finding.kind === 'cap_ahead') return say('cap', { gain: money(finding.gain) })
  const slope = slopeWords(record, finding.slope, speech)
  if (finding.kind === 'threshold') {
    return finding.jump.isZero() ? say('start', slope) : say('jump', { jump: money(finding.jump) })
  }
  const head = finding.drop.isZero() ? 'decline' : finding.past ? 'dropPast' : 'drop'
  const because = clause === '' ? '' : t('compare.find.because', { clause })
  return {
    head: t(`answer.notable.${head}`, { ...named, ...slope, drop: money(finding.drop) }),
    text: t('answer.notable.fallText', { ...named, clause: because }),
  }
}

/** What brings nothing more. */
export function capNoted(finding: Capped, asked: Noting): Said {
  const { documents, speech } = asked
  const record = factAt(documents.corpus, finding.path)
  const named = {
    fact: factPhrase(documents.corpus, finding.path, speech),
    places: placeNames(finding.places, documents.corpus, speech),
    clause: titles(asked, [finding.clause]),
    value: reachWords(record, finding.from, speech),
    amount: amountText(finding.amount, speech.unit, speech.locale),
    stated: factWords(record, finding.stated, speech),
  }
  return {
    head: speech.t('answer.notable.capped', named),
    text: speech.t('answer.notable.cappedText', named),
  }
}
