import * as column from '../../locales/columns'
import { en } from '../../locales/en'
import * as method from '../../locales/method'
import * as workbook from '../../locales/workbook'
import type { Translate } from '../../locales/words'
import { zhCN } from '../../locales/zh-CN'
import type { Speech } from '../../telling/words/speech'
import { speechOf } from '../../telling/words/speech'

export const languages = ['zh', 'en'] as const
export type CommandLanguage = (typeof languages)[number]

const messages: Readonly<Record<CommandLanguage, unknown>> = {
  zh: { ...zhCN, column: column.zh, method: method.zh, workbook: workbook.zh },
  en: { ...en, column: column.en, method: method.en, workbook: workbook.en },
}

const isHolder = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** `1 year | {count} years`: the one form for one, the other for more. */
function chosenForm(words: string, count: unknown): string {
  const [one = words, more = one] = words.split(' | ')
  return Number(count) === 1 ? one : more
}

const translate =
  (language: CommandLanguage): Translate =>
  (key, named = {}) => {
    let found = messages[language]
    for (const [part] of key.matchAll(/\w+/g)) found = isHolder(found) ? found[part] : undefined
    if (typeof found !== 'string') throw new Error(`No words for ${key}`)
    const words = chosenForm(found, named['count'])
    return words.replace(/\{(\w+)\}/g, (_, name: string) => String(named[name] ?? ''))
  }

/** The words of the page, where there is no page. */
export const speechFor = (language: CommandLanguage): Speech =>
  speechOf({
    t: translate(language),
    say: (words) => words[language],
    locale: language === 'en' ? 'en' : 'zh-CN',
    unit: 'wan',
  })
