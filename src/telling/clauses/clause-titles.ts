import type { Corpus } from '../../policies/corpus'
import type { Speech } from '../words/speech'

/** Clauses by their titles, one after the other; of many only the first, and how many they are. */
export function clauseTitles(
  ids: readonly string[],
  corpus: Corpus,
  { t, say, list }: Speech,
  most = Infinity,
): string {
  const clauses = ids.flatMap((id) => corpus.clauses.get(id) ?? [])
  const titles = [...new Set(clauses.map(({ title }) => say(title)))]
  const named = list(titles.slice(0, most))
  return titles.length > most ? t('report.andMore', { named, count: titles.length }) : named
}
