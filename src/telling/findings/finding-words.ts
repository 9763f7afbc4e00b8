import type { MessageKey } from '../../locales/words'
import type { Corpus } from '../../policies/corpus'
import type { FactRecord } from '../../policies/schema'
import type {
  Best,
  CapAhead,
  Capped,
  Fall,
  Finding,
  Overtaking,
  Silence,
  Threshold,
} from '../../sweeps/insights/finding'
import type { Speech } from '../words/speech'
import { factPhrase } from '../words/fact-phrase'
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

/** The message of a finding, and what is filled into it. */
export interface Words {
  readonly key: MessageKey
  readonly named: Readonly<Record<string, string | number>>
}

/** Where the n-th clause of a finding stands in a sentence, until its name is set apart. */
export const clauseMark = (n: number): string => String.fromCharCode(0xe000 + n)
export const clauseMarks = /([\uE000-\uF8FF])/

/** What the words of findings are made of. */
export interface About {
  readonly corpus: Corpus
  readonly speech: Speech
  readonly record: FactRecord | undefined
  readonly fact: string
  readonly money: (yuan: Capped['amount']) => string
  readonly places: (ids: readonly string[]) => string
}

/** All clauses of a finding, one after the other. */
const clausesNamed = (clauses: readonly unknown[], { speech }: About): string =>
  clauses.map((_, n) => clauseMark(n)).join(speech.t('compare.find.separator'))

function thresholdWords(finding: Threshold, about: About): Words {
  const { record, fact, speech } = about
  const { at, stated, jump, slope } = finding
  const named = {
    fact,
    distance: distanceWords(record, at, stated, speech),
    point: pointWords(record, at, speech),
    places: about.places(finding.places),
    clause: clausesNamed(finding.clauses, about),
  }
  if (jump.isZero()) {
    return { key: 'compare.find.start', named: { ...named, ...slopeWords(record, slope, speech) } }
  }
  return { key: 'compare.find.jump', named: { ...named, jump: about.money(jump) } }
}

function cappedWords(finding: Capped, { record, fact, speech, money, places }: About): Words {
  const named = {
    fact,
    from: speech.t('compare.find.fromValue', { value: reachWords(record, finding.from, speech) }),
    stated: factWords(record, finding.stated, speech),
    places: places(finding.places),
    amount: money(finding.amount),
    clause: clauseMark(0),
  }
  return { key: finding.whole ? 'compare.find.cappedWhole' : 'compare.find.cappedClause', named }
}

function capAheadWords(finding: CapAhead, about: About): Words {
  const { record, fact, speech, money, places } = about
  const named = {
    fact,
    distance: distanceWords(record, finding.at, finding.stated, speech),
    point: pointWords(record, finding.at, speech),
    places: places(finding.places),
    gain: money(finding.gain),
    clause: clausesNamed(finding.clauses, about),
  }
  return { key: finding.whole ? 'compare.find.capWhole' : 'compare.find.capClause', named }
}

function fallWords(finding: Fall, about: About): Words {
  const { record, fact, speech, money, places } = about
  const { at, stated, past, drop, slope, clauses } = finding
  const clause = clausesNamed(clauses, about)
  const named = {
    fact,
    stated: factWords(record, stated, speech),
    point: pointWords(record, at, speech),
    places: places(finding.places),
    clause: clause === '' ? '' : speech.t('compare.find.because', { clause }),
  }
  if (drop.isZero()) {
    const key = past ? 'compare.find.declinePast' : 'compare.find.decline'
    return { key, named: { ...named, ...slopeWords(record, slope, speech) } }
  }
  const key = past ? 'compare.find.dropPast' : 'compare.find.drop'
  return { key, named: { ...named, drop: money(drop) } }
}

function overtakingWords(finding: Overtaking, { record, fact, speech, places }: About): Words {
  const { at, stated, ahead } = finding
  const { t } = speech
  const named = {
    fact,
    over: places([finding.over]),
    under: places([finding.under]),
    leads: leadsWords(finding, speech),
  }
  const crossing = (value: Overtaking['at']): string => crossingWords(record, value, speech)
  if (!ahead) {
    // The last count at which it holds; of money the crossing itself, which has one value wherever it is told.
    const point =
      record?.type === 'count'
        ? t('compare.find.atMost', { value: crossing(finding.value) })
        : t('compare.find.below', { value: crossing(at) })
    return { key: 'compare.find.overBelow', named: { ...named, point } }
  }
  const distance = byWords(record, at.minus(stated), speech)
  const point = t('compare.find.at', { value: crossing(at) })
  return { key: 'compare.find.over', named: { ...named, distance, point } }
}

const mostNamed = 3

/** What the best places pay: under one clause, or under several, each with its own amount. */
function bestWords({ places: ids, amount, clauses }: Best, { speech, money, places }: About) {
  const { t } = speech
  const named = { best: places(ids), amount: money(amount) }
  const tie = ids.length > 1
  if (clauses.length === 1) {
    const key = tie ? 'compare.find.bestOneTie' : 'compare.find.bestOne'
    return t(key, { ...named, clause: clauseMark(0) })
  }
  const each = clauses
    .slice(0, mostNamed)
    .map((own, n) =>
      t('compare.find.bestClause', { clause: clauseMark(n), amount: money(own.amount) }),
    )
    .join(t('compare.find.separator'))
  const listed =
    clauses.length > mostNamed
      ? t('compare.find.bestMore', { clauses: each, count: clauses.length })
      : each
  const key = tie ? 'compare.find.bestTie' : 'compare.find.bestSum'
  return t(key, { ...named, clauses: listed })
}

function silenceWords(finding: Silence, about: About): Words {
  const { corpus, speech, places } = about
  const { paths, best } = finding
  const { t } = speech
  const labels = paths.map((path) => factPhrase(corpus, path, speech))
  const listed = speech.list(labels.slice(0, mostNamed))
  const facts =
    labels.length > mostNamed
      ? t('compare.find.facts', { facts: listed, count: labels.length })
      : speech.names(labels)
  const named = {
    places: places(finding.places),
    facts,
    fact: labels[0] ?? '',
    best: bestWords(best, about),
  }
  return { key: 'compare.find.silence', named }
}

/** Which sentence a finding is, with its values in words. */
export function findingWords(finding: Finding, about: About): Words {
  const { corpus, speech } = about
  const nameOf = (id: string): string => {
    const policy = corpus.policies.find((each) => each.id === id)
    return policy ? speech.say(policy.jurisdiction.name) : id
  }
  switch (finding.kind) {
    case 'threshold':
      return thresholdWords(finding, about)
    case 'capped':
      return cappedWords(finding, about)
    case 'cap_ahead':
      return capAheadWords(finding, about)
    case 'fall':
      return fallWords(finding, about)
    case 'overtaking':
      return overtakingWords(finding, about)
    case 'silence':
      return silenceWords(finding, about)
    case 'ending': {
      const ends = finding.policies.map(({ id, to, days }) =>
        speech.t('compare.find.ends', { policy: nameOf(id), date: to, days }),
      )
      const policies = ends.join(speech.t('compare.find.separator'))
      return { key: 'compare.find.ending', named: { policies } }
    }
    case 'out_of_term': {
      const { over, from, to } = finding
      const named = { policy: nameOf(finding.policy), date: (over ? to : from) ?? '' }
      return { key: over ? 'compare.find.ended' : 'compare.find.toCome', named }
    }
  }
}
