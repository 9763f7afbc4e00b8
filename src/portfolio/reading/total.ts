import type { Dialect } from '../../calculator/algebras/sql/dialect'

/** Space of every kind, as JavaScript and SQL read it alike. */
const gap = '[ \\t\\r\\n\u00a0\u3000]*'
const spaced = (word: string): string => [...word].join(gap)

const words = [
  ...['合计', '总计', '小计', '共计', '总和', '累计', '汇总'],
  ...['平均', '均值', '最大值', '最小值', '中位数'],
].map(spaced)
const before = ['本页', '本表', '全部', '总'].map(spaced)
const remark = '[(（\\[【].*[)）\\]】]'
const counted = '共?[0-9,]+(家|户|个|项|条)?(企业|公司|单位)?'

const english = '(grand|sub|overall)?[ _-]?(totals?|subtotal|sum|average|avg|mean)'

const patterns = {
  chinese: `${gap}(${before.join('|')})?${gap}(${words.join('|')})${gap}(金额|数量|人数|[数值额])?${gap}[:：]?${gap}(${remark}|${counted})?${gap}[:：]?${gap}`,
  english: `${gap}${english}${gap}[:.]?${gap}`,
} as const

/** A cell that is longer says something else. */
const longest = 40

const forms = Object.values(patterns).map((pattern) => new RegExp(`^(?:${pattern})$`, 'i'))

/** Whether a cell says that its row is a total: 合计, 平均, 小计（万元）, 总计：25家, Total. */
export const isTotal = (cell: string): boolean =>
  cell.length <= longest && forms.some((form) => form.test(cell))

const isWord = (
  cell: string,
  language: keyof typeof patterns,
  { hasForm }: Pick<Dialect, 'hasForm'>,
): string => `(length(${cell}) <= ${longest} AND ${hasForm(cell, patterns[language], 'any case')})`

/** What a row says of itself, in SQL over its cells. */
export interface TotalSql {
  /** The cell by which the row says that it is a total; NULL for any other row. */
  readonly label: string
  /** Whether it can be nothing else: an English word may be a company. */
  readonly isSure: string
}

/**
 * Whether a row adds up others, by its cells that may say so; `company` is the one that names its company. An
 * English word counts in that cell, or where that cell is empty.
 */
export function totalSql(
  labels: readonly string[],
  company: string | null,
  dialect: Dialect,
): TotalSql {
  const none = { label: `CAST(NULL AS ${dialect.columns.enum})`, isSure: 'FALSE' }
  if (labels.length === 0) return none
  const chinese = labels.map((cell) => `WHEN ${isWord(cell, 'chinese', dialect)} THEN ${cell}`)
  const unnamed = company === null ? 'TRUE' : `COALESCE(trim(${company}), '') = ''`
  const english = labels.map((cell) => {
    const counts = cell === company ? '' : ` AND ${unnamed}`
    return `WHEN ${isWord(cell, 'english', dialect)}${counts} THEN ${cell}`
  })
  return {
    label: `CASE ${[...chinese, ...english].join(' ')} END`,
    isSure: `COALESCE(${labels.map((cell) => isWord(cell, 'chinese', dialect)).join(' OR ')}, FALSE)`,
  }
}
