import type { zh as answer } from './answer'
import type { zh as brief } from './brief'
import type { zh as clause } from './clauses'
import type { zh as column } from './columns'
import type { zh as compare } from './compare'
import type { zh as headline } from './headline'
import type { zh as entry } from './entry'
import type { zh as deadlines } from './deadlines'
import type { zh as map } from './map'
import type { zh as method } from './method'
import type { zh as lab } from './lab'
import type { zh as reform } from './reform'
import type { zh as report } from './report'
import type { zh as scenarios } from './scenarios'
import type { zh as workbook } from './workbook'
import type { Messages } from './zh-CN'

type Paths<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}`
}[keyof T & string]

/** Words that come with their page, and not before: their pages call `addWords`. */
export interface PageWords {
  answer: typeof answer
  brief: typeof brief
  clause: typeof clause
  column: typeof column
  compare: typeof compare
  headline: typeof headline
  entry: typeof entry
  deadlines: typeof deadlines
  map: typeof map
  method: typeof method
  lab: typeof lab
  reform: typeof reform
  report: typeof report
  scenarios: typeof scenarios
  workbook: typeof workbook
}

/** Every key of the messages; a key that is not there fails the type check. */
export type MessageKey = Paths<Messages & PageWords>

export type Translate = (key: MessageKey, named?: Record<string, string | number>) => string
