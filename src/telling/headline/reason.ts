import type { Decimal } from '../../policies/decimal'
import type { GapClause, GapPart } from '../../sweeps/gap'
import { gapBetween } from '../../sweeps/gap'
import { absorbedIn } from './absorbed'
import type { Asked } from './asked'
import { moneyIn, namesIn } from './asked'
import { rateAndCapTexts } from './rate-and-cap'

/** The clause that counts for most at one side of a theme; one that both count alike is no reason. */
function countedMost({ clauses }: GapPart, side: 'own' | 'other'): GapClause | undefined {
  return clauses
    .filter((each) => !each[side].isZero() && !each.own.equals(each.other))
    .toSorted((a, b) => b[side].comparedTo(a[side]))[0]
}

/** 浦东新区“数字化转型标杆项目”计 2,000 万元（50%，最多 2,000 万元）. */
function countedText(asked: Asked, place: string, { id }: GapClause, amount: Decimal): string {
  const { documents, speech } = asked
  const clause = documents.corpus.clauses.get(id)
  if (!clause) return ''
  const numbers = rateAndCapTexts(clause, documents.corpus, speech)
  const text = speech.t('headline.counted', {
    place: namesIn(asked, [place]),
    clause: speech.say(clause.title),
    amount: moneyIn(asked, amount),
  })
  return numbers.length > 0 ? `${text}${speech.brackets(speech.phrases(numbers))}` : text
}

/**
 * Why the own place is behind another, in the theme in which it lacks most: a clause that is absorbed there and not in
 * the other, where it would make up for half of the whole distance at least; else the clauses that count for most on
 * both sides, with their rates and caps.
 */
export function reasonText(asked: Asked, own: string, other: string): string[] {
  const { documents, report, speech } = asked
  const gap = gapBetween(documents.corpus, report, own, other)
  const part = gap?.parts[0]
  if (!gap || !part?.difference.isNegative()) return []
  const lack = gap.difference.abs()
  // What gives way in both places alike is no reason either.
  const alike = absorbedIn(asked, other).map(({ clause }) => clause)
  const absorbed = absorbedIn(asked, own).find(
    ({ clause, alone }) =>
      clause.theme === part.theme.id && !alike.includes(clause) && alone.times(2).gte(lack),
  )
  if (absorbed) {
    const { clause, winner, pays } = absorbed
    const named = { clause: speech.say(clause.title), winner: speech.say(winner.title) }
    return [speech.t('headline.absorbed', { ...named, pays: moneyIn(asked, pays) })]
  }
  const [theirs, mine] = [countedMost(part, 'other'), countedMost(part, 'own')]
  if (!theirs) return []
  const ended = (parts: readonly string[]): string => speech.series(parts) + speech.stop.trimEnd()
  const said = countedText(asked, other, theirs, theirs.other)
  if (mine) return [ended([said, countedText(asked, own, mine, mine.own)])]
  // What both count alike is a clause of the kind, and no reason.
  if (part.clauses.some((each) => !each.own.isZero())) return [ended([said])]
  return [ended([said, speech.t('headline.countedNone', { place: namesIn(asked, [own]) })])]
}
