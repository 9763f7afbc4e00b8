import { expect, it, vi } from 'vitest'
import { shipped } from '../../src/stores/documents'

const { corpus } = shipped
import { drawsFrom } from './draws'
import { mutated } from './links/mutations'
import { wrongIn } from './links/open'
import { soundStates } from './links/states'
import { print } from './print'
import { amounts, seed } from './settings'

it('opens spoiled links with what still holds', () => {
  vi.stubGlobal('location', { origin: 'http://page', pathname: '/', search: '' })
  const draws = drawsFrom(seed)
  const states = soundStates(corpus, 200, seed, draws)
  const kinds = new Map<string, number>()
  const broken: string[] = []
  let slowest = { milliseconds: 0, how: '' }
  for (let i = 0; i < amounts.links && broken.length < 20; i++) {
    const { how, text } = mutated(draws.one(states), corpus, draws)
    kinds.set(how, (kinds.get(how) ?? 0) + 1)
    const start = performance.now()
    try {
      broken.push(...wrongIn(text).map((words) => `${how}: ${words} (${text})`))
    } catch (error) {
      broken.push(`${how}: throws ${String(error)} (${text})`)
    }
    const milliseconds = performance.now() - start
    if (milliseconds > slowest.milliseconds) slowest = { milliseconds, how }
  }
  print(`links (SEED=${String(seed)})`, {
    opened: [...kinds.values()].reduce((all, each) => all + each, 0),
    'kinds of damage': kinds.size,
    failures: broken.length,
    'ms the slowest': Math.round(slowest.milliseconds),
    'it was': slowest.how,
  })
  expect(broken.map((words) => words.slice(0, 600))).toEqual([])
})
