import type { Decimal } from '../../policies/decimal'
import type { Lost, Rest } from '../../sweeps/rests'
import { assumedFacts } from '../../sweeps/worth/assumptions'
import { amountText } from '../words/money'
import { shortName } from '../words/place-names'
import { valueText } from '../words/facts'
import type { Speech } from '../words/speech'
import type { BriefCompany, BriefOf } from './brief'

type Of = Pick<BriefOf, 'documents' | 'own' | 'speech'>

const most = ({ places }: Rest): number =>
  Math.max(...[...places.values()].map(({ high }) => high.toNumber()))

/** Those that concern the own place first, then what is still to be recognised, then by money. */
function inWeight(rests: readonly Rest[], own: string | null): Rest[] {
  const weight = (rest: Rest): readonly number[] => [
    own !== null && rest.places.has(own) ? 0 : 1,
    rest.state === 'open' ? 0 : 1,
    -most(rest),
  ]
  return [...rests].sort((a, b) => {
    const other = weight(b)
    return (
      weight(a)
        .map((one, i) => one - (other[i] ?? 0))
        .find((one) => one !== 0) ?? 0
    )
  })
}

/** 浦东 1,500 万元；龙华、深圳 900 万元: places that lose the same stand together. */
function lostText(places: ReadonlyMap<string, Lost>, { documents, speech }: Of): string {
  const { t, unit, locale } = speech
  const groups = new Map<
    string,
    { key: 'brief.lost' | 'brief.lostFirm'; of: string[]; yuan: Decimal }
  >()
  for (const [place, { high, low }] of places) {
    const [key, yuan] = high.greaterThan(0)
      ? (['brief.lost', high] as const)
      : (['brief.lostFirm', low] as const)
    const same = groups.get(key + yuan.toFixed()) ?? { key, of: [], yuan }
    same.of.push(shortName(documents.corpus, place, speech))
    groups.set(key + yuan.toFixed(), same)
  }
  return speech.series(
    [...groups.values()].map(({ key, of, yuan }) =>
      t(key, { places: speech.names(of), amount: amountText(yuan, unit, locale) }),
    ),
  )
}

function stateText({ fact, state }: Rest, speech: Of['speech'], stated: unknown): string {
  const { t } = speech
  if (state === 'open') return t('brief.open')
  const value = valueText(fact, state === 'answered' ? stated : fact.default, speech)
  return t(state === 'answered' ? 'brief.stated' : 'brief.assumed', { value })
}

/** What the amounts of a company rest on, each with the money that hangs on it, the weightiest first. */
export function restLines(
  { rests, input }: Pick<BriefCompany, 'rests' | 'input'>,
  of: Of,
  count: number,
): readonly string[] {
  const { own, speech } = of
  const { t, say } = speech
  const telling = inWeight(
    rests.filter(({ general }) => !general),
    own,
  )
  return telling.slice(0, count).map((rest) =>
    t('brief.rest', {
      fact: say(rest.fact.label),
      state: stateText(rest, speech, input[rest.fact.id]),
      lost: lostText(rest.places, of),
    }),
  )
}

/**
 * How many more the amounts rest on than are listed, those that change no total among them, but for the general ones;
 * none where all are listed.
 */
export function moreLines(
  { rests, input, report }: Pick<BriefCompany, 'rests' | 'input' | 'report'>,
  { documents, speech }: Of,
  listed: number,
): readonly string[] {
  const isStated = (fact: string): boolean => input[fact] !== undefined
  const all = assumedFacts(documents.corpus, isStated, report).length
  const general = rests.filter((each) => each.general).length
  const more = Math.max(all, rests.length) - general - listed
  return more > 0 ? [speech.t('brief.moreRests', { count: more })] : []
}

/** What every amount rests on, of all companies: the conditions that all places ask for, and that a ceiling is no promise. */
export function commonLines(all: readonly Rest[], { t, say, names }: Speech): readonly string[] {
  const general = new Set(all.filter((each) => each.general).map(({ fact }) => say(fact.label)))
  return [
    ...(general.size > 0 ? [t('brief.general', { facts: names([...general]) })] : []),
    t('brief.noPromise'),
  ]
}
