import type { Clause } from '../../policies/corpus'
import type { Speech } from '../words/speech'
import { percentText } from '../words/facts'

/** The share of a portion as printed; nothing where the shares are equal. */
const shareText = (share: string | undefined, { parameters }: Clause): string => {
  const printed = parameters.find(({ id }) => id === share)
  return printed ? ` ${percentText(printed.value)}` : ''
}

/** 第 1 年 40%、第 2 年 30% …; empty where the text prints no instalments. */
function instalmentsText(clause: Clause, { t, say, list }: Speech): string {
  const { instalments = [] } = clause
  const equal = instalments.some(({ share }) => share === undefined)
  const said = instalments.map(({ year, share, on }) => {
    const when = t('payout.year', { year }) + shareText(share, clause)
    return on ? t('payout.on', { when, on: say(on) }) : when
  })
  const years = list(said)
  return equal ? t('payout.equally', { years }) : years
}

/** How an award is paid: 按年，至多 3 年; with its instalments where there are some. */
export function payoutText(clause: Clause, speech: Speech): string {
  const { t } = speech
  const { kind, years } = clause.payout
  const way = kind === 'annual' && years ? t('payout.annualYears', { years }) : t(`payout.${kind}`)
  const instalments = instalmentsText(clause, speech)
  return instalments === '' ? way : t('payout.by', { way, instalments })
}

/** Who pays which share: 市级 50%、区级 50%; empty where the text names one purse or none. */
export function payersText(clause: Clause, { t, list }: Speech): string {
  const { payers = [] } = clause
  const said = list(
    payers.map(({ payer, share }) => t(`payer.${payer}`) + shareText(share, clause)),
  )
  return payers.some(({ share }) => share === undefined)
    ? t('payout.equally', { years: said })
    : said
}
