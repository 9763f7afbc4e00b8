import { keyAt } from '../../policies/fact-path'
import { clausesNaming } from '../../sweeps/clauses-on'
import { pathLabel } from '../words/facts'
import { absorbedIn } from './absorbed'
import type { Asked } from './asked'
import { namesIn } from './asked'

/**
 * That the own place pays the same at every value of a fact: since no clause there names it, since those that do give
 * way to another, or as things are now. Nothing where no such fact is given.
 */
export function unmovedText(asked: Asked, own: string): string[] {
  const { documents, speech, unmoved } = asked
  const { corpus } = documents
  if (!unmoved) return []
  const { t, say, names, within } = speech
  const ids = corpus.locations.find(({ id }) => id === own)?.policies ?? []
  const policies = corpus.policies.filter(({ id }) => ids.includes(id))
  const naming = clausesNaming(corpus, policies, [keyAt(unmoved)])
  const named = { place: namesIn(asked, [own]), fact: within(pathLabel(corpus, unmoved, speech)) }
  if (naming.length === 0) return [t('headline.unmoved', named)]
  const absorbed = absorbedIn(asked, own).filter(({ clause }) => naming.includes(clause))
  const [first] = absorbed
  if (!first) return [t('headline.unmovedNow', named)]
  const clauses = absorbed
    .filter(({ winner }) => winner === first.winner)
    .map(({ clause }) => t('headline.quoted', { title: say(clause.title) }))
  const winner = say(first.winner.title)
  return [t('headline.unmovedAbsorbed', { ...named, clauses: names(clauses), winner })]
}
