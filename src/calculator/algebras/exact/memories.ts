import type { Corpus } from '../../../policies/corpus'
import type { Law, Made } from '../../algebra'
import type { Memory } from './memory'
import { emptyMemory } from './memory'

/** What is remembered under a law: of each thing of the documents, by what is made of it. */
export type Memories = Map<Made, WeakMap<object, Memory>>

/** Choices of readings that are remembered of one corpus. */
const mostReadings = 16

const laws = new WeakMap<Corpus, Map<string, Memories>>()

/** What is remembered under a law. */
export function memoriesOf({ corpus, readings }: Law): Memories {
  let byReadings = laws.get(corpus)
  if (!byReadings) laws.set(corpus, (byReadings = new Map<string, Memories>()))
  const key = JSON.stringify(Object.entries(readings).sort())
  let memories = byReadings.get(key)
  if (!memories) {
    if (byReadings.size >= mostReadings) byReadings.clear()
    byReadings.set(key, (memories = new Map<Made, WeakMap<object, Memory>>()))
  }
  return memories
}

/** What is remembered of a thing of the documents. */
export function memoryOf(memories: Memories, what: Made, of: object): Memory {
  let things = memories.get(what)
  if (!things) memories.set(what, (things = new WeakMap<object, Memory>()))
  let memory = things.get(of)
  if (!memory) things.set(of, (memory = emptyMemory()))
  return memory
}
