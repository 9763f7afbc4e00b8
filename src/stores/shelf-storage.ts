import type { Kept, Shelf } from '../sharing/shelf'
import { readShelf, writeShelf } from '../sharing/shelf'

const key = 'award-curves.scenarios'

/** Why scenarios are not kept beyond this visit. */
export type Trouble = 'full' | 'closed' | 'newer'

const isFull = (error: unknown): boolean =>
  error instanceof DOMException && /quota/i.test(error.name)

/** What this browser keeps; null where its storage is closed to the page. */
export function readStorage(): Shelf | null {
  try {
    return readShelf(localStorage.getItem(key))
  } catch {
    return null
  }
}

/** Keeps it, or says why it cannot be kept. */
export function writeStorage(kept: readonly Kept[]): Trouble | null {
  try {
    localStorage.setItem(key, writeShelf(kept))
    return null
  } catch (error) {
    return isFull(error) ? 'full' : 'closed'
  }
}

/** Calls when another tab changed what is kept. */
export function watchStorage(changed: () => void): void {
  window.addEventListener('storage', (event) => {
    if (event.key === key || event.key === null) changed()
  })
}
