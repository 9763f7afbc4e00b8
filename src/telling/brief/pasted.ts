import { escaped } from '../drawings/svg'
import type { Speech } from '../words/speech'
import type { Brief } from './brief'
import type { BriefRow } from './rows'
import type { ToldCell } from './told-table'
import { toldTable } from './told-table'

/** What the clipboard is given: marked up for Word and WPS, and as plain text for everything else. */
export interface Pasted {
  readonly html: string
  readonly text: string
}

/** The table alone: a table in Word, WPS and Excel, columns set apart by tabs elsewhere. */
export function pastedTable(brief: Brief, speech: Speech): Pasted {
  const { columns, rows } = toldTable(brief, speech)
  const tagged = (tag: 'th' | 'td', inside: readonly string[]): string =>
    inside
      .map((each, i) => {
        const side = columns[i]?.number ? 'right' : 'left'
        return `<${tag} style="text-align:${side};padding:2pt 6pt">${each}</${tag}>`
      })
      .join('')
  const lines = ({ text, note }: ToldCell): string =>
    note === '' ? escaped(text) : `${escaped(text)}<br>${escaped(note)}`
  const line = ({ text, note }: ToldCell): string =>
    note === '' ? text : `${text}${speech.brackets(note)}`
  const heads = columns.map(({ head }) => head)
  const head = `<tr>${tagged('th', heads.map(escaped))}</tr>`
  const body = rows.map(({ cells }) => `<tr>${tagged('td', cells.map(lines))}</tr>`).join('')
  return {
    html: [
      `<p>${escaped(brief.caption)}</p>`,
      '<table border="1" style="border-collapse:collapse">',
      `<thead>${head}</thead><tbody>${body}</tbody></table>`,
    ].join(''),
    text: [
      brief.caption,
      heads.join('\t'),
      ...rows.map(({ cells }) => cells.map(line).join('\t')),
    ].join('\n'),
  }
}

/** A place in one line that stands on its own. */
function placeLine(row: BriefRow, companies: readonly string[], speech: Speech): string {
  const { t, phrases, series, colon, brackets } = speech
  const isOne = companies.length === 1
  const opened = (open: string): string => (open === '' ? '' : brackets(open))
  const amounts = row.amounts.map(({ said, high, open }, n) =>
    isOne ? said || high : `${companies[n] ?? ''} ${said || high}${opened(open)}`,
  )
  const until =
    row.until === null ? t('totals.undated') : t('brief.lineUntil', { until: row.until })
  const ended = row.ended === '' ? '' : brackets(t('brief.ended', { date: row.ended }))
  const rank = row.amounts[0]?.rank ?? ''
  const number = isOne && rank !== '' ? `${rank}. ` : '· '
  const open = isOne ? opened(row.amounts[0]?.open ?? '') : ''
  const told = isOne ? phrases([...amounts, until]) : series([...amounts, until])
  return `${number}${row.name}${ended}${colon}${told}${open}`
}

/** The whole brief as lines without any markup, to be pasted into a message. */
export function pastedText(brief: Brief, link: string | null, speech: Speech): string {
  const part = (head: string, lines: readonly string[]): string =>
    [head, ...lines.map((line) => `· ${line}`)].join('\n')
  return [
    brief.title,
    brief.conclusion.join('\n'),
    [brief.caption, ...brief.rows.map((row) => placeLine(row, brief.companies, speech))].join('\n'),
    ...brief.parts.map(({ head, lines }) => part(head, lines)),
    [...brief.sources, ...(link === null ? [] : [link])].join('\n'),
  ].join('\n\n')
}
