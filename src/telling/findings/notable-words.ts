import type { Silence } from '../../sweeps/insights/finding'
import type { NotableFinding } from '../../sweeps/insights/notable'
import { factPhrase } from '../words/fact-phrase'
import { amountText } from '../words/money'
import { placeNames } from '../words/place-names'
import { capNoted, changeNoted, overtakingNoted } from './notable-along'
import { endingNoted } from './notable-terms'
import type { Noting, Said } from './noting'

/** A notable finding in words, with the fact whose curves show it. */
export interface Notable extends Said {
  readonly path: string | null
}

/** What the own place has no clause with a number on, and what others pay for it. */
function silenceNoted({ paths, places, best }: Silence, asked: Noting): Said {
  const { documents, own, speech } = asked
  const { corpus } = documents
  const facts = paths.map((path) => factPhrase(corpus, path, speech))
  const silent = own !== null && places.includes(own) ? [own] : places
  const named = {
    places: placeNames(silent, corpus, speech),
    facts: speech.names(facts.slice(0, 3)),
    fact: facts[0] ?? '',
    best: placeNames(best.places, corpus, speech),
    amount: amountText(best.amount, speech.unit, speech.locale),
  }
  return {
    head: speech.t('answer.notable.silence', named),
    text: speech.t('answer.notable.silenceText', named),
  }
}

function said(finding: NotableFinding, asked: Noting): Said {
  switch (finding.kind) {
    case 'overtaking':
      return overtakingNoted(finding, asked)
    case 'threshold':
    case 'cap_ahead':
    case 'fall':
      return changeNoted(finding, asked)
    case 'capped':
      return capNoted(finding, asked)
    case 'silence':
      return silenceNoted(finding, asked)
    case 'ending':
      return endingNoted(finding, asked)
  }
}

/** 约 follows a word without the space that stands before a digit, and a digit follows a bracket without one. */
const tidy = (text: string): string => text.replaceAll(' 约', '约').replaceAll('） ', '）')

/** A finding for the user's side: the result as a head, the figures as text. Values are exact, or said to be about. */
export function notableWords(finding: NotableFinding, asked: Noting): Notable {
  const { head, text } = said(finding, asked)
  return { head: tidy(head), text: tidy(text), path: 'path' in finding ? finding.path : null }
}
