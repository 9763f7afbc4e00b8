import { parameterKinds, scopes, units } from '../../policies/enumerations'
import { haystack, typedFigure } from './haystack'
import type { Language, Searched } from './statements'

/** One parameter of the table, words in the language asked for. */
export interface ParameterLine {
  readonly id: string
  readonly policy: string
  /** Null for a figure of the general rules. */
  readonly clause: string | null
  readonly title: string | null
  readonly label: string
  readonly kind: string
  readonly unit: string
  readonly printed: string
  readonly scope: string
  readonly locator: string
}

function source(language: Language): string {
  const searched = [
    ...['q.id', 'q.locator', 'q.label_zh', 'q.label_en', typedFigure('q')],
    ...['c.title_zh', 'c.title_en', 'c.summary_zh', 'c.summary_en', 'c.locator'],
    ...['c.theme_zh', 'c.theme_en', 'j.name_zh', 'j.name_en'],
  ]
  return `
    SELECT q.id, q.policy, q.clause, c.title_${language} AS title, q.label_${language} AS label,
      q.kind, q.unit, q.value, q.date, q.printed, q.scope, q.target, q.locator, p.status,
      coalesce(c.theme, 'general') AS theme, coalesce(c.commitment, 'general') AS commitment,
      row_number() OVER (ORDER BY p.rowid, c.position NULLS FIRST, q.rowid) AS place,
      ${haystack(searched)} AS haystack
    FROM parameters AS q
    JOIN policies AS p ON p.id = q.policy
    JOIN jurisdictions AS j ON j.id = q.policy
    LEFT JOIN clauses AS c ON c.id = q.clause`
}

const position = (values: readonly string[], column: string): string =>
  `list_position([${values.map((each) => `'${each}'`).join(', ')}], ${column})`

/** All printed numbers. Values are sorted within their unit: yuan do not compare with years. */
export const parameterTable: Searched = {
  source,
  facets: ['policy', 'status', 'theme', 'kind', 'unit', 'scope', 'commitment'],
  columns: [
    ...['id', 'policy', 'clause', 'title', 'label', 'kind', 'unit', 'printed', 'scope', 'locator'],
  ],
  orders: {
    kind: position(parameterKinds, 'kind'),
    value: `${position(units, 'unit')}, coalesce(value, strftime(date, '%Y%m%d')::DECIMAL(18,4))`,
    scope: position(scopes, 'scope'),
  },
}
