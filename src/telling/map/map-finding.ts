import type { Fraction } from '../../calculator/fraction'
import { compare } from '../../calculator/fraction'
import type { LookMap } from '../../charts/leader-map'
import { leadingStretches } from '../../sweeps/leading'
import { paidAt } from '../../sweeps/paid-at'
import { aloneIn, groupsOf } from '../../sweeps/ranking'
import type { AskedFinding } from '../curves/finding'
import { spaced } from '../curves/spaced'
import { amountText } from '../words/money'
import type { Speech } from '../words/speech'
import { ownRegion } from './own-region'

/** Two facts at once: what each brings at the company's own value of the other, and who leads in which cell. */
export interface AskedMap {
  /** Null where the other fact is not stated, or cannot vary. */
  readonly x: AskedFinding | null
  readonly y: AskedFinding | null
  /** The map, once it is there. */
  readonly looks: LookMap | null
  /** Both ends of both axes, to say where a region lies. */
  readonly own: string | null
  readonly speech: Speech
}

/** The sentence above a map, and the one below it; empty where nothing is to be said. */
export interface MapFinding {
  readonly first: string
  readonly second: string
}

const short = (ids: readonly string[], { shown, speech }: AskedFinding): string =>
  speech.names(ids.map((id) => shown.find((each) => each.id === id)?.short ?? id))

/** The next change of the lead beyond a value along one fact, else the one before it. */
export function nextLead(asked: AskedFinding): {
  readonly at: Fraction
  readonly leaders: readonly string[]
  readonly isAbove: boolean
} | null {
  const { sweep, shown, end, here } = asked
  if (!here) return null
  const stretches = leadingStretches(
    shown.map(({ offer }) => offer),
    sweep,
    end,
  )
  const i = stretches.findLastIndex(({ from }) => compare(from, here) <= 0)
  const [own, next, before] = [stretches[i], stretches[i + 1], stretches[i - 1]]
  if (next && next.leaders.length > 0)
    return { at: next.from, leaders: next.leaders, isAbove: true }
  if (own && before && before.leaders.length > 0) {
    return { at: own.from, leaders: before.leaders, isAbove: false }
  }
  return null
}

function changeText(asked: AskedFinding): string | null {
  const { swept, speech } = asked
  const next = nextLead(asked)
  if (!next) return null
  const named = { fact: swept.phrase, at: swept.crossing(next.at) }
  return speech.t(next.isAbove ? 'map.finding.from' : 'map.finding.below', named)
}

/** Who leads at the company's own values, or alone has an amount there. */
function leaderText({ x, y, speech }: AskedMap): string {
  const { t, unit, locale, phrases } = speech
  if (!x?.here || !y?.here) return ''
  const paid = x.shown.map(({ id, offer }) => ({
    id,
    amount: x.here && paidAt(offer, x.end, x.here),
  }))
  const [first] = groupsOf(paid)
  if (!first || first.amount.isZero()) return ''
  const values = phrases(
    [x, y].map(({ swept, here }) => `${swept.phrase} ${here ? swept.value(here) : ''}`),
  )
  const amount = amountText(first.amount, unit, locale)
  const alone = aloneIn(paid)
  if (alone !== null) {
    const holds = t('chart.leaders.alone', { place: short([alone], x) })
    return t('map.finding.nowAlone', { values, holds, amount })
  }
  return t('map.finding.now', { values, leader: short(first.ids, x), amount })
}

/** From where on somebody else leads, along each of the two facts. */
function changesText({ x, y, speech }: AskedMap): string {
  const { t, series } = speech
  if (!x?.here || !y?.here) return ''
  const changes = [x, y].flatMap((asked) => {
    const [next, text] = [nextLead(asked), changeText(asked)]
    return next && text !== null ? [{ leader: short(next.leaders, asked), text }] : []
  })
  const [one, other] = changes
  if (!one) return ''
  if (one.leader === other?.leader) {
    const either = t('map.finding.either', { one: one.text, other: other.text })
    return t('map.finding.leads', { when: either, leader: one.leader })
  }
  return series(changes.map(({ text, leader }) => t('map.finding.leads', { when: text, leader })))
}

