import type { Corpus } from '../../policies/corpus'
import { factAt } from '../../policies/fact-path'
import type { ScenarioInput } from '../../policies/scenario-input'
import { valueAtPath } from '../../policies/scenario-input'
import type { Hinge } from '../../sweeps/hinges'
import type { Lead } from '../../sweeps/insights/lead'
import { presets } from '../../sweeps/presets'
import type { Speech } from '../words/speech'
import { pathLabel, valueText } from '../words/facts'
import { amountText } from '../words/money'
import { leadHinges } from '../why/hinge-words'
import type { Names } from './leader-sentences'
import { leaderSentence, nextSentence } from './leader-sentences'
import { placeNames } from '../words/place-names'

const namesIn =
  (corpus: Corpus, speech: Speech): Names =>
  (places) =>
    placeNames(places, corpus, speech)

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
  const { t } = speech
  const { high, unknown, notInForce } = lead
  if (!high) {
    if (notInForce.length === corpus.locations.length) {
      return t('compare.insights.out', { date: asOf })
    }
    const isUnknown = unknown.length + notInForce.length === corpus.locations.length
    return t(isUnknown ? 'compare.insights.noTotals' : 'compare.insights.nothing')
  }
  const main = mainFact(input, corpus, speech)
  const first = leaderSentence(high, main, namesIn(corpus, speech), speech)
  const hanging = leadHinges(lead, hinges, speech)
  return speech.sentences([first, hanging].filter(Boolean))
}

/** How firm the lead is. */
function firmText({ high, low }: Lead, names: Names, { t, unit, locale }: Speech): string {
  if (!high) return ''
  if (!low) return t('compare.insights.noFirm')
  const named = { leaders: names(low.places), amount: amountText(low.amount, unit, locale) }
  const isTie = low.places.length > 1
  if (low.places.join() === high.places.join()) {
    return t(isTie ? 'compare.insights.firmSameTie' : 'compare.insights.firmSame', named)
  }
  return t(isTie ? 'compare.insights.firmTie' : 'compare.insights.firm', named)
}

/** By how much, how firm that is, and who stands aside. */
export function leadRest({ lead }: LeadOf, corpus: Corpus, speech: Speech): string {
  const { t } = speech
  const { high, next, unknown, notInForce } = lead
  const names = namesIn(corpus, speech)
  const sentences: string[] = []
  if (high && next) sentences.push(nextSentence(next, names, speech))
  const firm = firmText(lead, names, speech)
  if (firm) sentences.push(firm)
  if (unknown.length > 0 && unknown.length < corpus.locations.length) {
    sentences.push(t('compare.insights.unknown', { places: names(unknown) }))
  }
  if (notInForce.length > 0 && notInForce.length < corpus.locations.length) {
    sentences.push(t('compare.insights.notInForce', { places: names(notInForce) }))
  }
  return speech.sentences(sentences)
}
