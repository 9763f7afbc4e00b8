import { defineStore } from 'pinia'
import { computed } from 'vue'
import { printing } from './printing'
import { remembered } from './remembered'

export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]

/** The units that an amount is shown in: 元, 万元, 亿元. */
export const moneyUnits = ['yuan', 'wan', 'yi'] as const
export type MoneyUnit = (typeof moneyUnits)[number]

const themes = ['light', 'dark'] as const

/** How things are shown: language, light or dark, the unit of money. */
export const useDisplayStore = defineStore('display', () => {
  const prefersDark = matchMedia('(prefers-color-scheme: dark)').matches
  const language = remembered<Language>('language', languages, 'zh-CN')
  const theme = remembered('theme', themes, prefersDark ? 'dark' : 'light')
  const unit = remembered<MoneyUnit>('unit', moneyUnits, 'wan')
  /** Paper is light, whatever the screen is. */
  const dark = computed(() => theme.value === 'dark' && !printing.value)
  return { language, theme, unit, dark }
})
