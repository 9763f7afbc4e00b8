/** Yuan as powers of ten: 元, 万元, 亿元. */
export type MoneyUnit = 0 | 4 | 8

const units: readonly (readonly [MoneyUnit, readonly string[]])[] = [
  [0, ['元', 'yuan', '人民币', '人民币元', 'rmb', 'cny']],
  [4, ['万元', '万', 'wan']],
  [8, ['亿元', '亿', 'yi']],
]

/** The units of a money column as refusals name them. */
export const unitNames: readonly string[] = ['元', '万元', '亿元']

/** The Chinese word of a unit. */
export const unitWord = (unit: MoneyUnit): string =>
  units.find(([power]) => power === unit)?.[1][0] ?? ''

/** The power of a unit of money as a heading may write it; null for what is none. */
export const moneyUnit = (word: string): MoneyUnit | null => {
  const bare = word.toLowerCase().replace(/[\s,、/¥]/g, '')
  const named = bare.replace(/人民币|rmb|cny/g, '')
  return units.find(([, words]) => words.includes(named === '' ? bare : named))?.[0] ?? null
}
