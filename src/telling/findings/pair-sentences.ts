import type { Corpus } from '../../policies/corpus'
import { Decimal } from '../../policies/decimal'
import type { View } from '../../sweeps/view'
import type { ClauseDifference, PlaceDifference } from '../../sweeps/two-reports'
import { leadersIn, mainClauses, widest } from '../../sweeps/two-reports'
import type { Speech } from '../words/speech'
import { amountText } from '../words/money'
import { clauseName } from '../why/why-sentence'

const nameOf = (corpus: Corpus, view: View, id: string, { say }: Speech): string => {
  const place = corpus.locations.find((each) => each.id === id)
  const policy = corpus.policies.find((each) => each.id === id)
  const name = view === 'locations' ? place?.name : policy?.jurisdiction.name
  return name ? say(name) : id
}

/** Who leads in one of the two, where anybody does. */
function leaders(
  places: readonly PlaceDifference[],
  side: 'a' | 'b',
  name: (id: string) => string,
  { t }: Speech,
): string {
  const names = leadersIn(places, side).map(name)
  const listed = names.join(t('chart.separator'))
  return names.length > 1 ? t('scenarios.pair.tie', { places: listed }) : listed
}

/** What the difference of a place is made of, by the clauses told. */
const mainIds = (place: PlaceDifference): readonly (readonly string[])[] => {
  const { along, against } = mainClauses(place)
  return [along, against].map((some) =>
    some.slice(0, 2).map(({ id, counted }) => `${id} ${counted}`),
  )
}

/**
 * What two scenarios come to beside each other, in a few sentences, the widest difference first; of one place alone
 * where `only` names it.
 */
export function pairSentences(
  places: readonly PlaceDifference[],
  view: View,
  corpus: Corpus,
  speech: Speech,
  only = '',
): readonly string[] {
  const { t, unit, locale } = speech
  const sides = { a: t('scenarios.pair.a'), b: t('scenarios.pair.b') }
  const name = (id: string): string => nameOf(corpus, view, id, speech)
  const money = (yuan: string): string => amountText(new Decimal(yuan).abs(), unit, locale)
  const compared = places.filter(({ id, high }) => high !== null && (only === '' || id === only))
  if (compared.length === 0) {
    return [
      only === ''
        ? t('scenarios.pair.incomparable')
        : t('scenarios.pair.incomparableIn', { place: name(only) }),
    ]
  }

  const sentences: string[] = []
  const most = widest(compared)
  const [place] = most
  if (place?.high) {
    const { along, against } = mainClauses(place)
    const listed = (of: readonly ClauseDifference[]): string =>
      speech.list(
        of.slice(0, 2).flatMap(({ id, counted }) => {
          const clause = corpus.clauses.get(id)
          if (!clause) return []
          const sign = new Decimal(counted).isNegative() ? '−' : '+'
          const named = { name: clauseName(clause, speech), amount: `${sign}${money(counted)}` }
          return [t('scenarios.pair.clause', named)]
        }),
      )
    // Of several places that differ by the same the clauses are told where they are the same too.
    const reasons = most.map((each) => JSON.stringify(mainIds(each)))
    const isSame = reasons.every((each) => each === reasons[0])
    const because = !isSame
      ? ''
      : [
          along.length > 0 ? t('scenarios.pair.because', { clauses: listed(along) }) : '',
          against.length > 0 ? t('scenarios.pair.offset', { clauses: listed(against) }) : '',
        ].join('')
    const key = new Decimal(place.high).isNegative() ? 'less' : 'more'
    const named = {
      ...sides,
      place: speech.list(most.map(({ id }) => name(id))),
      amount: money(place.high),
      because,
    }
    const isWidest = only === '' && compared.length > 1
    sentences.push(t(`scenarios.pair.${key}${isWidest ? '' : 'In'}`, named))
  } else {
    const isFirm = compared.some(({ low }) => low !== null && low !== '0.00')
    const what = isFirm ? ('firmOnly' as const) : ('sameFigures' as const)
    sentences.push(
      only === ''
        ? t(`scenarios.pair.${what}`)
        : t(`scenarios.pair.${what}In`, { place: name(only) }),
    )
  }
  const ranked = view === 'locations'
  const [from, to] = (['a', 'b'] as const).map((side) =>
    ranked ? leaders(places, side, name, speech) : '',
  )
  if (from && from === to) sentences.push(t('scenarios.pair.leaderSame', { place: to }))
  else if (from && to) sentences.push(t('scenarios.pair.leaderChanged', { from, to }))
  if (place && place.oneSided.length > 0) {
    const counted = place.oneSided.reduce((sum, each) => sum.plus(each.counted), new Decimal(0))
    const sign = counted.isNegative() ? '−' : '+'
    const amount = `${sign}${money(counted.toFixed())}`
    const named = { place: name(place.id), count: place.oneSided.length, amount }
    sentences.push(t('scenarios.pair.oneSided', named))
  }
  const left = only === '' ? places.length - compared.length : 0
  if (left > 0) sentences.push(t('scenarios.pair.others', { count: left }))
  return sentences
}
