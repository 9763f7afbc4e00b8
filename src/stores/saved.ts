import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import { blankStart, startOr } from '../sharing/company'
import type { Dropped } from '../sharing/dropped'
import { readFacts } from '../sharing/facts'
import { sameJson } from '../sharing/json'
import { rereadSince, version } from '../sharing/migrations'
import type { Reread } from '../sharing/reread'
import { concerning } from '../sharing/reread'
import type { Found } from '../sharing/scenario-file'
import type { Kept, SavedScenario } from '../sharing/shelf'
import { freeName, longestNotes, scenariosOf, tidyName, withScenario } from '../sharing/shelf'
import { useClockStore } from './clock'
import { useDocumentsStore } from './documents'
import { useScenarioStore } from './scenario'
import type { Trouble } from './shelf-storage'
import { readStorage, watchStorage, writeStorage } from './shelf-storage'

const idOf = (each: Kept): string | null => (each.kind === 'scenario' ? each.scenario.id : null)

/** Unlike any other in this browser; `crypto.randomUUID` is missing on plain http. */
const newId = (): string => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`

/** The companies kept in this browser under a name. */
export const useSavedStore = defineStore('saved', () => {
  const { law } = useDocumentsStore()
  const company = useScenarioStore()
  const clock = useClockStore()
  const first = readStorage()
  const kept = shallowRef<readonly Kept[]>(first?.kept ?? [])
  /** Why what is listed here is not all in the storage. */
  const trouble = ref<Trouble | null>(first === null ? 'closed' : first.newer ? 'newer' : null)
  const scenarios = computed(() => scenariosOf(kept.value))
  const removed = shallowRef<{ readonly each: Kept; readonly at: number } | null>(null)

  /** The scenario that the form was filled from, or was saved as, last. */
  const openId = ref<string | null>(null)
  const open = computed(() => scenarios.value.find(({ id }) => id === openId.value))
  const isChanged = computed(() => !!open.value && !sameJson(open.value.scenario, company.input))
  /** What of the scenario loaded last is no fact any more, and what of it is read differently now. */
  const left = shallowRef<readonly Dropped[]>([])
  const reread = shallowRef<readonly Reread[]>([])
  watch(
    () => company.opened,
    () => {
      openId.value = null
      left.value = []
      reread.value = []
    },
    { flush: 'sync' },
  )

  /** What is kept now: another tab may have changed it, and this one may hold what found no room. */
  function latest(): readonly Kept[] {
    const stored = readStorage()?.kept ?? []
    if (trouble.value === null) return stored
    const own = new Set(kept.value.map(idOf))
    return [...stored.filter((each) => !own.has(idOf(each))), ...kept.value]
  }

  function change(next: readonly Kept[]): void {
    kept.value = next
    if (trouble.value !== 'newer') trouble.value = writeStorage(next)
  }

  function put(scenario: SavedScenario): void {
    change(withScenario(latest(), scenario))
  }

  /** From then on shows what other tabs change. */
  function follow(): void {
    watchStorage(() => {
      kept.value = latest()
    })
  }

  const named = (name: string): SavedScenario | undefined =>
    scenarios.value.find((each) => each.name === tidyName(name))

  /** Saves the company at hand under a name; what has that name already is written over. */
  function save(name: string): void {
    const before = named(name)
    const scenario: SavedScenario = {
      id: before?.id ?? newId(),
      name: tidyName(name),
      notes: before?.notes ?? '',
      saved: clock.instant(),
      example: company.exampleId,
      version,
      scenario: company.input,
    }
    put(scenario)
    openId.value = scenario.id
  }

  /** Fills the form from a scenario kept. */
  function load({ id, example, version: from, scenario }: SavedScenario): void {
    const read = readFacts(law.corpus)(scenario, ['company', 'facts'])
    company.open(startOr(law.corpus, example), read.value ?? {})
    left.value = read.dropped
    reread.value = concerning(law.corpus, company.input, rereadSince(from), clock.day)
    openId.value = id
  }

  const rename = (scenario: SavedScenario, name: string): void => {
    put({ ...scenario, name: tidyName(name) })
  }

  const annotate = (scenario: SavedScenario, notes: string): void => {
    put({ ...scenario, notes: notes.slice(0, longestNotes) })
  }

  function remove(each: Kept): void {
    const before = latest()
    const at = before.findIndex((other) =>
      each.kind === 'scenario' ? idOf(other) === idOf(each) : sameJson(other, each),
    )
    if (at < 0) return
    removed.value = { each, at }
    change(before.filter((_, i) => i !== at))
  }

  function restore(): void {
    const back = removed.value
    if (!back) return
    const now = latest()
    change([...now.slice(0, back.at), back.each, ...now.slice(back.at)])
    removed.value = null
  }

  /** Puts scenarios of a file on the shelf, under names that are free; returns those names. */
  function add(found: readonly Found[], otherwise: string): readonly string[] {
    let next = latest()
    const names: string[] = []
    for (const each of found) {
      const { name = otherwise, notes = '', example = blankStart, scenario } = each
      const own = freeName(next, name)
      names.push(own)
      next = withScenario(next, {
        id: newId(),
        name: own,
        notes,
        saved: clock.instant(),
        example,
        version: each.version ?? version,
        scenario,
      })
    }
    change(next)
    return names
  }

  return {
    kept,
    scenarios,
    trouble,
    removed,
    open,
    isChanged,
    left,
    reread,
    follow,
    named,
    save,
    load,
    rename,
    annotate,
    remove,
    restore,
    add,
  }
})