/** Who leads on how much of the map where any are compared, the greatest part first; ties belong to nobody. */
function sharesOf({ looks, cells }: LookMap): { id: string; share: number }[] {
  const counts = new Map<string, number>()
  let all = 0
  for (const cell of cells) {
    const look = looks[cell]
    if (look?.kind === 'impossible' || look?.kind === 'unknown' || look?.kind === 'alone') continue
    all += 1
    const [only] = look?.kind === 'leads' && look.places.length === 1 ? look.places : []
    if (only !== undefined) counts.set(only, (counts.get(only) ?? 0) + 1)
  }
  return [...counts]
    .map(([id, count]) => ({ id, share: count / Math.max(1, all) }))
    .sort((a, b) => b.share - a.share)
}

/** Where one's own place leads, and whose the rest is. */
function regionText(asked: AskedMap): string {
  const { x, y, looks, own, speech } = asked
  const line = x?.shown.find(({ id }) => id === own)
  if (!x || !y || !line || line.past || !looks) return ''
  const { t, series } = speech
  // Where no cell compares any two places there is nothing to be said of leads.
  if (!looks.looks.some(({ kind }) => kind === 'leads' || kind === 'nothing')) return ''
  const shares = sharesOf(looks)
  const mine = shares.find(({ id }) => id === own)?.share ?? 0
  const others = shares.filter(({ id, share }) => id !== own && share >= 0.05).slice(0, 2)
  const [most, next] = others
  const rest =
    !most || mine > 0.95
      ? ''
      : next
        ? t('map.finding.rest', { most: short([most.id], x), next: short([next.id], x) })
        : t('map.finding.restAll', { most: short([most.id], x) })
  const named = { place: line.short }
  const region = ownRegion(looks, line.id, x, y)
  const first =
    mine === 0
      ? t('map.finding.never', named)
      : mine > 0.999
        ? t('map.finding.always', named)
        : region
          ? t('map.finding.only', { ...named, region })
          : t('map.finding.part', { ...named, share: Math.max(1, Math.round(mine * 100)) })
  return series([first, rest].filter((part) => part !== ''))
}

/** Where one's own place stands at the company's values, and how far the next change of the lead is. */
function nowText({ x, y, own, speech }: AskedMap): string {
  const { t, unit, locale, phrases } = speech
  if (!x?.here || !y?.here) return ''
  const { here, end, shown } = x
  const paid = shown.map(({ id, offer }) => ({ id, amount: paidAt(offer, end, here) }))
  const groups = groupsOf(paid)
  const [first] = groups
  const group = groups.find(({ ids }) => own !== null && ids.includes(own))
  if (!first || first.amount.isZero() || aloneIn(paid) !== null) return ''
  const values = phrases([x.swept.value(here), y.swept.value(y.here)])
  const told = {
    values,
    leader: short(first.ids, x),
    amount: amountText(first.amount, unit, locale),
  }
  if (!group || own === null || first === group) return group ? t('map.finding.nowFirst', told) : ''
  return t('map.finding.nowOwn', {
    ...told,
    place: short([own], x),
    own: amountText(group.amount, unit, locale),
    rank: group.rank,
  })
}

/** Said of a place whose amount is the same in every cell; empty of any other. */
export function constantText(
  map: LookMap | null,
  amounts: readonly (bigint | null)[],
  name: string,
  speech: Speech,
): string {
  const [first] = amounts
  if (!map || first === undefined || first === null) return ''
  if (amounts.some((each) => each !== null && each !== first)) return ''
  const amount = amountText(String(Number(first) / 100), speech.unit, speech.locale)
  return speech.t('map.finding.constant', { place: name, amount })
}

/** What the map shows, for one's own place as long as it is in force, else for a company. */
export function mapFinding(asked: AskedMap): MapFinding {
  const region = regionText(asked)
  const { series, stop } = asked.speech
  const [leader, changes] = [leaderText(asked), changesText(asked)]
  const lead = series([leader, changes].filter((part) => part !== ''))
  const after = changes === '' ? '' : `${changes.charAt(0).toUpperCase()}${changes.slice(1)}${stop}`
  return {
    first: spaced(region || lead),
    second: spaced(region === '' ? '' : [nowText(asked), after].join('').trim()),
  }
}
