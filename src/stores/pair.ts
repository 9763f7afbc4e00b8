import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Company } from '../sharing/company'

/** One of the two scenarios compared. */
export type Side =
  /** The company at hand. */
  | { readonly kind: 'current' }
  /** The example that the company at hand started from, as it is printed. */
  | { readonly kind: 'original' }
  | { readonly kind: 'example'; readonly id: string }
  | { readonly kind: 'saved'; readonly id: string }
  /** Came with a link and is not kept here. */
  | { readonly kind: 'sent'; readonly name: string; readonly company: Company }

/** Which two scenarios are compared: at first, what the changes made to the example come to. */
export const usePairStore = defineStore('pair', () => {
  const a = shallowRef<Side>({ kind: 'original' })
  const b = shallowRef<Side>({ kind: 'current' })
  /** The place that is looked at alone, by id; empty for all. */
  const place = shallowRef('')

  function swap(): void {
    ;[a.value, b.value] = [b.value, a.value]
  }

  return { a, b, place, swap }
})
