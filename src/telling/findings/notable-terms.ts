import type { Report } from '../../calculator/report/award'
import type { AfterTerms } from '../../sweeps/insights/after-terms'
import { afterTerms } from '../../sweeps/insights/after-terms'
import type { Ending } from '../../sweeps/insights/finding'
import { moneyIn, namesIn, orderOf, paying } from '../headline/asked'
import { aloneTotalled, amongText } from '../headline/among'
import { rankWords } from '../headline/officer'
import type { Noting, Said } from './noting'

const policyName = ({ documents, speech }: Noting, id: string): string => {
  const policy = documents.corpus.policies.find((each) => each.id === id)
  return policy ? speech.say(policy.jurisdiction.name) : id
}

/** The places that are in the ranking before and not after. */
const leaving = (before: Report, after: Report): string[] =>
  Object.keys(before.locations).filter(
    (id) => before.locations[id]?.in_force && !after.locations[id]?.in_force,
  )

/** In how many days the last document of a place ends. */
function daysLeft({ documents }: Noting, place: string, gone: AfterTerms['gone']): number {
  const own = documents.corpus.locations.find(({ id }) => id === place)?.policies
  return Math.max(...gone.filter(({ id }) => own?.includes(id)).map(({ days }) => days))
}

/** The result of what ends: for an officer the own rank, for a company who leads then, or is compared with nobody. */
function leavingHead(asked: Noting, { gone, report }: AfterTerms): string {
  const { own, speech } = asked
  const { t } = speech
  const places = leaving(asked.report, report)
  const when = (place: string, days: number): string => t('answer.notable.gone', { place, days })
  if (places.length === 0) {
    const policies = gone.map(({ id, days }) => when(policyName(asked, id), days))
    return t('answer.notable.partly', { policies: speech.names(policies) })
  }
  const after = { ...asked, report }
  const all = places.map((id) => when(namesIn(asked, [id]), daysLeft(asked, id, gone)))
  const named = { places: speech.names(all), own: own ? namesIn(asked, [own]) : '' }
  if (own !== null && places.includes(own))
    return t('answer.notable.leaveOwn', { ...named, days: daysLeft(asked, own, gone) })
  const rank = own === null ? '' : rankWords(after, own, 'high')
  if (own !== null && rank !== '') {
    const isStill = rank === rankWords(asked, own, 'high')
    const key = isStill ? 'answer.notable.leaveRankStill' : 'answer.notable.leaveRank'
    return t(key, { ...named, rank })
  }
  const leader = paying(orderOf(after, 'high')[0])
  if (!leader) return t('answer.notable.leaveNone', named)
  const led = { ...named, leader: namesIn(asked, leader.ids), among: amongText(after) }
  const [wasAlone, isAlone] = [asked, after].map((each) => aloneTotalled(each) !== null)
  if (isAlone) return t(`answer.notable.${wasAlone ? 'leaveAloneStill' : 'leaveAlone'}`, led)
  const before = wasAlone ? undefined : orderOf(asked, 'high')[0]
  const isStill = before?.ids.join() === leader.ids.join()
  const kind = leader.ids.length > 1 ? 'leaveTied' : isStill ? 'leaveStill' : 'leave'
  return t(`answer.notable.${kind}`, led)
}

/** What ends next, with the last days and who comes first and second from then on. */
export function endingNoted(finding: Ending, asked: Noting): Said {
  const { documents, scenario, speech } = asked
  const { t } = speech
  const after = afterTerms(documents.corpus, scenario, finding)
  if (!after) return { head: '', text: '' }
  const ends = after.gone.map(({ id, to }) =>
    t('answer.notable.end', { policy: policyName(asked, id), date: to }),
  )
  const then = { ...asked, report: after.report }
  const [first, second] = orderOf(then, 'high').map(paying)
  const named = (group: NonNullable<typeof first>) => ({
    place: namesIn(asked, group.ids),
    amount: moneyIn(asked, group.amount),
  })
  const isAlone = aloneTotalled(then) !== null
  const order = [
    ...(first ? [t(`answer.notable.${isAlone ? 'afterAlone' : 'afterFirst'}`, named(first))] : []),
    ...(second ? [t('answer.notable.afterNext', named(second))] : []),
  ]
  const rest = order.length > 0 ? speech.series(order) + speech.stop.trim() : ''
  const text = t('answer.notable.leaveText', { ends: speech.names(ends), after: rest })
  return { head: leavingHead(asked, after), text: text.trim() }
}
