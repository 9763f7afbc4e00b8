import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { View } from '../sweeps/view'

/** A number that the user asks about: a clause in a place, or the total of a place. */
export interface Question {
  readonly view: View
  readonly place: string
  readonly clause?: string
  /** One of two scenarios compared; without it, the company at hand. */
  readonly side?: 'a' | 'b'
}

/** What the drawer 计算依据 shows; asking from inside it goes one step deeper. */
export const useExplanationStore = defineStore('explanation', () => {
  const trail = shallowRef<readonly Question[]>([])

  const ask = (question: Question): void => void (trail.value = [question])
  const deeper = (question: Question): void => void (trail.value = [...trail.value, question])
  const back = (): void => void (trail.value = trail.value.slice(0, -1))
  const close = (): void => void (trail.value = [])

  return { trail, ask, deeper, back, close }
})
