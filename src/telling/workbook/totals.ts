import { draftCell } from '../words/badges'
import type { Policy } from '../../policies/corpus'
import type { Answers } from './answers'
import type { Book } from './book'
import type { Sheet, Written } from './sheet'
import { address, letters, on, quoted, text } from './sheet'

const low = 2
const high = 3

/** All places with their rank and a chart, then every document by itself. `sheets`: the sheet of each place. */
export function totalsSheet(
  book: Book,
  name: string,
  answers: Answers,
  sheets: ReadonlyMap<string, string>,
): Sheet {
  const { documents, speech, report } = book
  const { t, say } = speech
  const { corpus } = documents
  const word = t('workbook.totals.without')
  const rows: (readonly (Written | null)[])[] = [
    [text(t('workbook.totals.title'), 'title')],
    [text(t('workbook.totals.note', { high: t('totals.high') }), 'note')],
    [
      text(t('workbook.totals.rank'), 'head'),
      text(t('workbook.totals.place'), 'head'),
      text(t('totals.low'), 'head'),
      text(t('totals.high'), 'head'),
      text(t('workbook.cover.status'), 'head'),
    ],
  ]
  const first = rows.length
  const last = first + corpus.locations.length - 1
  const range = `${letters(high)}$${first + 1}:${letters(high)}$${last + 1}`
  const highs = corpus.locations.map(({ id }) => report.locations[id]?.high ?? null)
  const state = (policies: readonly Policy[]): Written =>
    text(draftCell({ policies }, speech), 'wrapped')
  for (const { id, name: place, policies } of corpus.locations) {
    const at = rows.length
    const sum = report.locations[id]
    const own = sum?.high ?? null
    const before = highs.filter(
      (each) => each !== null && own !== null && Number(each) > Number(own),
    )
    const cell = address(at, high)
    const to = sheets.get(id)
    rows.push([
      {
        look: 'count',
        formula: `IF(ISNUMBER(${cell}),1+COUNTIF(${range},">"&${cell}),${quoted(t('workbook.none'))})`,
        says: own === null ? t('workbook.none') : before.length + 1,
      },
      to === undefined ? text(say(place)) : { look: 'link', says: say(place), to: on(to, 'A1') },
      answers.money(`location.${id}.low`, { look: 'money', word, says: sum?.low ?? null }),
      answers.money(`location.${id}.high`, { look: 'money', word, says: own }),
      state(corpus.policies.filter((policy) => policies.includes(policy.id))),
    ])
  }
  const chart = rows.length + 1
  const chartRows = 18
  rows.push(...Array.from({ length: chartRows + 1 }, () => []))
  rows.push(
    [text(t('workbook.totals.documents'), 'title')],
    [
      text('', 'head'),
      text(t('workbook.totals.document'), 'head'),
      text(t('totals.low'), 'head'),
      text(t('totals.high'), 'head'),
      text(t('workbook.cover.status'), 'head'),
    ],
  )
  for (const policy of corpus.policies) {
    const sum = report.policies[policy.id]
    rows.push([
      null,
      text(say(policy.jurisdiction.name)),
      answers.money(`policy.${policy.id}.low`, { look: 'money', word, says: sum?.low ?? null }),
      answers.money(`policy.${policy.id}.high`, { look: 'money', word, says: sum?.high ?? null }),
      state([policy]),
    ])
  }
  const along = on(name, `$B$${first + 1}:$B$${last + 1}`)
  const series = (column: number, key: 'low' | 'high', color: string) => ({
    name: t(`totals.${key}`),
    values: on(name, `$${letters(column)}$${first + 1}:$${letters(column)}$${last + 1}`),
    along,
    color,
  })
  return {
    name,
    rows,
    widths: [8, 22, 22, 22, 44],
    frozen: { rows: 3 },
    landscape: true,
    charts: [
      {
        kind: 'bars',
        title: t('workbook.totals.title'),
        series: [series(low, 'low', '1F4E79'), series(high, 'high', '9DC3E6')],
        at: { row: chart, column: 0 },
        to: { row: chart + chartRows, column: 5 },
      },
    ],
    merged: [{ row: 1, columns: 5 }],
  }
}
