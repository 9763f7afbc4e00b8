import type { Corpus } from '../../policies/corpus'
import { factAt, pathAlong } from '../../policies/fact-path'
import type { Dropped } from '../../sharing/dropped'
import { zh } from '../../locales/sharing'
import type { Speech } from '../../telling/words/speech'
import { pathLabel, valueText } from '../../telling/words/facts'
import type { LeftOutRows } from './left-out'
import { leftOutRows } from './left-out'

const isPart = (name: string): name is keyof typeof zh.parts => Object.hasOwn(zh.parts, name)
const isField = (name: string): name is keyof typeof zh.fields => Object.hasOwn(zh.fields, name)

/** What a link wraps the facts of a company in. */
const wrappings = new Set(['company', 'changes', 'facts'])

/** A path of the vocabulary in words, another one as it stands. */
const wayLabel = (whole: readonly string[], corpus: Corpus, speech: Speech): string => {
  const path = whole.filter((each) => !wrappings.has(each))
  const way = pathAlong(path)
  const head = path[0] ?? ''
  const isKnown = factAt(corpus, way) ?? (corpus.lists.has(head) && path.length < 3)
  if (!isKnown) return way
  const label = pathLabel(corpus, way, speech)
  return path.length === 2 ? `${label} ${Number(path[1]) + 1}` : label
}

/** What was left out, by the name that the page gives it; an unknown name as it stands. */
export function droppedName({ at }: Dropped, corpus: Corpus, speech: Speech): string {
  const { t } = speech
  const [part = '', field = '', ...path] = at
  if (!isPart(part)) return pathAlong(at)
  const own = t(`sharing.parts.${part}`)
  if (field === '') return own
  if (part === 'company' && (field === 'changes' || field === 'facts') && path.length > 0) {
    return t('sharing.of', { part: own, name: wayLabel(path, corpus, speech) })
  }
  const name = isField(field) ? t(`sharing.fields.${field}`) : pathAlong([field, ...path])
  const named = t('sharing.of', { part: own, name })
  if (!isField(field) || path.length === 0) return named
  return t('sharing.of', { part: named, name: wayLabel(path, corpus, speech) })
}

/** What was expected there. */
export function expectedText({ at, expected }: Dropped, corpus: Corpus, speech: Speech): string {
  const { t } = speech
  switch (expected.kind) {
    case 'range':
    case 'amount':
    case 'items':
    case 'shorter':
      return t(`sharing.should.${expected.kind}`, { most: expected.most })
    case 'one_of': {
      const fact = factAt(corpus, pathAlong(at.slice(2)))
      const values = expected.values.map((value) => valueText(fact, value, speech))
      return t('sharing.should.one_of', { values: speech.list(values) })
    }
    case 'typed':
      return t(`sharing.should.${expected.type}`)
    default:
      return t(`sharing.should.${expected.kind}`)
  }
}

/** What was left out, as rows of a table. */
export const droppedRows = (all: readonly Dropped[], corpus: Corpus, speech: Speech): LeftOutRows =>
  leftOutRows(all, (each) => ({
    name: droppedName(each, corpus, speech),
    found: each.found,
    expected: expectedText(each, corpus, speech),
  }))
