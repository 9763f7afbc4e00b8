import { aloneIn } from '../../sweeps/ranking'
import type { Asked } from './asked'
import { amountIn, namesIn } from './asked'

/** The places in force that cannot be totalled yet. */
export function withoutTotal({ documents, report }: Pick<Asked, 'documents' | 'report'>): string[] {
  const ids = documents.corpus.locations.map(({ id }) => id)
  return ids.filter((id) => {
    const sum = report.locations[id]
    return sum?.in_force && sum.high === null
  })
}

/** The only place with a total above nothing: it leads nobody; null where more have one, or none. */
export const aloneTotalled = (asked: Asked): string | null =>
  aloneIn(
    asked.documents.corpus.locations.map(({ id }) => ({ id, amount: amountIn(asked, id, 'high') })),
  )

/** 在可以合计的三地中: said with who leads, where other places in force cannot be totalled; empty where all can. */
export function amongText(asked: Asked): string {
  const { documents, speech } = asked
  if (withoutTotal(asked).length === 0) return ''
  const totalled = documents.corpus.locations.filter(({ id }) => amountIn(asked, id, 'high'))
  return speech.t('headline.among', { count: speech.number(totalled.length) })
}

/** 其他四地信息不足，暂不能比较: of whom but one place nothing is known; empty where no place in force lacks a total. */
export function notComparable(asked: Asked): string {
  const { documents, speech } = asked
  const unknown = withoutTotal(asked)
  if (unknown.length === 0) return ''
  const isAll = unknown.length === documents.corpus.locations.length - 1
  return isAll && unknown.length > 1
    ? speech.t('headline.aloneOthers', { count: speech.number(unknown.length) })
    : speech.t('headline.aloneBut', { places: namesIn(asked, unknown) })
}
