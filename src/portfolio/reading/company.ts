import { headingKey, plainHeading } from './heading'
import { namedHeadings } from './named'

/** What a column that names the companies holds. */
export type CompanyRole = 'id' | 'code' | 'name'

/** The headings of each role. A file's company is what comes first in this order. */
const roles: readonly (readonly [CompanyRole, readonly string[]])[] = [
  ['id', ['company_id']],
  [
    'code',
    [
      ...['统一社会信用代码', '企业统一社会信用代码', '社会统一信用代码', '社会信用代码'],
      ...['统一信用代码', '统一社会信用码', '信用代码', '机构信用代码'],
      ...['unified_social_credit_code', 'social_credit_code', 'unified_credit_code'],
      ...['credit_code', 'uscc', 'usci'],
    ],
  ],
  [
    'name',
    [
      ...['企业名称', '公司名称', '单位名称', '机构名称', '企业全称', '公司全称', '单位全称'],
      ...['企业名', '公司名', '单位名', '申报企业', '申报单位', '申报单位名称', '申报企业名称'],
      ...['企业', '公司', '单位', 'company_name', 'company', 'enterprise_name', 'enterprise'],
      ...['firm_name', 'firm', 'organization_name', 'organisation_name', '名称', 'name'],
    ],
  ],
]

const ranked = roles.flatMap(([role, headings]) =>
  headings.map((heading) => [headingKey(heading), role] as const),
)
const rankOf = new Map(ranked.map(([key], rank) => [key, rank]))

/** 企业名称（全称） is 企业名称. */
const companyKey = (heading: string): string =>
  headingKey(plainHeading(heading).replace(/[([【].*[)\]】]$/, ''))

/** Whether a heading is among those that name companies. */
export const namesCompanies = (heading: string): boolean => rankOf.has(companyKey(heading))

/** The column of a file that names its companies. */
export interface CompanyColumn {
  readonly index: number
  readonly heading: string
  readonly role: CompanyRole
}

/** By which column a file names its companies, where that is asked for. */
export interface CompanyWish {
  /** The heading of the column. */
  readonly id?: string | undefined
  /** For a child table: the column of the company list, null where that numbers its rows. */
  readonly companies?: CompanyColumn | null | undefined
}

/** All columns that could name the companies, the one that does first: id, then credit code, then name. */
export function companyColumns(headings: readonly string[]): readonly CompanyColumn[] {
  return headings
    .flatMap((heading, index) => {
      const rank = rankOf.get(companyKey(heading))
      const role = rank === undefined ? undefined : ranked[rank]?.[1]
      return rank === undefined || role === undefined ? [] : [{ rank, index, heading, role }]
    })
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ index, heading, role }) => ({ index, heading: heading.trim(), role }))
}

/** The column of a heading that was asked for. */
function askedColumn(headings: readonly string[], asked: string): CompanyColumn | undefined {
  const exact = headings.findIndex((heading) => heading.trim() === asked.trim())
  const key = headingKey(asked)
  const index = exact < 0 ? headings.findIndex((heading) => headingKey(heading) === key) : exact
  const heading = headings[index]?.trim()
  if (heading === undefined) return undefined
  const role = companyColumns([heading])[0]?.role ?? 'id'
  return { index, heading, role }
}

/** The column of a child table that names its companies as the company list does. */
function companyOfList(
  headings: readonly string[],
  { id, companies }: CompanyWish,
): CompanyColumn | { problem: string } {
  const columns = companyColumns(headings)
  const wanted = id ?? companies?.heading
  const asked = wanted === undefined ? undefined : askedColumn(headings, wanted)
  const own = columns.find(({ role }) => role === 'id')
  const alike =
    companies === undefined ? columns[0] : columns.find(({ role }) => role === companies?.role)
  const found = asked ?? own ?? alike
  if (found) return found
  const has =
    columns.length > 0 ? `; it has ${columns.map(({ heading }) => heading).join(', ')}` : ''
  return { problem: `no column ${wanted ?? 'company_id'}: a row of a list names its company${has}` }
}

/**
 * The column that names the companies of a file: the one that is wished for, else an id, else a credit code,
 * else a name; null for a company list that has none.
 */
export function companyOf(
  headings: readonly string[],
  list: string | null,
  wish: CompanyWish,
): CompanyColumn | null | { problem: string } {
  if (list !== null) return companyOfList(headings, wish)
  if (wish.id === undefined) return companyColumns(headings)[0] ?? null
  const asked = askedColumn(headings, wish.id)
  const has = namedHeadings(headings.filter((heading) => heading.trim() !== ''))
  return asked ?? { problem: `no column ${wish.id} (--id); it has ${has}` }
}
