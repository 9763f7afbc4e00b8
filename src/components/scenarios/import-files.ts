import { longestText } from '../../calculator/reading/read-json'
import type { Problem } from '../../calculator/reading/problem'
import type { Corpus } from '../../policies/corpus'
import type { Found } from '../../sharing/scenario-file'
import { readScenarioFile } from '../../sharing/scenario-file'
import type { Speech } from '../../telling/words/speech'

/** What a file came to: its scenarios, or in words why it has none, and what of it cannot be read. */
export interface ImportedFile {
  readonly name: string
  readonly scenarios: readonly Found[]
  readonly told: readonly string[]
}

function reasonText({ code, fact }: Problem, { t }: Speech): string {
  switch (code) {
    case 'duplicate':
      return t('scenarios.list.repeated', { fact })
    case 'wrong_type':
      return t('scenarios.list.rounded', { fact })
    case 'too_long':
      return t('scenarios.list.tooLarge')
    case 'not_an_object':
      return t('scenarios.list.notScenario')
    default:
      return t('scenarios.list.notJson')
  }
}

/** Reads a file that was chosen; its name without the ending is the name of a scenario without one. */
export async function importFile(
  file: File,
  corpus: Corpus,
  speech: Speech,
): Promise<ImportedFile> {
  const name = file.name.replace(/\.json$/i, '')
  const refused = (reason: string): ImportedFile => ({
    name,
    scenarios: [],
    told: [speech.t('scenarios.list.notImported', { file: file.name, reason })],
  })
  // A character takes at most four bytes; a text longer than the limit is not even read.
  if (file.size > longestText * 4) return refused(speech.t('scenarios.list.tooLarge'))
  const read = readScenarioFile(corpus, await file.text())
  if ('problem' in read) return refused(reasonText(read.problem, speech))
  const count = read.unreadable.length
  const told = [
    ...(read.newer ? [speech.t('scenarios.list.newerFile', { file: file.name })] : []),
    ...(count > 0 ? [speech.t('scenarios.list.unreadableIn', { file: file.name, count })] : []),
  ]
  return { name, scenarios: read.scenarios, told }
}
