/** The units that an amount is said in: 元, 万元, 亿元. */
export const moneyUnits = ['yuan', 'wan', 'yi'] as const
export type MoneyUnit = (typeof moneyUnits)[number]

/** The unit that a language shows amounts in: English has millions for all of them. */
export type ShownUnit = MoneyUnit | 'million'
