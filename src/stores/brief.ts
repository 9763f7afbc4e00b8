import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { BriefTexts, WrittenText } from './brief-storage'
import { keepTexts, keptTexts } from './brief-storage'
import type { Side } from './pair'

/** What a brief may show above its table. */
export const briefPictures = ['curves', 'bars'] as const
export type BriefPicture = (typeof briefPictures)[number]

/** What the user chose and wrote for the brief. */
export const useBriefStore = defineStore('brief', () => {
  const kept = keptTexts()
  const picture = ref<BriefPicture>('curves')
  /** The company that stands beside the one at hand; null where none does. */
  const second = shallowRef<Side | null>(null)
  /** What is written in place of what is suggested. */
  const title = shallowRef<WrittenText | null>(kept.title)
  const conclusion = shallowRef<WrittenText | null>(kept.conclusion)
  /** Whose brief it is and what for, above the title. */
  const sender = ref(kept.sender)

  /** Writes a text, keeps it on this computer; null takes it back. */
  function write<Key extends keyof BriefTexts>(key: Key, text: BriefTexts[Key]): void {
    const texts = { title, conclusion, sender }
    texts[key].value = text
    keepTexts({ title: title.value, conclusion: conclusion.value, sender: sender.value })
  }

  return { picture, second, title, conclusion, sender, write }
})
