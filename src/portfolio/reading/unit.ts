/** Yuan as powers of ten: 元, 万元, 亿元. */
export type MoneyUnit = 0 | 4 | 8

const units: readonly (readonly [MoneyUnit, readonly string[]])[] = [
  [0, ['元', 'yuan']],
  [4, ['万元', '万', 'wan']],
  [8, ['亿元', '亿', 'yi']],
]

/** The units of a money column as refusals name them. */
export const unitNames: readonly string[] = ['元', '万元', '亿元']

/** The Chinese word of a unit. */
export const unitWord = (unit: MoneyUnit): string =>
  units.find(([power]) => power === unit)?.[1][0] ?? ''

const moneyUnit = (word: string): MoneyUnit | null =>
  units.find(([, words]) => words.includes(word.toLowerCase()))?.[0] ?? null

/** A heading cut into name and unit: `项目总投入(万元)`, `project_investment（万元）`, `project_investment_wan`. */
export function splitUnit(
  heading: string,
): { name: string; unit: string; money: MoneyUnit | null } | null {
  const bracketed = /^(.*?)\s*[(（]\s*([^()（）]*?)\s*[)）]$/.exec(heading)
  const tailed = /^(.*)_(yuan|wan|yi)$/.exec(heading)
  const [, name, unit] = bracketed ?? tailed ?? []
  if (name === undefined || unit === undefined) return null
  return { name, unit, money: moneyUnit(unit) }
}
