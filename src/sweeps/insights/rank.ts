import { headOf } from '../../policies/fact-path'
import type { Finding } from './finding'

/** The clauses that a finding names. */
export function clausesOf(finding: Finding): readonly string[] {
  if (finding.kind === 'silence') return finding.best.clauses.map(({ clause }) => clause)
  if (finding.kind === 'capped') return [finding.clause]
  return 'clauses' in finding ? finding.clauses : []
}

/** What makes two findings say the same: an item of a list stands for the others of its list. */
function sameness(finding: Finding): string {
  switch (finding.kind) {
    case 'silence':
      return finding.places.join()
    case 'ending':
      return ''
    case 'out_of_term':
      return finding.policy
    case 'overtaking': {
      const { path, over, under, ahead } = finding
      return [headOf(path), over, under, ahead].join()
    }
    case 'capped':
    case 'cap_ahead':
    case 'threshold':
    case 'fall': {
      const { path, places } = finding
      return [headOf(path), clausesOf(finding).join(), places.join()].join()
    }
  }
}

/** The values in which findings of several places agree, so that one sentence can name all places. */
function agreement(finding: Finding): string | null {
  const clauses = clausesOf(finding).join('+')
  switch (finding.kind) {
    case 'capped':
      return [finding.path, clauses, finding.from.value, finding.whole].join()
    case 'cap_ahead':
      return [finding.path, clauses, finding.at.value, finding.gain, finding.whole].join()
    case 'threshold':
      return [finding.path, clauses, finding.at.value, finding.jump].join()
    case 'fall':
      return [finding.path, clauses, finding.at.value, finding.drop].join()
    default:
      return null
  }
}

function withPlacesJoined(findings: readonly Finding[]): Finding[] {
  const joined = new Map<string, Finding>()
  for (const finding of findings) {
    const values = agreement(finding)
    const key = `${finding.kind}.${values ?? sameness(finding)}`
    const before = joined.get(key)
    if (!before) joined.set(key, finding)
    else if (values !== null && 'places' in before && 'places' in finding) {
      joined.set(key, { ...before, places: [...before.places, ...finding.places] })
    }
  }
  return [...joined.values()]
}

function firstOfEach(findings: readonly Finding[]): Finding[] {
  const first = new Map<string, Finding>()
  for (const finding of findings) {
    const key = `${finding.kind}.${sameness(finding)}`
    if (!first.has(key)) first.set(key, finding)
  }
  return [...first.values()]
}

/** Silences of the same places become one that names all the facts. */
function withSilencesJoined(findings: readonly Finding[]): Finding[] {
  const silences = findings.flatMap((each) => (each.kind === 'silence' ? [each] : []))
  const weightiest = [...silences].sort((a, b) => b.stake.comparedTo(a.stake))
  return findings.flatMap((finding): Finding[] => {
    if (finding.kind !== 'silence') return [finding]
    const alike = weightiest.filter((each) => sameness(each) === sameness(finding))
    if (alike[0] !== finding) return []
    return [{ ...finding, paths: [...new Set(alike.flatMap(({ paths }) => paths))] }]
  })
}

/** A document out of its term makes its place drop out; then what involves the most money. */
const byWeight = (a: Finding, b: Finding): number =>
  Number(b.kind === 'out_of_term') - Number(a.kind === 'out_of_term') || b.stake.comparedTo(a.stake)

/** The findings to read first, and the others, each by the money that it is about. */
export interface Ranked {
  readonly strong: readonly Finding[]
  readonly more: readonly Finding[]
}

const mostStrong = 5
const mostOfAKind = 2

/** What another sentence says already, or what is too slight or too far from the lead to be read first. */
function isMinor(finding: Finding, strong: readonly Finding[]): boolean {
  const alike = strong.filter(({ kind }) => kind === finding.kind)
  const most = finding.kind === 'silence' ? 1 : mostOfAKind
  if (alike.length >= most || (finding.kind === 'overtaking' && !finding.leads)) return true
  const isTerm = finding.kind === 'out_of_term' || finding.kind === 'ending'
  if (finding.stake.isZero() && !isTerm) return true
  return alike.some(
    (each) =>
      'path' in each &&
      'path' in finding &&
      each.path === finding.path &&
      clausesOf(each).some((clause) => clausesOf(finding).includes(clause)),
  )
}

/**
 * Orders findings: places that agree become one finding, items of a list that say the same too. Of one
 * kind at most two are read first, so that caps do not hide thresholds.
 */
export function rankFindings(findings: readonly Finding[]): Ranked {
  const all = firstOfEach(withPlacesJoined(withSilencesJoined(findings))).sort(byWeight)
  const strong: Finding[] = []
  const more: Finding[] = []
  for (const finding of all) {
    const fits = strong.length < mostStrong && !isMinor(finding, strong)
    ;(fits ? strong : more).push(finding)
  }
  // What ends soon concerns everything above it.
  const isEnding = ({ kind }: Finding): boolean => kind === 'ending'
  const ordered = [...strong].sort((a, b) => Number(isEnding(a)) - Number(isEnding(b)))
  return { strong: ordered, more }
}
