import type { Corpus } from '../../policies/corpus'
import { factAt, partsOf } from '../../policies/fact-path'
import { pathLabel } from '../words/facts'
import type { Speech } from '../words/speech'

/** A fact as a sentence has it: 项目总投入, 订单 1 的订单台数. */
export function factPhrase(corpus: Corpus, path: string, speech: Speech): string {
  const { head, index, id } = partsOf(path)
  const { t, say, within } = speech
  const [list, fact] = [corpus.lists.get(head), factAt(corpus, path)]
  if (!list || !fact || index === undefined || id === undefined) {
    return within(pathLabel(corpus, path, speech))
  }
  const named = {
    item: within(say(list.item)),
    n: Number(index) + 1,
    fact: within(say(fact.label)),
  }
  return t('curves.factOf', named)
}

/** Between words and 约 there is no space, as there is before a number. */
export const spaced = (text: string): string => text.replace(/(?<=[\u4e00-\u9fff]) (?=约)/g, '')
