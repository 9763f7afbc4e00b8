import type { Corpus } from '../../policies/corpus'
import type { Finding } from '../../sweeps/insights/finding'

/** The places that a finding names. */
function placesOf(finding: Finding, corpus: Corpus): readonly string[] {
  switch (finding.kind) {
    case 'overtaking':
      return [finding.over, finding.under]
    case 'silence':
      return [...finding.places, ...finding.best.places]
    case 'out_of_term':
      return corpus.locations
        .filter(({ policies }) => policies.includes(finding.policy))
        .map(({ id }) => id)
    case 'ending':
      return []
    default:
      return finding.places
  }
}

/** The findings that name none of the places left out; of documents that end, those of the places kept. */
export function toldFindings<F extends Finding>(
  findings: readonly F[],
  omitted: readonly string[],
  corpus: Corpus,
): F[] {
  const kept = corpus.locations.filter(({ id }) => !omitted.includes(id))
  return findings.flatMap((finding): F[] => {
    if (finding.kind === 'ending') {
      const policies = finding.policies.filter(({ id }) =>
        kept.some((place) => place.policies.includes(id)),
      )
      return policies.length > 0 ? [{ ...finding, policies }] : []
    }
    return placesOf(finding, corpus).some((id) => omitted.includes(id)) ? [] : [finding]
  })
}
