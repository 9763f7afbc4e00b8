import { defineStore } from 'pinia'
import { ref } from 'vue'

/** What the lab works on: plain values, so that an address can hold them. */
export const useLabStore = defineStore('lab', () => {
  /** The place whose law is changed; empty for the own one. */
  const place = ref('')
  /** The clause that is edited, and the number that is an axis; empty until one is chosen, then the page proposes one. */
  const clause = ref('')
  const number = ref('')
  /** What is sought: to lead or to match, all others or one, by the highest amount or what is firm. */
  const wants = ref<'lead' | 'match'>('lead')
  const against = ref('')
  const end = ref<'high' | 'low'>('high')
  return { place, clause, number, wants, against, end }
})
