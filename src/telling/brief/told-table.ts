import type { Speech } from '../words/speech'
import type { Brief } from './brief'
import type { BriefRow } from './rows'

/** A cell, and what is to be known of it in smaller words. */
export interface ToldCell {
  readonly text: string
  readonly note: string
}

/** The table of a brief in cells that say by themselves what they are. */
export interface ToldTable {
  readonly columns: readonly { readonly head: string; readonly number: boolean }[]
  readonly rows: readonly {
    readonly own: boolean
    readonly cells: readonly ToldCell[]
  }[]
}

const plain = (text: string): ToldCell => ({ text, note: '' })

function placeCell({ name, badge, ended }: BriefRow, { t, list }: Speech): ToldCell {
  const notes = [badge, ended && t('brief.ended', { date: ended })].filter((each) => each !== '')
  return { text: name, note: list(notes) }
}

/** The same rows for a Word file and for what is pasted. */
export function toldTable(
  { companies, rows }: Pick<Brief, 'companies' | 'rows'>,
  speech: Speech,
): ToldTable {
  const { t, colon } = speech
  const isOne = companies.length === 1
  const of = (company: string, head: string): string => (isOne ? head : `${company}${colon}${head}`)
  const words = (head: string) => ({ head, number: false })
  const numbers = (head: string) => ({ head, number: true })
  return {
    columns: [
      words(t('brief.place')),
      ...companies.flatMap((company) => [
        numbers(of(company, t('totals.rank'))),
        numbers(of(company, t('totals.low'))),
        numbers(of(company, t('totals.high'))),
      ]),
      words(t('brief.until')),
      ...(isOne ? [words(t('brief.from'))] : []),
    ],
    rows: rows.map((row) => ({
      own: row.own,
      cells: [
        placeCell(row, speech),
        ...row.amounts.flatMap(({ rank, low, high, open }) => [
          ...[rank || '—', low || '—'].map(plain),
          { text: high, note: open },
        ]),
        plain(row.until ?? t('totals.undated')),
        ...(isOne ? [plain(row.from || '—')] : []),
      ],
    })),
  }
}
