import type { Row } from '../../calculator/algebras/workbook/lowering'
import type { Section } from '../../calculator/algebras/workbook/steps'
import type { Node } from '../../calculator/algebras/expressions/node'
import { statuses } from '../../calculator/status'
import type { MessageKey } from '../../locales/words'
import type { Book } from './book'

/** The head of a part of the working: its clause with where it is printed. */
export function sectionTitle({ clause, of }: Section, { documents, speech }: Book): string {
  const { t, say } = speech
  const found = documents.corpus.clauses.get(clause)
  const title = found ? say(found.title) : ''
  return t(of === 'clause' ? 'workbook.working.ofClause' : 'workbook.working.ofRules', {
    clause,
    title,
    locator: found ? speech.locator(found.locator) : '',
  })
}

/** Whether a row is the status of a clause: cited without a printed place, and no more than the number of one. */
export function isStatus({ node, limbs }: Row, book: Book): boolean {
  const name = book.workings.program.names.get(node)
  const isCited = name !== undefined && name.kind === null && name.locator === null
  return isCited && limbs.least >= 0n && limbs.most < BigInt(statuses.length)
}

/** A step in words; where the rule is printed, if not where the clause is. */
export interface StepWords {
  readonly step: string
  readonly locator: string | null
  /** Whether the law itself names the step; else it is one on the way. */
  readonly isNamed: boolean
}

/** What a row is called: what its clause calls it, else what it does. */
export function stepWords(row: Row, book: Book): StepWords {
  const { t } = book.speech
  const { node } = row
  const name = book.workings.program.names.get(node)
  if (!name) return { step: t(nodeKey(node)), locator: null, isNamed: false }
  if (name.kind)
    return { step: t(`workbook.working.kinds.${name.kind}`), locator: null, isNamed: true }
  if (isStatus(row, book)) return { step: t('workbook.place.status'), locator: null, isNamed: true }
  const { locator } = name
  const key = locator === null ? 'workbook.working.settled' : 'workbook.working.award'
  return { step: t(key), locator, isNamed: true }
}

function nodeKey({ does }: Node): MessageKey {
  switch (does.kind) {
    case 'number':
    case 'null':
    case 'truth':
    case 'sum':
    case 'best':
    case 'some':
      throw new Error(`${does.kind} takes no row`)
    default:
      return `workbook.working.nodes.${does.kind}`
  }
}
