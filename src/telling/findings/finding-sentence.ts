import type { Corpus, Policy } from '../../policies/corpus'
import { factAt } from '../../policies/fact-path'
import type { Finding } from '../../sweeps/insights/finding'
import { clausesOf } from '../../sweeps/insights/rank'
import { presets, sweepablePaths } from '../../sweeps/presets'
import type { Speech } from '../words/speech'
import { factPhrase } from '../words/fact-phrase'
import { amountText } from '../words/money'
import { placeNames } from '../words/place-names'
import { clauseName } from '../why/why-sentence'
import type { About } from './finding-words'
import { clauseMark, clauseMarks, findingWords } from './finding-words'

/** A clause where it is explained: in a place. */
export interface PlacedClause {
  readonly id: string
  readonly place: string
}

/** A finding as a sentence: its words, with every clause that it names as a part of its own. */
export interface Sentence {
  readonly parts: readonly { readonly text: string; readonly clause: PlacedClause | null }[]
  /** The fact whose curves show it. */
  readonly path: string | null
  /** The documents that the amounts rest on, for their badges, and all documents of the places named. */
  readonly policies: readonly Policy[]
  readonly documents: readonly Policy[]
}

/** The clauses in the order of their marks. */
function placedClauses(finding: Finding): readonly PlacedClause[] {
  if (finding.kind === 'silence') {
    return finding.best.clauses.map(({ clause, place }) => ({ id: clause, place }))
  }
  const place = 'places' in finding ? (finding.places[0] ?? '') : ''
  return clausesOf(finding).map((id) => ({ id, place }))
}

const ofPlaces = (ids: readonly string[], corpus: Corpus): readonly Policy[] =>
  corpus.policies.filter(({ id }) =>
    corpus.locations.some((place) => ids.includes(place.id) && place.policies.includes(id)),
  )

/** The places that pay what a finding speaks of. */
function payingPlaces(finding: Finding): readonly string[] {
  if (finding.kind === 'overtaking') return [finding.over, finding.under]
  if (finding.kind === 'silence') return finding.best.places
  return 'places' in finding ? finding.places : []
}

function policiesOf(finding: Finding, corpus: Corpus): readonly Policy[] {
  switch (finding.kind) {
    case 'overtaking':
      return ofPlaces(payingPlaces(finding), corpus)
    case 'ending': {
      const ids = finding.policies.map(({ id }) => id)
      return corpus.policies.filter(({ id }) => ids.includes(id))
    }
    case 'out_of_term':
      return corpus.policies.filter(({ id }) => id === finding.policy)
    default: {
      const own = new Set(clausesOf(finding).map((id) => corpus.clauses.get(id)?.policy))
      if (own.size === 0) return ofPlaces(payingPlaces(finding), corpus)
      return corpus.policies.filter(({ id }) => own.has(id))
    }
  }
}

/** The fact to sweep for a fact or a list: of a list the one that is asked for most. */
function curvePath(corpus: Corpus, path: string): string | null {
  if (!corpus.lists.has(path)) return path
  const known = [...presets.flatMap(({ paths }) => paths), ...sweepablePaths(corpus)]
  return known.find((each) => each.startsWith(`${path}.`)) ?? null
}

/** A finding in words. Every value is exact, or said to be about. */
export function findingSentence(finding: Finding, corpus: Corpus, speech: Speech): Sentence {
  const path =
    'path' in finding ? finding.path : finding.kind === 'silence' ? finding.paths[0] : null
  const about: About = {
    corpus,
    speech,
    record: path ? factAt(corpus, path) : undefined,
    fact: path ? factPhrase(corpus, path, speech) : '',
    money: (yuan) => amountText(yuan, speech.unit, speech.locale),
    places: (ids) => placeNames(ids, corpus, speech),
  }
  const { key, named } = findingWords(finding, about)
  const clauses = placedClauses(finding)
  // 约 follows a word without the space that stands before a digit.
  const said = speech.t(key, named).replaceAll(' 约', '约')
  const parts = `${said.charAt(0).toUpperCase()}${said.slice(1)}`
    .split(clauseMarks)
    .map((text) => {
      if (!clauseMarks.test(text)) return { text, clause: null }
      const clause = clauses.find((_, n) => clauseMark(n) === text) ?? null
      const record = clause && corpus.clauses.get(clause.id)
      return { text: record ? clauseName(record, speech) : '', clause }
    })
    .filter(({ text }) => text !== '')
  const curves = path ? curvePath(corpus, path) : null
  const policies = policiesOf(finding, corpus)
  const documents = [...new Set([...policies, ...ofPlaces(payingPlaces(finding), corpus)])]
  return { parts, path: curves, policies, documents }
}
