import { expect, it } from 'vitest'
import { corpus } from '../corpus'
import { scenarios } from '../random'
import { drawn, drawsFrom } from './draws'
import { soundAwards, soundList, wrongInList } from './files/lists'
import { spoiledFile, wrongInFile } from './files/texts'
import { print } from './print'
import { amounts, seed } from './settings'

/** Half of the files are scenarios, the others company lists. */
const half = Math.ceil(amounts.files / 2)

it('takes spoiled scenario files for what holds in them, or refuses them in words', () => {
  const draws = drawsFrom(seed)
  const inputs = drawn(scenarios(corpus), 100, seed)
  const broken: string[] = []
  for (let i = 0; i < half && broken.length < 20; i++) {
    const text = spoiledFile(draws.shuffled(inputs), draws)
    try {
      broken.push(...wrongInFile(corpus, text).map((words) => `${words}: ${text.slice(0, 500)}`))
    } catch (error) {
      broken.push(`throws ${String(error)}: ${text.slice(0, 500)}`)
    }
  }
  print(`scenario files (SEED=${String(seed)})`, { read: half, failures: broken.length })
  expect(broken).toEqual([])
})

it('refuses what is spoiled in a company list, and nothing beside it', async () => {
  const draws = drawsFrom(seed + 1)
  const rows = soundList(12, draws)
  const sound = await soundAwards(rows)
  expect(sound.awarded).toBe(rows.length)
  const broken: string[] = []
  let refused = 0
  for (let i = 0; i < amounts.files - half && broken.length < 20; i++) {
    const { how, wrong, refused: told } = await wrongInList(rows, sound, draws)
    broken.push(...wrong.map((words) => `${how}: ${words}`))
    refused += told ? 1 : 0
  }
  print(`company lists (SEED=${String(seed)})`, {
    read: amounts.files - half,
    'with a refusal': refused,
    failures: broken.length,
  })
  expect(broken).toEqual([])
})
