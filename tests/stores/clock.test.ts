import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { useAnswers, useSweep } from '../../src/components/provided/company'
import { originNow } from '../../src/components/provided/occasion'
import { useClockStore } from '../../src/stores/clock'
import { shipped } from '../../src/stores/documents'

const { corpus } = shipped
import { useSavedStore } from '../../src/stores/saved'

/** Two minutes before midnight in Shanghai, on the last day of Pudong's document. */
const eve = new Date('2026-12-28T15:58:00Z')

beforeEach(() => {
  vi.useFakeTimers({ now: eve })
  const target = new EventTarget()
  const listen = target.addEventListener.bind(target)
  vi.stubGlobal('document', { addEventListener: listen })
  vi.stubGlobal('addEventListener', listen)
  vi.stubGlobal('comeBack', (event: string) => target.dispatchEvent(new Event(event)))
  setActivePinia(createPinia())
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const comeBack = (event: string): void => {
  ;(globalThis as unknown as { comeBack: (event: string) => void }).comeBack(event)
}

describe('the clock of the page', () => {
  it('is renewed at midnight in Shanghai, to the second, and says what day it was', () => {
    const clock = useClockStore()
    clock.follow()
    expect(clock.day).toBe('2026-12-28')
    vi.advanceTimersByTime(119_000)
    expect([clock.day, clock.before]).toEqual(['2026-12-28', null])
    vi.advanceTimersByTime(1_000)
    expect([clock.day, clock.before]).toEqual(['2026-12-29', '2026-12-28'])
    clock.note()
    expect([clock.day, clock.before]).toEqual(['2026-12-29', null])
    vi.advanceTimersByTime(86_400_000)
    expect([clock.day, clock.before]).toEqual(['2026-12-30', '2026-12-29'])
  })

  it.each(['visibilitychange', 'focus', 'pageshow'])('is renewed on return: %s', (event) => {
    const clock = useClockStore()
    clock.follow()
    // The computer slept: its timers did not run.
    vi.setSystemTime(new Date('2027-01-02T00:00:00Z'))
    expect(clock.day).toBe('2026-12-28')
    comeBack(event)
    expect([clock.day, clock.before]).toEqual(['2027-01-02', '2026-12-28'])
  })

  it('is renewed within a minute where the computer slept with the page in front', () => {
    const clock = useClockStore()
    clock.follow()
    vi.setSystemTime(new Date('2027-01-02T00:00:00Z'))
    vi.advanceTimersByTime(60_000)
    expect(clock.day).toBe('2027-01-02')
  })

  it('says nothing where it was set forward and back again', () => {
    const clock = useClockStore()
    clock.follow()
    vi.setSystemTime(new Date('2027-01-02T00:00:00Z'))
    comeBack('focus')
    vi.setSystemTime(eve)
    comeBack('focus')
    expect([clock.day, clock.before]).toEqual(['2026-12-28', null])
  })

  it('is what figures, curves, files and kept scenarios go by', () => {
    const clock = useClockStore()
    clock.follow()
    const input = corpus.examples.find(({ id }) => id === 'humanoid-maker')?.scenario ?? {}
    const scope = effectScope()
    scope.run(() => {
      const { report } = useAnswers(() => input)
      const swept = useSweep(
        () => input,
        () => ({ path: 'project_investment', from: '0', to: '1000000' }),
      )
      const days = () => {
        const found = swept.value
        const { saved } = useSavedStore()
          .add([{ scenario: input, dropped: [] }], 'Plan')
          .map((name) => useSavedStore().named(name))[0] ?? { saved: '' }
        return {
          figures: report.value.as_of,
          curves: 'result' in found && found.result.locations.get('pudong')?.inForce.after,
          files: originNow(shipped).day,
          kept: saved.slice(0, 10),
          pudong: report.value.locations.pudong?.in_force,
        }
      }
      const [eve, next] = ['2026-12-28', '2026-12-29']
      expect(days()).toEqual({ figures: eve, files: eve, kept: eve, pudong: true, curves: [true] })
      vi.advanceTimersByTime(86_400_000)
      expect(days()).toEqual({
        ...{ figures: next, files: next, kept: next },
        ...{ pudong: false, curves: [false] },
      })
    })
    scope.stop()
  })

  it('is the only one: nothing else on the page asks what day it is', () => {
    const src = fileURLToPath(new URL('../../src/', import.meta.url))
    const others = readdirSync(src, { recursive: true, encoding: 'utf8' })
      .filter((file) =>
        /^(stores|components|pages|sharing|sweeps|charts|export)\b.*\.(ts|vue)$/.test(file),
      )
      .filter((file) =>
        /new Date\(\)|reading\/today|\btoday\(\)/.test(readFileSync(src + file, 'utf8')),
      )
    expect(others).toEqual(['stores/clock.ts'])
  })
})
