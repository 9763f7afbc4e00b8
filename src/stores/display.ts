import type { MoneyUnit } from '../policies/money-unit'
import { moneyUnits } from '../policies/money-unit'
import { defineStore } from 'pinia'
import { computed, watch } from 'vue'
import { hasEnglish, loadEnglish } from './documents'
import { printing } from './printing'
import { remembered } from './remembered'

export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]

const themes = ['light', 'dark'] as const

/** How things are shown: language, light or dark, the unit of money. */
export const useDisplayStore = defineStore('display', () => {
  const prefersDark = matchMedia('(prefers-color-scheme: dark)').matches
  const chosen = remembered<Language>('language', languages, 'zh-CN')
  /** English is shown once its words are here. */
  const language = computed<Language>({
    get: () => (hasEnglish.value ? chosen.value : 'zh-CN'),
    set(next) {
      chosen.value = next
    },
  })
  /**
   * Loads the words of the language that is chosen, where they are not there; where they cannot be loaded, the page
   * stays Chinese.
   */
  function loadWords(): Promise<void> | undefined {
    // A part of the page that is missing is told by the notice of builds.
    if (chosen.value === 'en' && !hasEnglish.value) return loadEnglish().catch(console.error)
  }
  watch(chosen, () => void loadWords())
  const theme = remembered('theme', themes, prefersDark ? 'dark' : 'light')
  const unit = remembered<MoneyUnit>('unit', moneyUnits, 'wan')
  /** Paper is light, whatever the screen is. */
  const dark = computed(() => theme.value === 'dark' && !printing.value)
  return { language, theme, unit, dark, loadWords }
})
