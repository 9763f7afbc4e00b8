import type { Corpus } from '../../policies/corpus'
import { Decimal } from '../../policies/decimal'
import type { FactRecord } from '../../policies/schema'
import { leadersOf, standingsOf } from '../../sweeps/ranking'
import type { Assumption } from '../../sweeps/worth/assumptions'
import type { ByPlace } from '../../sweeps/worth/totals'
import { greatestIn } from '../../sweeps/worth/totals'
import type { Choice } from './choice'
import { choicesOf } from './fact-answer'
import { valueText } from './facts'
import { amountText } from './money'
import { shortName } from './place-names'
import type { Speech } from './speech'

const stateOrder: readonly Assumption['state'][] = ['open', 'answered', 'default']

/** So many stand beside the headline; the others open on demand. */
export const shownAtOnce = 2

/** An assumption whose money may not be weighed yet. */
export interface Assumed extends Pick<Assumption, 'fact' | 'state'> {
  readonly lost: ByPlace | null
  readonly gained: ByPlace | null
}

const mostOf = (amounts: ByPlace | null): Decimal =>
  (amounts && greatestIn(amounts)?.amount) ?? new Decimal(0)

const moneyOn = ({ lost, gained }: Assumed): Decimal =>
  lost && lost.size > 0 ? mostOf(lost) : mostOf(gained)

/** Whether another answer takes the lead away, or changes where my own place stands. */
function isDecisive({ lost, gained }: Assumed, own: string | null, highs: ByPlace): boolean {
  const places = [...highs].map(([id, amount]) => ({ id, amount }))
  const stands = (all: typeof places): string => {
    const subject = own === null ? undefined : standingsOf(all).get(own)?.rank
    return subject === undefined ? String(leadersOf(all)?.ids) : String(subject)
  }
  const turned = (by: (id: string) => Decimal): string =>
    stands(places.map(({ id, amount }) => ({ id, amount: amount.plus(by(id)) })))
  const now = stands(places)
  const nothing = new Decimal(0)
  return (
    turned((id) => lost?.get(id)?.neg() ?? nothing) !== now ||
    turned((id) => gained?.get(id) ?? nothing) !== now
  )
}

/**
 * What the figures rest on, as it is told: what decides where my own place stands, or who leads, first, and of it what
 * nobody has stated; then what my own place rests on, then what nobody has stated, then by the money that hangs on it;
 * what is asked of any applicant comes last. `highs`: the most that every place pays, of those that have an amount.
 */
export function inTellingOrder(
  assumptions: readonly Assumed[],
  own: string | null,
  highs: ByPlace,
): readonly Assumed[] {
  const decisive = new Set(assumptions.filter((each) => isDecisive(each, own, highs)))
  const decides = (each: Assumed): number => (decisive.has(each) ? 0 : 1)
  const ownAt = ({ lost, gained }: Assumed): number =>
    own === null || !lost || lost.has(own) || gained?.has(own) ? 0 : 1
  const orderOf = ({ state }: Assumed): number => stateOrder.indexOf(state)
  const isGeneral = ({ fact, state }: Assumed): number =>
    state === 'default' && fact.group === undefined ? 1 : 0
  return [...assumptions].sort(
    (a, b) =>
      isGeneral(a) - isGeneral(b) ||
      decides(a) - decides(b) ||
      (decisive.has(a) ? orderOf(a) - orderOf(b) : 0) ||
      ownAt(a) - ownAt(b) ||
      orderOf(a) - orderOf(b) ||
      moneyOn(b).comparedTo(moneyOn(a)),
  )
}

/** The places that an amount is said of: my own where it has one, else all with the greatest. */
function saidOf(
  amounts: ByPlace,
  own: string | null,
): { places: string[]; amount: Decimal } | null {
  const mine = own === null ? undefined : amounts.get(own)
  if (own !== null && mine) return { places: [own], amount: mine }
  const greatest = greatestIn(amounts)
  if (!greatest) return null
  const { amount } = greatest
  return {
    places: [...amounts].flatMap(([place, each]) => (each.equals(amount) ? [place] : [])),
    amount,
  }
}

/** The money that hangs on an answer, in short: 浦东 1,500 万元; what would be gained where it is refused. */
export function hangingText(
  { lost, gained }: Pick<Assumption, 'lost' | 'gained'>,
  own: string | null,
  corpus: Corpus,
  speech: Speech,
): string {
  const { t, unit, locale } = speech
  const said = saidOf(lost.size > 0 ? lost : gained, own)
  if (!said) return t('entry.assumed.idle')
  const named = {
    places: speech.names(said.places.map((place) => shortName(corpus, place, speech))),
    amount: amountText(said.amount, unit, locale),
  }
  return t(lost.size > 0 ? 'entry.assumed.amount' : 'entry.assumed.gained', named)
}

/** The same of every place, as a sentence: 数字化转型标杆项目：浦东 1,500 万元，龙华 900 万元取决于此. */
export function hangingSentence(
  { fact, lost, gained }: Pick<Assumption, 'fact' | 'lost' | 'gained'>,
  corpus: Corpus,
  speech: Speech,
): string {
  const { t, say, unit, locale } = speech
  const each = (amounts: ByPlace, key: 'entry.assumed.each' | 'entry.assumed.eachGained') =>
    [...amounts].map(([place, amount]) =>
      t(key, {
        place: shortName(corpus, place, speech),
        amount: amountText(amount, unit, locale),
      }),
    )
  const parts =
    lost.size > 0 ? each(lost, 'entry.assumed.each') : each(gained, 'entry.assumed.eachGained')
  if (parts.length === 0) return `${say(fact.label)}${speech.colon}${t('entry.assumed.idle')}`
  return t('entry.assumed.of', { fact: say(fact.label), amounts: speech.phrases(parts) })
}

/** What may be answered, the answer that nobody gave at the end: 是、否、待定. */
export function answersOf(fact: FactRecord, speech: Speech): readonly Choice[] {
  const { t } = speech
  const none = fact.recognition
    ? t('entry.assumed.undecided')
    : t('entry.assumed.default', { answer: valueText(fact, fact.default, speech) })
  return [...choicesOf(fact, speech), { value: '', label: none }]
}
