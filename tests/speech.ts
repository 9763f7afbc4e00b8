import { createI18n } from 'vue-i18n'
import type { Speech } from '../src/telling/words/speech'
import { speechOf } from '../src/telling/words/speech'
import * as answer from '../src/locales/answer'
import * as brief from '../src/locales/brief'
import * as clause from '../src/locales/clauses'
import * as column from '../src/locales/columns'
import * as compare from '../src/locales/compare'
import * as deadlines from '../src/locales/deadlines'
import { en } from '../src/locales/en'
import * as headline from '../src/locales/headline'
import * as entry from '../src/locales/entry'
import * as map from '../src/locales/map'
import * as method from '../src/locales/method'
import * as lab from '../src/locales/lab'
import * as reform from '../src/locales/reform'
import * as report from '../src/locales/report'
import * as scenarios from '../src/locales/scenarios'
import * as workbook from '../src/locales/workbook'
import type { PageWords } from '../src/locales/words'
import { zhCN } from '../src/locales/zh-CN'
import type { MoneyUnit } from '../src/policies/money-unit'
import type { Language } from '../src/stores/display'

/** The words that come with their pages. */
const pageWords = (language: 'zh' | 'en'): PageWords => ({
  answer: answer[language],
  brief: brief[language],
  clause: clause[language],
  column: column[language],
  compare: compare[language],
  headline: headline[language],
  entry: entry[language],
  deadlines: deadlines[language],
  map: map[language],
  method: method[language],
  lab: lab[language],
  reform: reform[language],
  report: report[language],
  scenarios: scenarios[language],
  workbook: workbook[language],
})

const messages = {
  'zh-CN': { ...zhCN, ...pageWords('zh') },
  en: { ...en, ...pageWords('en') },
}
/** Words are read as they are first said: once for all tests. */
const sayers = {
  'zh-CN': createI18n({ legacy: false, locale: 'zh-CN', messages }).global,
  en: createI18n({ legacy: false, locale: 'en', messages }).global,
}

/** The page's own words in one language, with amounts in one unit. */
export function speechIn(locale: Language, unit: MoneyUnit = 'wan'): Speech {
  const { t } = sayers[locale]
  return speechOf({
    t: (key, named = {}) => t(key, named),
    say: (words) => (locale === 'en' ? words.en : words.zh),
    locale,
    unit,
  })
}
