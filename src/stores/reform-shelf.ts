import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { isEntries } from '../sharing/json'
import type { Change } from '../reforms/schema'
import { useClockStore } from './clock'

const key = 'award-curves.reforms'
const most = 100

/** A reform kept on this computer by its name; its changes are checked when it is opened. */
export interface KeptReform {
  readonly name: string
  /** When it was kept last, as an ISO instant. */
  readonly saved: string
  readonly changes: readonly unknown[]
}

function keptIn(text: string | null): readonly KeptReform[] {
  const found: unknown = JSON.parse(text ?? '[]')
  if (!Array.isArray(found)) return []
  return found.flatMap((each: unknown): KeptReform[] => {
    const { name, saved, changes } = isEntries(each) ? each : {}
    const holds = typeof name === 'string' && name !== '' && Array.isArray(changes)
    return holds ? [{ name, saved: typeof saved === 'string' ? saved : '', changes }] : []
  })
}

/** What is stored; nothing where it is something else, null where storage is closed to this page. */
function stored(): readonly KeptReform[] | null {
  let text: string | null
  try {
    text = localStorage.getItem(key)
  } catch {
    return null
  }
  try {
    return keptIn(text)
  } catch {
    return []
  }
}

/** The reforms kept on this computer, the newest first; two of one name are one. */
export const useReformShelfStore = defineStore('reform-shelf', () => {
  const clock = useClockStore()
  const kept = shallowRef(stored() ?? [])
  /** Whether the last one found no room, or storage is closed. */
  const failed = ref(false)

  function write(next: readonly KeptReform[]): void {
    kept.value = next.slice(0, most)
    try {
      localStorage.setItem(key, JSON.stringify(kept.value))
      failed.value = false
    } catch {
      failed.value = true
    }
  }

  /** Another tab may have kept some; where nothing can be stored they last as long as the page. */
  const without = (name: string): KeptReform[] =>
    ((failed.value ? null : stored()) ?? kept.value).filter((each) => each.name !== name)

  function keep(name: string, changes: readonly Change[]): void {
    write([{ name, saved: clock.instant(), changes }, ...without(name)])
  }

  function remove(name: string): void {
    write(without(name))
  }

  /** Whether these changes are kept by this name as they are. */
  const holds = (name: string, changes: readonly Change[]): boolean =>
    kept.value.some(
      (each) => each.name === name && JSON.stringify(each.changes) === JSON.stringify(changes),
    )

  return { kept, failed, keep, remove, holds }
})
