import type { Status } from '../../calculator/status'
import { statuses, statusNumber } from '../../calculator/status'
import type { Book } from './book'
import type { Look, Written } from './sheet'
import { quoted } from './sheet'
import type { Working } from './working'
import { together } from './working'

/** How the sheets of answers read the working: in words and yuan, empty while an entry is faulty. */
export interface Answers {
  /** An amount in yuan. `status`: the answer that says why there is none; `word`: what stands there instead. */
  readonly money: (name: string, of: Paid) => Written
  readonly status: (name: string, says: Status) => Written
  /** The recognitions that an award hangs on. */
  readonly open: (name: string, ids: readonly string[]) => Written
  /** 1 where an amount passes what a cell holds. */
  readonly beyond: (names: readonly string[]) => Written
}

interface Paid {
  readonly says: string | null
  readonly look: Look
  readonly status?: string
  readonly word?: string
}

/** `faults`: the cell that counts the faulty entries. */
export function answersOf(book: Book, working: Working, faults: string): Answers {
  const { t, say } = book.speech
  const { program } = book.workings
  const output = (name: string) => {
    const found = program.outputs.get(name)
    if (!found) throw new Error(`No answer ${name}`)
    return found
  }
  const cellOf = (name: string): string => working.formula(together(output(name).limbs))
  const unlessFaulty = (formula: string): string => `IF(${faults}>0,"",${formula})`
  const unknown = t('workbook.unknown')
  const none = t('workbook.none')
  const words = statuses.map((status) => quoted(t(`status.${status}`)))

  return {
    money(name, { says, look, status, word }) {
      const cell = cellOf(name)
      const without =
        status === undefined
          ? quoted(word ?? none)
          : `IF(${cellOf(status)}=${statusNumber('unknown')},${quoted(unknown)},${quoted(none)})`
      const formula = `IF(ISNA(${cell}),${without},IF(ISERROR(${cell}),"",(${cell})/100))`
      const found = working.value(together(output(name).limbs))
      const stands =
        typeof found === 'number' ? Number(says ?? found / 100) : found === 'beyond' ? '' : null
      const isUnknown =
        status !== undefined &&
        working.value(together(output(status).limbs)) === statusNumber('unknown')
      return {
        look,
        formula: unlessFaulty(formula),
        says: stands ?? (status === undefined ? (word ?? none) : isUnknown ? unknown : none),
      }
    },
    status(name, status) {
      const cell = cellOf(name)
      return {
        look: 'text',
        formula: unlessFaulty(`IF(ISERROR(${cell}),"",CHOOSE(${cell}+1,${words.join(',')}))`),
        says: t(`status.${status}`),
      }
    },
    open(name, ids) {
      const { recognitions } = output(name)
      const cell = cellOf(name)
      const label = (id: string): string => {
        const fact = book.documents.corpus.facts.get(id)
        return t('workbook.place.recognised', { fact: fact ? say(fact.label) : id })
      }
      if (recognitions.length === 0) return { look: 'wrapped', says: '' }
      const parts = recognitions.map((id, bit) => {
        const isOpen = `INT((${cell})/${2 ** bit})-2*INT((${cell})/${2 ** (bit + 1)})=1`
        return `IF(${isOpen},${quoted(`${label(id)} `)},"")`
      })
      return {
        look: 'wrapped',
        formula: unlessFaulty(`IF(ISERROR(${cell}),"",${parts.join('&')})`),
        says: recognitions
          .filter((id) => ids.includes(id))
          .map((id) => `${label(id)} `)
          .join(''),
      }
    },
    beyond: (names) => ({
      look: 'whole',
      formula: names
        .map((name) => `IF(ISERROR(${cellOf(name)}),IF(ISNA(${cellOf(name)}),0,1),0)`)
        .join('+'),
      says: 0,
    }),
  }
}
