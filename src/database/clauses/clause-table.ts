import { commitments } from '../../policies/enumerations'
import { haystack, typedFigure } from './haystack'
import type { Language, Searched } from './statements'

/** One clause of the table, words in the language asked for. */
export interface ClauseLine {
  readonly id: string
  readonly policy: string
  readonly locator: string
  readonly title: string
  readonly summary: string
  readonly theme: string
  readonly commitment: string
  /** Ids of the parameters of each sort, one space apart; null where there are none. */
  readonly rates: string | null
  readonly amounts: string | null
  readonly thresholds: string | null
}

const idsOf = (test: string): string =>
  `string_agg(q.id, ' ' ORDER BY q.rowid) FILTER (WHERE ${test})`

const greatest = (test: string): string => `max(q.value) FILTER (WHERE ${test})`

const isRate = `q.kind = 'rate'`
const isAmount = `q.kind IN ('amount', 'cap') AND q.unit = 'yuan'`
const isThreshold = `q.kind = 'threshold'`

function source(language: Language): string {
  const searched = [
    ...['c.id', 'c.locator', 'c.title_zh', 'c.title_en', 'c.summary_zh', 'c.summary_en'],
    ...['c.recipient_zh', 'c.recipient_en', 'c.theme_zh', 'c.theme_en', 'c.modal_words'],
    ...['j.name_zh', 'j.name_en', 'n.words'],
  ]
  return `
    SELECT c.id, c.policy, c.locator, c.title_${language} AS title, c.summary_${language} AS summary,
      c.theme, c.commitment, c.payout, c.support, p.status, n.rates, n.amounts, n.thresholds,
      n.top_rate, n.top_amount, n.top_threshold,
      CASE WHEN c.cap IS NOT NULL THEN 'yes' WHEN c.has_number THEN 'no' ELSE 'none' END AS has_cap,
      CASE WHEN n.thresholds IS NOT NULL THEN 'yes' ELSE 'no' END AS has_threshold,
      row_number() OVER (ORDER BY p.rowid, c.position) AS place,
      ${haystack(searched)} AS haystack
    FROM clauses AS c
    JOIN policies AS p ON p.id = c.policy
    JOIN jurisdictions AS j ON j.id = c.policy
    LEFT JOIN (
      SELECT q.clause, ${idsOf(isRate)} AS rates, ${idsOf(isAmount)} AS amounts,
        ${idsOf(isThreshold)} AS thresholds, ${greatest(isRate)} AS top_rate,
        ${greatest(isAmount)} AS top_amount,
        ${greatest(`${isThreshold} AND q.unit = 'yuan'`)} AS top_threshold,
        string_agg(concat_ws(' ', q.id, q.label_zh, q.label_en, ${typedFigure('q')}), ' ') AS words
      FROM parameters AS q WHERE q.clause IS NOT NULL GROUP BY q.clause
    ) AS n ON n.clause = c.id`
}

/** All clauses. */
export const clauseTable: Searched = {
  source,
  facets: [
    'policy',
    'status',
    'theme',
    'commitment',
    'payout',
    'support',
    'has_cap',
    'has_threshold',
  ],
  columns: [
    ...['id', 'policy', 'locator', 'title', 'summary', 'theme', 'commitment'],
    ...['rates', 'amounts', 'thresholds'],
  ],
  orders: {
    commitment: `list_position([${commitments.map((each) => `'${each}'`).join(', ')}], commitment)`,
    rate: 'top_rate',
    amount: 'top_amount',
    threshold: 'top_threshold',
  },
}
