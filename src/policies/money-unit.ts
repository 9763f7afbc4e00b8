/** The units that an amount is said in: 元, 万元, 亿元. */
export const moneyUnits = ['yuan', 'wan', 'yi'] as const
export type MoneyUnit = (typeof moneyUnits)[number]
