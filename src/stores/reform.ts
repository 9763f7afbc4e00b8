import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Documents } from '../policies/documents'
import type { LeftChange } from '../reforms/held'
import type { Change } from '../reforms/schema'
import { sameJson } from '../sharing/json'
import { useDocumentsStore } from './documents'

/** What the page tells of while there are changes: the law under them, or the law. */
export const toldKinds = ['reform', 'law'] as const

/** Changes by their name, as a link or the shelf has them: they are checked when they are made. */
export interface NamedChanges<Each = unknown> {
  readonly name: string
  readonly changes: readonly Each[]
}

type Reforms = typeof import('../reforms/held')

/** How changes are made is loaded with the first of them. */
let reforms: Reforms | null = null
const load = async (): Promise<Reforms> => (reforms ??= await import('../reforms/held'))

/** The reform at hand: changes of the documents, which stay as they are beside it. */
export const useReformStore = defineStore('reform', () => {
  const documents = useDocumentsStore()
  const { law } = documents
  const name = ref('')
  /** In the order in which they were made; each of them holds. */
  const changes = shallowRef<readonly Change[]>([])
  const told = ref<(typeof toldKinds)[number]>('reform')
  /** The law under the changes; null where there are none, or while they are being made. */
  const made = shallowRef<Documents | null>(null)
  /** Another reform of the law that this one is held against; null for the law itself. */
  const baseline = shallowRef<NamedChanges<Change> | null>(null)
  /** The documents under the changes at hand, which name the reform that they are held against. */
  const reformed = computed((): Documents | null => {
    const [own, beside] = [made.value, documents.baseline.under]
    return own?.under && beside ? { ...own, under: { ...own.under, beside } } : own
  })
  /** The documents under that other reform; null for the law. */
  const against = shallowRef<Documents | null>(null)
  const ownLeft = shallowRef<readonly LeftChange[]>([])
  const baselineLeft = shallowRef<readonly LeftChange[]>([])
  /** What of a link or file could not be made. */
  const left = computed(() => [...ownLeft.value, ...baselineLeft.value])
  /** Why nothing can be made: the program for it did not come. */
  const failed = ref(false)
  const past = shallowRef<readonly (readonly Change[])[]>([])
  const future = shallowRef<readonly (readonly Change[])[]>([])
  const isTold = computed(() => reformed.value !== null && told.value === 'reform')

  function tell(): void {
    documents.baseline = (made.value && against.value) ?? law
    const own = reformed.value
    documents.documents = own !== null && told.value === 'reform' ? own : law
  }

  function take(found: readonly unknown[], { heldChanges }: Reforms): void {
    const held = heldChanges(law, found, name.value)
    changes.value = held.changes
    ownLeft.value = held.left
    made.value = held.changes.length > 0 ? held.documents : null
    tell()
  }

  function hold({ name: title, changes: found }: NamedChanges, { heldChanges }: Reforms): void {
    const held = heldChanges(law, found, title)
    const isAny = held.changes.length > 0
    baseline.value = isAny ? { name: title, changes: held.changes } : null
    baselineLeft.value = held.left
    against.value = isAny ? held.documents : null
    tell()
  }

  let making = Promise.resolve()

  /** Puts changes in the place of those at hand; what of them cannot be made is left out and told. */
  function put(found: readonly unknown[]): Promise<void> {
    failed.value = false
    ownLeft.value = []
    if (found.length === 0 || reforms) {
      if (reforms) take(found, reforms)
      else changes.value = []
      making = Promise.resolve()
      return making
    }
    // What the address holds stands there until it can be made.
    changes.value = found as readonly Change[]
    making = load().then(
      (loaded) => {
        if (changes.value === found) take(found, loaded)
      },
      () => {
        failed.value = true
      },
    )
    return making
  }

  let comparing = Promise.resolve()

  /** Holds the reform at hand against another one; null for the law. */
  function compareWith(other: NamedChanges | null): Promise<void> {
    // As with changes, what the address holds stands there until it can be made.
    baseline.value = other as NamedChanges<Change> | null
    baselineLeft.value = []
    if (other && !reforms) {
      comparing = load().then(
        (loaded) => {
          if (baseline.value === other) hold(other, loaded)
        },
        () => {
          failed.value = true
        },
      )
      return comparing
    }
    if (other && reforms) hold(other, reforms)
    else {
      against.value = null
      tell()
    }
    comparing = Promise.resolve()
    return comparing
  }

  /** Changes made by hand, which can be taken back. */
  function change(next: readonly Change[]): Promise<void> {
    past.value = [...past.value, changes.value]
    future.value = []
    return put(next)
  }

  function undo(): void {
    const before = past.value.at(-1)
    if (!before) return
    past.value = past.value.slice(0, -1)
    future.value = [...future.value, changes.value]
    void put(before)
  }

  function redo(): void {
    const next = future.value.at(-1)
    if (!next) return
    future.value = future.value.slice(0, -1)
    past.value = [...past.value, changes.value]
    void put(next)
  }

  /** Another reform, from a link, a file or what is kept: nothing of the one before is to be taken back to. */
  function open(title: string, found: readonly unknown[]): Promise<void> {
    name.value = title
    past.value = []
    future.value = []
    return put(found)
  }

  /**
   * The changes of another entry of the browser's history: what undo or redo would come to is come to so. Of others
   * nothing is to be taken back to.
   */
  function restore(found: readonly unknown[]): Promise<void> {
    const isFound = (each: readonly Change[]): boolean => sameJson(each, found)
    const line = [...past.value, changes.value, ...future.value.toReversed()]
    const before = past.value.findLastIndex(isFound)
    const at = before >= 0 ? before : line.findIndex(isFound)
    past.value = line.slice(0, Math.max(at, 0))
    future.value = at < 0 ? [] : line.slice(at + 1).toReversed()
    return put(found)
  }

  /** The same changes by another name. */
  function rename(title: string): void {
    name.value = title
    const own = made.value
    if (!own) return
    made.value = { ...own, under: { name: title, changes: changes.value.length } }
    tell()
  }

  /** Whether the law or the reform is told of from now on. */
  function tellOf(kind: (typeof toldKinds)[number]): void {
    told.value = kind
    tell()
  }

  /** Settles when the changes at hand are made, or cannot be. */
  const ready = async (): Promise<void> => {
    await Promise.all([making, comparing])
  }

  return {
    ...{ name, changes, told, isTold, reformed, baseline, left, failed, past, future },
    ...{ put, change, undo, redo, open, restore, compareWith, rename, tellOf, ready },
  }
})
