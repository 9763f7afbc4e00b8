import { defineStore } from 'pinia'
import { ref, shallowRef, watch } from 'vue'
import { changesBetween } from '../sharing/changes'
import type { Dropped } from '../sharing/dropped'
import { dropped } from '../sharing/dropped'
import { dayOf, readLink, writeLink } from '../sharing/link'
import { rereadSince } from '../sharing/migrations'
import type { Damage } from '../sharing/pack'
import type { Reread } from '../sharing/reread'
import { concerning } from '../sharing/reread'
import { useClockStore } from './clock'
import { useDocumentsStore } from './documents'
import type { EntryHistory } from './entry-history'
import { joined } from './entry-history'
import { usePairStore } from './pair'
import { useScenarioStore } from './scenario'
import { sharedParts } from './shared-parts'
import { forgetUnwritten, keepUnwritten, takeUnwritten } from './unwritten'

/** Something to know about the link that was opened. */
export type Notice =
  | { readonly kind: 'damage'; readonly damage: Damage }
  | { readonly kind: 'newer'; readonly version: number }
  /** Made with an earlier version, and read differently now; `of` is a scenario sent along. */
  | { readonly kind: 'reread'; readonly reread: Reread; readonly of?: string }
  /** Made with other policy data. */
  | { readonly kind: 'data'; readonly made: string }
  /** Made on another day, which stood for the application date. */
  | { readonly kind: 'day'; readonly made: string }
  | { readonly kind: 'page'; readonly found: string }
  /** Words of the address that mean nothing here. */
  | { readonly kind: 'leftover'; readonly found: string }
  | { readonly kind: 'dropped'; readonly dropped: Dropped }

/** What an address is wanted for. */
interface Asked {
  /** Whether a fresh page has one too. */
  readonly fresh: boolean
  /** Fields that are left out, by the part that they belong to. */
  readonly without?: Readonly<Record<string, readonly string[]>>
}

/** How long the choices have to rest before they make an entry of the history, in milliseconds. */
export const settlesAfter = 500

