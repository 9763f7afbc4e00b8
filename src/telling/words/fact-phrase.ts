import type { Corpus } from '../../policies/corpus'
import { factAt, partsOf } from '../../policies/fact-path'
import { pathLabel } from './facts'
import type { Speech } from './speech'

/** What a fact of an item is called beside the name of the item: 台数 for the 订单台数 of an 订单. */
function besideItem(fact: string, item: string): string {
  const [, ...after] = fact.split(item)
  return after.join(item).trim() || fact
}

/** A fact as a sentence has it: 项目总投入, 订单 1 的台数. */
export function factPhrase(corpus: Corpus, path: string, speech: Speech): string {
  const { head, index, id } = partsOf(path)
  const { t, say, within } = speech
  const [list, fact] = [corpus.lists.get(head), factAt(corpus, path)]
  if (!list || !fact || index === undefined || id === undefined) {
    return within(pathLabel(corpus, path, speech))
  }
  const item = say(list.item)
  const own = besideItem(say(fact.label), item)
  return t('sweep.factOf', { item: within(item), n: Number(index) + 1, fact: within(own) })
}

/** The same at the beginning of a sentence. */
export function factAtHead(corpus: Corpus, path: string, speech: Speech): string {
  const phrase = factPhrase(corpus, path, speech)
  return phrase.charAt(0).toUpperCase() + phrase.slice(1)
}
