import { defaultOf } from '../../calculator/scenario'
import type { StatedValue } from '../../calculator/scenario'
import { finite } from '../../calculator/fraction'
import { mostCount, mostMoney } from '../../calculator/reading/value'
import { codeOf } from '../../calculator/algebras/columns/table'
import type { FactRecord } from '../../policies/schema'
import { valueText } from '../words/facts'
import type { Speech } from '../words/speech'
import type { Allowed, Look } from './sheet'
import { quoted } from './sheet'

const looks: Readonly<Record<FactRecord['type'], Look>> = {
  money: 'entry-money',
  count: 'entry-count',
  rate: 'entry-rate',
  date: 'entry-date',
  flag: 'entry-text',
  enum: 'entry-text',
}

export const entryLook = (fact: FactRecord): Look => looks[fact.type]

/** The day of a spreadsheet: days since 1899-12-30. Days before 1900-03-01 are written yyyymmdd. */
export function dayNumber(yyyymmdd: number): number {
  const [year, month, day] = [
    Math.floor(yyyymmdd / 10_000),
    Math.floor(yyyymmdd / 100) % 100,
    yyyymmdd % 100,
  ]
  const serial = (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000
  return serial > 60 ? serial : yyyymmdd
}

/** What somebody would type for a value. */
export function entryOf(
  fact: FactRecord,
  value: StatedValue | undefined,
  { t, say }: Speech,
): string | number | null {
  if (value === undefined) return null
  if (typeof value === 'boolean') return t(value ? 'workbook.yes' : 'workbook.no')
  if (typeof value === 'string') {
    const found = fact.values?.[codeOf(fact, value)]
    return found ? say(found.label) : null
  }
  const number = finite(value)?.toNumber() ?? null
  return number !== null && fact.type === 'date' ? dayNumber(number) : number
}

/** The most and the least of a count. */
const ends = ({ minimum = 0, maximum = mostCount }: FactRecord) => ({
  least: minimum,
  most: maximum,
})

/** `cell` as a whole number, #N/A where it states nothing that counts. `choices`: where the words of a choice stand. */
export function wholeOfEntry(
  fact: FactRecord,
  cell: string,
  choices: string,
  { t }: Speech,
): string {
  const number = (holds: string, whole: string): string =>
    `IF(ISNUMBER(${cell}),IF(AND(${holds}),${whole},NA()),NA())`
  switch (fact.type) {
    case 'money':
      return number(
        `${cell}>=0,${cell}<=${mostMoney.toFixed()},ROUND(${cell},2)=${cell}`,
        `ROUND(${cell}*100,0)`,
      )
    case 'rate':
      return number(`${cell}>=0,${cell}<=1,ROUND(${cell},6)=${cell}`, `ROUND(${cell}*1000000,0)`)
    case 'count': {
      const { least, most } = ends(fact)
      return number(`${cell}>=${least},${cell}<=${most},INT(${cell})=${cell}`, cell)
    }
    case 'date':
      return number(`${cell}>=1,${cell}<=99991231`, dayOf(cell))
    case 'flag':
      return `IF(${cell}=${quoted(t('workbook.yes'))},1,IF(${cell}=${quoted(t('workbook.no'))},0,NA()))`
    case 'enum':
      return `MATCH(${cell},${choices},0)-1`
  }
}

/** A day as yyyymmdd, be it the day of a spreadsheet or written so. */
export const dayOf = (cell: string): string =>
  `IF(${cell}>=10000000,${cell},YEAR(${cell})*10000+MONTH(${cell})*100+DAY(${cell}))`

/** What is said of an entry that does not count. */
export function expectedOf(fact: FactRecord, { t }: Speech): string {
  const { least, most } = ends(fact)
  const expected = t(`workbook.facts.expected.${fact.type}`, { least, most })
  return t('workbook.facts.fault', { expected })
}

/** What may be entered. `choices`: the words of a choice, or where they stand. */
export function allowedFor(fact: FactRecord, choices: string, { t }: Speech): Allowed {
  switch (fact.type) {
    case 'money':
      return { kind: 'number', whole: false, least: 0, most: mostMoney.toNumber() }
    case 'rate':
      return { kind: 'number', whole: false, least: 0, most: 1 }
    case 'count':
      return { kind: 'number', whole: true, ...ends(fact) }
    case 'date':
      return { kind: 'date' }
    case 'flag':
      return { kind: 'among', words: [t('workbook.yes'), t('workbook.no')] }
    case 'enum':
      return { kind: 'among', words: choices }
  }
}

/** What stands for a fact that is left empty, in words. */
export function whenEmpty(fact: FactRecord, speech: Speech): string {
  const { t, say } = speech
  if (fact.recognition) return t('workbook.facts.recognition')
  if (fact.derived) return t('workbook.facts.derived')
  if (fact.zero_beside) return t('workbook.facts.nothing')
  const standIn = defaultOf(fact)
  if (standIn === undefined) return t('workbook.unknown')
  const value =
    typeof standIn === 'object'
      ? standIn.n.toFixed()
      : typeof standIn === 'boolean'
        ? t(standIn ? 'workbook.yes' : 'workbook.no')
        : say(fact.values?.[codeOf(fact, standIn)]?.label ?? { zh: standIn, en: standIn })
  return t('workbook.facts.byDefault', {
    value:
      typeof standIn === 'object' && fact.type === 'rate' ? valueText(fact, value, speech) : value,
  })
}

/** The unit of what is entered. */
export function unitOf(fact: FactRecord, { t, say }: Speech): string {
  if (fact.type === 'money') return t('workbook.facts.yuan')
  if (fact.type === 'rate') return t('workbook.facts.rate')
  if (fact.type === 'date') return t('workbook.facts.day')
  return fact.unit ? say(fact.unit) : ''
}
