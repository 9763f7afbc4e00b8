import { readValue } from '../../calculator/reading/value'
import type { Corpus } from '../../policies/corpus'
import type { Decimal } from '../../policies/decimal'
import { factAt } from '../../policies/fact-path'
import type { ScenarioInput } from '../../policies/scenario-input'
import { itemsOf, valueAtPath } from '../../policies/scenario-input'
import type { Weighed } from '../../sweeps/worth/found'
import { firstMoney } from '../../sweeps/worth/favourable'
import type { Step } from '../../sweeps/worth/step'
import type { InPlace } from '../../sweeps/worth/worth'
import { valueText } from './facts'
import { amountText, moneyText } from './money'
import { shortName } from './place-names'
import type { Speech } from './speech'

/** 浦东 1,200 万元 */
function inPlace({ place, amount }: InPlace, corpus: Corpus, speech: Speech) {
  const { unit, locale } = speech
  return { place: shortName(corpus, place, speech), amount: amountText(amount, unit, locale) }
}

/** What a fact can pay: 浦东，至多 5,000 万元; where the texts print no bound, what a first amount pays. */
export function mostText(worth: Weighed, corpus: Corpus, speech: Speech): string {
  const { t } = speech
  const { besides } = worth
  const parts = [
    payText(worth, corpus, speech),
    besides.length > 0 ? t('entry.worth.besides', { count: besides.length }) : '',
  ]
  return speech.phrases(parts.filter(Boolean))
}

function payText(
  { path, most, now, of, besides }: Weighed,
  corpus: Corpus,
  speech: Speech,
): string {
  const { t, say, within } = speech
  const named = inPlace(most, corpus, speech)
  const list = corpus.lists.get(path)
  switch (of) {
    case 'any':
      return t('entry.worth.most', named)
    case 'item':
      return t('entry.worth.item', { ...named, item: list ? within(say(list.item)) : '' })
    case 'first': {
      if (now || list || besides.length > 0) return ''
      const fact = factAt(corpus, path)
      const first = fact?.type === 'money' ? firstMoney : '1'
      return t('entry.worth.first', { ...named, by: valueText(fact, first, speech) })
    }
  }
}

/** What is paid for a stated fact now: 浦东 1,200 万元, and whether that is all it can pay. */
export function nowText({ now, most, of }: Weighed, corpus: Corpus, speech: Speech): string {
  if (!now) return ''
  const { t } = speech
  const text = t('entry.worth.now', inPlace(now, corpus, speech))
  const isAll = of === 'any' && now.place === most.place && now.amount.equals(most.amount)
  return isAll ? speech.phrases([text, t('entry.worth.limit')]) : text
}

/** What a fact pays and can pay, in one line: 浦东 656 万元，至多 5,000 万元. */
export function paysText(weighed: Weighed, corpus: Corpus, speech: Speech): string {
  const { now, most, of, path } = weighed
  const { t, say, within } = speech
  const pays = nowText(weighed, corpus, speech)
  // The place is named once.
  const isSame = now?.place === most.place && of !== 'first'
  if (!now || !isSame)
    return [pays, mostText(weighed, corpus, speech)].filter(Boolean).join(speech.aside)
  const { amount } = inPlace(most, corpus, speech)
  if (of === 'item') {
    const list = corpus.lists.get(path)
    const item = list ? within(say(list.item)) : ''
    return speech.phrases([pays, t('entry.worth.itemAtMost', { item, amount })])
  }
  if (now.amount.equals(most.amount)) return pays
  return speech.phrases([pays, t('entry.worth.atMost', { amount })])
}

/** An amount with its sign as the unit shows it, without the unit: +50, −100. */
const signed = (change: Decimal, { unit }: Speech): string =>
  moneyText(change, unit, { sign: true })

/** What a little more of a stated number changes: 每增加 100 万元：浦东 +50，龙华 +30. */
export function stepText({ by, changes }: Step, path: string, corpus: Corpus, speech: Speech) {
  const { t } = speech
  const named = { by: valueText(factAt(corpus, path), by.toFixed(), speech) }
  if (changes.size === 0) return t('entry.worth.still', named)
  const parts = [...changes].map(([place, change]) =>
    t('entry.worth.change', {
      place: shortName(corpus, place, speech),
      amount: signed(change, speech),
    }),
  )
  return t('entry.worth.step', { ...named, changes: speech.phrases(parts) })
}

/** The facts that may be told of first: those asked about in some groups, all where none are chosen. */
export function weighedIn(
  weighed: readonly Weighed[],
  groups: readonly string[],
  corpus: Corpus,
): readonly Weighed[] {
  if (groups.length === 0) return weighed
  const planned = new Set(corpus.groups.filter(({ plan }) => plan).map(({ id }) => id))
  return weighed.filter(({ path }) => {
    const group = (corpus.lists.get(path) ?? factAt(corpus, path))?.group ?? ''
    return !planned.has(group) || groups.includes(group)
  })
}

const isNumber = (corpus: Corpus, path: string): boolean => {
  const type = factAt(corpus, path)?.type
  return type === 'money' || type === 'count' || corpus.lists.has(path)
}

/** The stated numbers and lists, then those that are not stated: what a company may change and see. */
export function changeable(weighed: readonly Weighed[], corpus: Corpus): readonly Weighed[] {
  const numbers = weighed.filter(({ path }) => isNumber(corpus, path))
  return [...numbers.filter(({ now }) => now), ...numbers.filter(({ now }) => !now)]
}

/** What is stated at a path: the value of a fact, as it was typed where it is refused, or how many items a list has. */
export function statedText(
  path: string,
  input: ScenarioInput,
  corpus: Corpus,
  speech: Speech,
): string {
  const { t } = speech
  const stated = valueAtPath(input, path)
  if (stated === undefined) return t('scenario.unstated')
  const fact = corpus.lists.has(path) ? undefined : factAt(corpus, path)
  if (fact) {
    // What is refused stands as it was typed.
    const read = readValue(stated, fact, path)
    const isRefused = typeof read === 'object' && 'code' in read
    return isRefused ? String(stated) : valueText(fact, stated, speech)
  }
  const count = itemsOf(input, path)?.length ?? 0
  return count === 0 ? t('scenario.emptyList') : t('entry.worth.items', { count })
}
