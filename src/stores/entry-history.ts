import type { ShallowRef } from 'vue'
import { shallowRef } from 'vue'
import type { RouterHistory } from 'vue-router'
import { readAddress } from '../sharing/address-text'

type NavigationCallback = Parameters<RouterHistory['listen']>[0]

/** What the entries of the history hold beside the page. */
export interface EntryState {
  /** A page is about to get an entry of its own: what changed on this one is written first. */
  leave(): void
  /** Whether something changed that is not written yet; from then on it waits for `leave`. */
  hold(): boolean
  /** Another entry was opened; the text is null where it holds no state. */
  restore(text: string | null): void
}

export interface EntryHistory extends RouterHistory {
  /** The text of the entry at hand; every link of the page carries it. */
  readonly text: Readonly<ShallowRef<string | null>>
  /** What of its address could not be understood. */
  readonly leftover: Readonly<ShallowRef<string>>
  connect(state: EntryState): void
  /** Writes another state of the same page, over the entry at hand or as a new one. */
  write(text: string | null, over: boolean): void
}

const key = 's'

/** The location of a page with the text of a state behind it. */
export function joined(location: string, text: string | null): string {
  const { page } = readAddress(location)
  return text === null ? page : `${page}?${key}=${text}`
}

/**
 * A history whose entries hold the state of the page behind `?s=`. The router sees pages alone: a change of
 * the state asks nothing of it, and every link that it makes carries the state at hand.
 */
export function entryHistory(base: RouterHistory): EntryHistory {
  const first = readAddress(base.location)
  const text = shallowRef(first.text)
  const leftover = shallowRef(first.leftover)
  let state: EntryState | undefined
  /** On the way back to an entry that was left before all of it was written, and from there on again. */
  let returning: { readonly to: string; readonly by: number } | null = null
  const here = (page: string): string => joined(page, text.value)
  let router: NavigationCallback | null = null
  /** Another entry opened before the router listens, which is not before its first page is there. */
  let early: Parameters<NavigationCallback> | null = null
  base.listen((to, from, info) => {
    const again = returning
    returning = null
    if (again?.to === to) {
      state?.leave()
      base.go(again.by)
      return
    }
    if (!again && info.delta !== 0 && state?.hold()) {
      returning = { to: from, by: info.delta }
      base.go(-info.delta)
      return
    }
    const opened = readAddress(to)
    text.value = opened.text
    leftover.value = opened.leftover
    state?.restore(opened.text)
    const pages = [opened.page, readAddress(from).page] as const
    if (router) router(...pages, info)
    else early = [...pages, info]
  })
  return {
    base: base.base,
    get location() {
      return readAddress(base.location).page
    },
    get state() {
      return base.state
    },
    push(page, data) {
      state?.leave()
      base.push(here(page), data)
    },
    replace(page, data) {
      if (!early) base.replace(here(page), data)
    },
    go: (delta, triggers) => {
      base.go(delta, triggers)
    },
    listen(callback) {
      router = callback
      const missed = early
      early = null
      if (missed) callback(...missed)
      return () => {
        router = null
      }
    },
    createHref: (page) => base.createHref(here(page)),
    destroy: () => {
      base.destroy()
    },
    text,
    leftover,
    connect(next) {
      state = next
    },
    write(next, over) {
      text.value = next
      const location = joined(base.location, next)
      if (over) base.replace(location)
      else base.push(location)
    },
  }
}
