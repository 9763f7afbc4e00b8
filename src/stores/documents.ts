import { data, version } from 'virtual:policy-data'
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { PolicyData } from '../policies/corpus'
import type { Documents } from '../policies/documents'
import { documentsOf } from '../policies/documents'
import { giveEnglish } from '../policies/english'
import type { FairCompetition } from '../policies/fair-competition'
import { giveHints } from '../policies/hints'

giveEnglish(data)

/** The documents as the page was built with them; until English is asked for, Chinese stands in its place. */
export const shipped = documentsOf(data, version)

/** Which documents the page tells of: the law, or the law under a reform. */
export const useDocumentsStore = defineStore('documents', () => {
  const law = shallowRef<Documents>(shipped)
  const documents = shallowRef<Documents>(shipped)
  /** What a reform is held against: the law, or the law under another reform. */
  const baseline = shallowRef<Documents>(shipped)
  return { documents, law, baseline }
})

/** Whether the documents have their English words. */
export const hasEnglish = shallowRef(false)

let asked: Promise<void> | undefined
const others: (() => Promise<void>)[] = []

/** What is to be loaded with the English words of the documents. */
export function withEnglish(load: () => Promise<void>): void {
  others.push(load)
}

/**
 * Loads the English words of the documents and what goes with them, once. Rejects where they cannot be loaded; then
 * they may be asked for again.
 */
export function loadEnglish(): Promise<void> {
  asked ??= Promise.all([
    import('virtual:policy-english'),
    ...others.map((load) => load()),
  ] as const).then(
    ([{ english }]) => {
      giveEnglish(data, english)
      hasEnglish.value = true
    },
    (error: unknown) => {
      asked = undefined
      throw error
    },
  )
  return asked
}

let hinted: Promise<void> | undefined

/** Loads what only the form tells of the facts, once. Rejects where it cannot be loaded; then it may be asked again. */
export function loadHints(): Promise<void> {
  hinted ??= import('virtual:policy-hints').then(
    ({ hints }) => {
      giveHints(data.facts, hints)
    },
    (error: unknown) => {
      hinted = undefined
      throw error
    },
  )
  return hinted
}

/** The records themselves, whole and in both languages. */
export async function bilingual({ data: records }: Documents): Promise<PolicyData> {
  await Promise.all([loadEnglish(), loadHints()])
  return records
}

/** The questions that clauses are examined by for fair competition; fetched when they are asked for. */
export const fairCompetition = async (): Promise<FairCompetition> =>
  (await import('virtual:fair-competition')).questions
