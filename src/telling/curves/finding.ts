import { isFlat } from '../../calculator/algebras/curve'
import type { Fraction } from '../../calculator/fraction'
import { compare } from '../../calculator/fraction'
import type { End } from '../../calculator/range'
import type { LeadingStretch } from '../../sweeps/leading'
import { leadingStretches } from '../../sweeps/leading'
import { paidAt } from '../../sweeps/paid-at'
import { rankStretches } from '../../sweeps/rank-stretches'
import type { SweepResult } from '../../sweeps/sweep'
import { amountText } from '../words/money'
import type { Speech } from '../words/speech'
import type { SweptWords } from './axis-words'
import type { ComparedCurve } from './compared'
import { whyNone } from './compared'
import { spaced } from './spaced'
import { placeNow, placeThen } from './place-now'
import { statusText } from './readout-words'
import { turnPhrases } from './turns'
import { whyFlat } from './why-flat'

/** Whose curves are told, and what is shown of them. */
export interface AskedFinding {
  readonly sweep: SweepResult
  readonly shown: readonly ComparedCurve[]
  /** Id of the line of one's own place; null for a company. */
  readonly own: string | null
  readonly end: End
  /** The company's own value of the swept fact; null where it is not stated. */
  readonly here: Fraction | null
  readonly swept: SweptWords
  readonly speech: Speech
}

/** The title of the curves, and what is said below it; empty where nothing is to be said. */
export interface CurvesFinding {
  readonly first: string
  readonly second: string
}

/** Whether a curve nowhere falls, on its pieces and at its breaks. */
const isRising = ({ after }: ComparedCurve['high']): boolean =>
  after.every((line) => !line || !line.slope.n.isNegative())

function firstOfPlace(own: ComparedCurve, asked: AskedFinding): string {
  const { shown, sweep, end, swept, speech } = asked
  const { t, phrases } = speech
  const curve = own[end]
  const named = { place: own.short, fact: swept.phrase }
  if (curve.after.every((line) => line === null)) {
    const why = statusText(whyNone(own.offer, sweep.sweep.from), speech)
    return t('curves.finding.none', { ...named, why })
  }
  const offers = shown.map(({ offer }) => offer)
  const turns = phrases(turnPhrases(rankStretches(own.id, offers, sweep, end), swept, speech))
  const kind = isFlat(curve) ? 'flat' : isRising(curve) ? 'rising' : 'varying'
  return t(`curves.finding.${kind}`, { ...named, turns })
}

const nameOf = (leaders: readonly string[], { shown, speech }: AskedFinding): string =>
  speech.names(leaders.map((id) => shown.find((each) => each.id === id)?.short ?? id))

/** 龙华居首, or 只有龙华有金额: what holds on a stretch; empty where nobody has an amount. */
function holding({ leaders, alone }: LeadingStretch, asked: AskedFinding): string {
  const { t } = asked.speech
  if (alone !== null) return t('chart.leaders.alone', { place: nameOf([alone], asked) })
  return leaders.length > 0 ? t('curves.finding.leads', { leader: nameOf(leaders, asked) }) : ''
}

/** Who leads where, for a company that has not said where it stands: the last three stretches at most. */
function stretchesText(stretches: readonly LeadingStretch[], asked: AskedFinding): string {
  const { swept, speech } = asked
  const { t } = speech
  return speech.series(
    stretches.slice(-3).map((stretch) => {
      const { from, to, leaders, alone } = stretch
      const i = stretches.findIndex((each) => each.from === from)
      const named = { from: swept.crossing(from), to: swept.crossing(to) }
      const holds = holding(stretch, asked)
      if (holds === '') return t('curves.finding.nobody', named)
      if (stretches.length === 1) {
        if (alone !== null) return t('curves.finding.aloneAlways', { holds })
        return t('curves.finding.leadsAlways', { leader: nameOf(leaders, asked) })
      }
      if (i === 0) return t('curves.finding.until', { ...named, holds })
      const isLast = i === stretches.length - 1
      return t(`curves.finding.${isLast ? 'next' : 'between'}`, { ...named, at: named.from, holds })
    }),
  )
}

function firstOfCompany(asked: AskedFinding): string {
  const { shown, sweep, end, here, swept, speech } = asked
  const { t, unit, locale } = speech
  const stretches = leadingStretches(
    shown.map(({ offer }) => offer),
    sweep,
    end,
  ).filter((each, _, all) => holding(each, asked) !== '' || all.length > 1)
  const fact = swept.phrase
  const i = here === null ? -1 : stretches.findLastIndex(({ from }) => compare(from, here) <= 0)
  const own = stretches[i]
  const first = shown.find(({ id }) => id === (own?.leaders[0] ?? own?.alone))
  const amount = here && first ? paidAt(first.offer, end, here) : null
  const isInside = here !== null && compare(here, sweep.sweep.to) <= 0
  if (!own || !here || !amount || !isInside) {
    if (stretches.every((each) => holding(each, asked) === '')) return ''
    return t('curves.finding.along', { fact, stretches: stretchesText(stretches, asked) })
  }
  const told = { fact, value: swept.value(here), amount: amountText(amount, unit, locale) }
  const now =
    own.alone === null
      ? t('curves.finding.now', { ...told, leader: nameOf(own.leaders, asked) })
      : t('curves.finding.nowAlone', { ...told, holds: holding(own, asked) })
  const [next, before] = [stretches[i + 1], stretches[i - 1]]
  const [after, earlier] = [next, before].map((each) => (each ? holding(each, asked) : ''))
  if (next && after) {
    const named = { at: swept.crossing(next.from), holds: after }
    return speech.series([now, t('curves.finding.next', named)])
  }
  if (earlier) {
    const named = { at: swept.crossing(own.from), holds: earlier }
    return speech.series([now, t('curves.finding.before', named)])
  }
  return speech.series([now, t('curves.finding.always')])
}

/** Whoever has no amount anywhere for want of information is in no comparison; of one's own line that is said first. */
function lackingText(asked: AskedFinding): string {
  const { shown, sweep, own, end, speech } = asked
  const lacking = shown.filter(
    ({ offer, past, ...line }) =>
      !past &&
      line[end].after.every((each) => each === null) &&
      whyNone(offer, sweep.sweep.from) === 'unknown',
  )
  const others = lacking.filter(({ id }) => id !== own).map(({ id }) => id)
  if (others.length === 0 || lacking.length === shown.length) return ''
  return speech.t('curves.finding.lacking', { places: nameOf(others, asked) })
}

/**
 * What the curves show, for one's own place: what becomes of its rank, where it stands now and why; for a company: who
 * leads at its own value and from where on another does, and what of that is firm. Of an own place that has left the
 * ranking: who leads without it, and what it came to on its last day. Whoever cannot be compared is named.
 */
export function curvesFinding(asked: AskedFinding): CurvesFinding {
  const line = asked.shown.find(({ id }) => id === asked.own)
  const own = line?.past ? undefined : line
  const first = own ? firstOfPlace(own, asked) : firstOfCompany(asked)
  const said = [
    line?.past ? placeThen(line, line.past, asked) : placeNow(own ?? null, asked),
    own ? whyFlat(own, asked) : '',
    lackingText(asked),
  ]
  const second = asked.speech.sentences(said.filter((each) => each !== ''))
  return { first: spaced(first), second: spaced(second) }
}
