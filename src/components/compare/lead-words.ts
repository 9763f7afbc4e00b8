import type { Corpus } from '../../policies/corpus'
import type { ScenarioInput } from '../../stores/paths'
import { valueAtPath } from '../../stores/paths'
import type { Hinge } from '../../sweeps/hinges'
import type { First, Lead } from '../../sweeps/insights/lead'
import { presets } from '../../sweeps/presets'
import type { Speech } from '../facts'
import { factAt, pathLabel, valueText } from '../facts'
import { amountText } from '../money'
import { leadHinges } from './hinge-words'
import { placeNames } from './place-names'

/** What the sentences on the lead are made from. */
export interface LeadOf {
  readonly lead: Lead
  readonly input: ScenarioInput
  /** The application date. */
  readonly asOf: string
  /** The open recognitions that some award hangs on. */
  readonly hinges: readonly Hinge[]
}

/** The fact that the sentence begins with: the one that is asked for most. */
function mainFact(input: ScenarioInput, corpus: Corpus, speech: Speech) {
  const path = presets
    .flatMap(({ paths }) => paths)
    .find((each) => valueAtPath(input, each) !== undefined)
  if (path === undefined) return null
  const value = valueText(factAt(corpus, path), valueAtPath(input, path), speech)
  return { fact: pathLabel(corpus, path, speech), value }
}

/** Who leads with how much, and what of it hangs on recognitions; or why nobody leads. */
export function leadText(of: LeadOf, corpus: Corpus, speech: Speech): string {
  const { lead, input, asOf, hinges } = of
  const { t, unit, locale } = speech
  const { high, unknown, notInForce } = lead
  if (!high) {
    if (notInForce.length === corpus.locations.length) {
      return t('compare.insights.out', { date: asOf })
    }
    const isUnknown = unknown.length + notInForce.length === corpus.locations.length
    return t(isUnknown ? 'compare.insights.noTotals' : 'compare.insights.nothing')
  }
  const leaders = placeNames(high.places, corpus, speech)
  const main = mainFact(input, corpus, speech)
  const amount = amountText(high.amount, unit, locale)
  const named = { leader: leaders, leaders, amount, ...main }
  const hanging = leadHinges(lead, hinges, speech)
  const all = { ...named, hanging }
  if (high.places.length > 1) {
    return t(main ? 'compare.insights.tie' : 'compare.insights.tieStated', all)
  }
  return t(main ? 'compare.insights.lead' : 'compare.insights.leadStated', all)
}

/** By how much, how firm that is, and who stands aside. */
export function leadRest({ lead }: LeadOf, corpus: Corpus, speech: Speech): string {
  const { t, unit, locale } = speech
  const { high, next, low, unknown, notInForce } = lead
  const names = (places: readonly string[]): string => placeNames(places, corpus, speech)
  const money = (yuan: First['amount']): string => amountText(yuan, unit, locale)
  const sentences: string[] = []
  if (high && next) {
    const named = { next: names(next.places), margin: money(next.margin) }
    sentences.push(t('compare.insights.margin', named))
  }
  if (high && !low) sentences.push(t('compare.insights.noFirm'))
  if (high && low) {
    const same = low.places.join() === high.places.join()
    const named = { leaders: names(low.places), amount: money(low.amount) }
    sentences.push(t(same ? 'compare.insights.firmSame' : 'compare.insights.firm', named))
  }
  if (unknown.length > 0 && unknown.length < corpus.locations.length) {
    sentences.push(t('compare.insights.unknown', { places: names(unknown) }))
  }
  if (notInForce.length > 0 && notInForce.length < corpus.locations.length) {
    sentences.push(t('compare.insights.notInForce', { places: names(notInForce) }))
  }
  return sentences.join(locale === 'en' ? ' ' : '')
}