/** The state of the page in its address. */
export const useAddressStore = defineStore('address', () => {
  const { law } = useDocumentsStore()
  const scenario = useScenarioStore()
  const clock = useClockStore()
  const parts = sharedParts()
  const pair = usePairStore()
  const notices = shallowRef<readonly Notice[]>([])
  /** The state is too long for an address, which then holds an older one. */
  const tooLong = ref(false)
  /** How often the state was taken from an address: the first time, by a link, by going back or forward. */
  const restored = ref(0)

  const state = () => Object.fromEntries(parts.map((part) => [part.name, part.state()]))
  const isTyped = (change: string): boolean =>
    parts.some(({ name, typed }) =>
      typed.some(
        (field) => change.startsWith(`${name}.${field}.`) || change === `${name}.${field}`,
      ),
    )
  let settled = state()
  let lastTyped: string | null = null
  /** What the address held before it was written for the last time. */
  let writtenOver: string | null = null
  let waiting: ReturnType<typeof setTimeout> | undefined
  let history: EntryHistory | undefined

  /** The text for the address. A fresh page has none, unless the text is to be kept or sent. */
  function text({ fresh, without = {} }: Asked): string | null | 'too_long' {
    const told = parts.flatMap((part) => {
      const written = Object.entries(part.write() ?? {}).filter(
        ([field]) => !without[part.name]?.includes(field),
      )
      return written.length > 0 ? [[part.name, Object.fromEntries(written)] as const] : []
    })
    if (told.length === 0 && !fresh) return null
    const made = {
      data: law.version,
      ...dayOf(law.corpus, scenario.input, clock.day),
    }
    return writeLink(Object.fromEntries(told), made) ?? 'too_long'
  }

  /** Writes what changed since the last entry: over it where the same field is still being typed. */
  function settle(): void {
    clearTimeout(waiting)
    const now = state()
    const changes = changesBetween(settled, now)
    const [first] = changes
    if (first === undefined) return
    const typed = changes.length === 1 && isTyped(first) ? first : null
    const next = text({ fresh: false })
    settled = now
    forgetUnwritten()
    writtenOver = history?.text.value ?? null
    tooLong.value = next === 'too_long'
    if (next !== 'too_long') history?.write(next, typed !== null && typed === lastTyped)
    lastTyped = typed
  }

  /** What of the companies at hand is read differently since an older version. */
  function rereadOf(older: number | undefined): readonly Notice[] {
    if (older === undefined) return []
    const sent = [pair.a, pair.b].filter((side) => side.kind === 'sent')
    const companies = [
      { facts: scenario.input },
      ...sent.map(({ name, company }) => ({ of: name, facts: company.facts })),
    ]
    return companies.flatMap(({ facts, ...whose }) =>
      concerning(law.corpus, facts, rereadSince(older), clock.day).map(
        (reread) => ({ kind: 'reread', reread, ...whose }) as const,
      ),
    )
  }

  /** Figures of today are not kept under the day before. */
  function stamp(_: string, before: string): void {
    settle()
    const own = history?.text.value ?? null
    const { made, older } = own === null ? { made: {} } : readLink(own)
    const next = text({ fresh: false })
    if (made.on !== before || older !== undefined || next === null || next === 'too_long') return
    history?.write(next, true)
  }

  /** Writes what changed, and keeps it for a reload, which may open the entry as it was before. */
  function flush(): void {
    settle()
    keepUnwritten({ at: writtenOver, text: history?.text.value ?? null })
  }

  function restore(opened: string | null): void {
    clearTimeout(waiting)
    forgetUnwritten()
    const link = opened === null ? { parts: {}, made: {}, dropped: [] } : readLink(opened)
    const found = (name: string): unknown =>
      Object.hasOwn(link.parts, name) ? link.parts[name] : undefined
    const left = parts.flatMap((part) => part.read(found(part.name), opened !== null))
    const unknown = Object.keys(link.parts)
      .filter((name) => !parts.some((part) => part.name === name))
      .map((name) => dropped([name], link.parts[name], { kind: 'field' }))
    settled = state()
    lastTyped = null
    restored.value += 1
    const { data, on } = link.made
    const day = dayOf(law.corpus, scenario.input, clock.day).on
    const leftover = history?.leftover.value ?? ''
    notices.value = [
      ...(leftover ? [{ kind: 'leftover', found: leftover } as const] : []),
      ...(link.damage ? [{ kind: 'damage', damage: link.damage } as const] : []),
      ...(link.newer === undefined ? [] : [{ kind: 'newer', version: link.newer } as const]),
      ...rereadOf(link.older),
      ...(data !== undefined && data !== law.version
        ? [{ kind: 'data', made: data } as const]
        : []),
      ...(on !== undefined && day !== undefined && on !== day
        ? [{ kind: 'day', made: on } as const]
        : []),
      ...[...link.dropped, ...left, ...unknown].map(
        (each) => ({ kind: 'dropped', dropped: each }) as const,
      ),
    ]
  }

  /** Whatever stands in an address, the page opens: on what was there before, where it cannot be taken. */
  function open(text: string | null): void {
    try {
      restore(text)
    } catch (error) {
      console.error(error)
      settled = state()
      notices.value = [{ kind: 'damage', damage: 'not_json' }]
    }
  }

  /** Opens the address at hand, and from then on keeps it. */
  function connect(to: EntryHistory): void {
    history = to
    to.connect({
      leave() {
        settle()
        lastTyped = null
      },
      hold() {
        clearTimeout(waiting)
        return changesBetween(settled, state()).length > 0
      },
      restore: open,
    })
    const late = takeUnwritten(to.text.value)
    open(to.text.value)
    if (late !== undefined && late !== to.text.value) {
      open(late)
      to.write(late, false)
    }
    watch(
      () => JSON.stringify(state()),
      () => {
        clearTimeout(waiting)
        waiting = setTimeout(settle, settlesAfter)
      },
    )
    watch(() => clock.day, stamp)
  }

  function noticePage(found: string): void {
    notices.value = [{ kind: 'page', found }, ...notices.value]
  }

  function dismiss(): void {
    notices.value = []
  }

  /**
   * The whole address of a page with everything that is chosen now, the data version and the day included;
   * null where the state is too long for an address. Without a name: the page at hand; `without` leaves fields out.
   */
  function fullLink(
    page = history?.location ?? '/',
    without: NonNullable<Asked['without']> = {},
  ): string | null {
    const own = text({ fresh: true, without })
    if (own === 'too_long') return null
    const { origin, pathname, search } = location
    return `${origin}${pathname}${search}#${joined(page, own)}`
  }

  return { notices, tooLong, restored, connect, settle, flush, noticePage, dismiss, fullLink }
})
