import type { Look } from '../../charts/leader-map'
import type { Ink } from '../../charts/map-ink'
import type { Corpus } from '../../policies/corpus'
import type { Speech } from '../words/speech'
import { shortName } from '../words/place-names'
import { moneyText } from '../words/money'

/** A look with how it is drawn and said. */
export interface WordedLook {
  readonly ink: Ink
  readonly kind: Look['kind']
  /** In full, for the legend; in short, for the region itself. */
  readonly name: string
  readonly short: string
}

/** How a look is said; of a place that is out of force by now there is no amount, but the day. */
export function lookWords(
  look: Look,
  corpus: Corpus,
  speech: Speech,
  endedOn: string | null = null,
): { name: string; short: string } {
  const { t, say, unit } = speech
  switch (look.kind) {
    case 'leads': {
      const short = look.places.map((id) => shortName(corpus, id, speech))
      const [only] = look.places
      if (look.places.length > 1) {
        const places = short.join(t('map.separator'))
        const words = t('map.tieShort', { places })
        return { name: words, short: words }
      }
      const name = corpus.locations.find(({ id }) => id === only)?.name
      return { name: name ? say(name) : (only ?? ''), short: short[0] ?? '' }
    }
    case 'alone': {
      const words = t('chart.leaders.alone', { place: shortName(corpus, look.place, speech) })
      return { name: words, short: words }
    }
    case 'band': {
      const [from, to] = [look.from, look.to].map((yuan) => moneyText(String(yuan), unit))
      const words = t('map.band', { from: from ?? '', to: to ?? '' })
      return { name: words, short: words }
    }
    default: {
      const isEnded = look.kind === 'unknown' && endedOn !== null
      const words = isEnded ? t('map.ended', { date: endedOn }) : t(`map.${look.kind}`)
      return { name: words, short: words }
    }
  }
}

/** Places first in their order, bands by amount, then what has no amount. */
export function lookOrder(corpus: Corpus, look: Look): number {
  switch (look.kind) {
    case 'leads': {
      const [first] = look.places
      const place = corpus.locations.findIndex(({ id }) => id === first)
      return place + (look.places.length > 1 ? 100 : 0)
    }
    case 'band':
      return look.from
    case 'nothing':
      return 1e16
    case 'alone':
      return 1.5e16
    case 'unknown':
      return 2e16
    case 'impossible':
      return 3e16
  }
}
