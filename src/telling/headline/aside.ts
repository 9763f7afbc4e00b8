import type { Policy } from '../../policies/corpus'
import type { LocationRecord } from '../../policies/schema'
import { termAt } from '../../sweeps/term'
import { withoutTotal } from './among'
import type { Asked } from './asked'

/** The documents of a place that are out of their term on the application date. */
export function outOfTerm({ documents, report }: Asked, { policies }: LocationRecord): Policy[] {
  return documents.corpus.policies.filter(
    (policy) =>
      policies.includes(policy.id) &&
      ['over', 'to_come'].includes(termAt(policy, report.as_of).kind),
  )
}

/** The day that a document out of its term ended or will start on. */
export function outSince(policy: Policy, asOf: string): { readonly over: boolean; date: string } {
  const over = termAt(policy, asOf).kind === 'over'
  return { over, date: (over ? policy.term.to : policy.term.from) ?? '' }
}

/** A place whose documents are all out of their term, with the day of the last. */
interface Out {
  readonly name: string
  readonly over: boolean
  readonly date: string
}

function outPlaces(asked: Asked, places: readonly LocationRecord[]): Out[] {
  const { report, speech } = asked
  return places.flatMap((place) => {
    const last = report.locations[place.id]?.in_force ? null : outOfTerm(asked, place).at(-1)
    return last ? [{ name: speech.say(place.name), ...outSince(last, report.as_of) }] : []
  })
}

/** The places that are paid by some of their documents only. */
function partlyOut(asked: Asked, places: readonly LocationRecord[]): string[] {
  const { report, speech } = asked
  const { t, say } = speech
  return places.flatMap((place) =>
    report.locations[place.id]?.in_force
      ? outOfTerm(asked, place).map((policy) => {
          const { over, date } = outSince(policy, report.as_of)
          const named = { place: say(place.name), policy: say(policy.jurisdiction.name), date }
          return t(over ? 'headline.partOver' : 'headline.partToCome', named)
        })
      : [],
  )
}

/** Who is not ranked, or not with all documents, and why; but for the places that are told of already. */
export function standingAside(asked: Asked, told: readonly string[], noTotals: boolean): string[] {
  const { documents, speech } = asked
  const others = documents.corpus.locations.filter(({ id }) => !told.includes(id))
  const out = outPlaces(asked, others)
  const listed = (over: boolean): string[] => {
    const found = out.filter((each) => each.over === over)
    const places = found.map(({ name, date }) =>
      speech.t(over ? 'headline.sinceOver' : 'headline.sinceToCome', { place: name, date }),
    )
    const named = { places: speech.names(places) }
    if (found.length === 0) return []
    return [speech.t(over ? 'headline.over' : 'headline.toCome', named)]
  }
  const lacking = withoutTotal(asked)
  const unknown = others.filter(({ id }) => lacking.includes(id))
  const places = speech.names(unknown.map(({ name }) => speech.say(name)))
  return [
    ...listed(true),
    ...listed(false),
    ...partlyOut(asked, others),
    ...(unknown.length > 0 && !noTotals ? [speech.t('headline.unknown', { places })] : []),
  ]
}
