import { expect, it } from 'vitest'
import { law } from '../reforms/documents'

/** Every English text of the records, with the way to it. */
function englishIn(value: unknown, way = ''): [way: string, text: string][] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]): [string, string][] =>
    key === 'en' && typeof part === 'string' ? [[way, part]] : englishIn(part, `${way}.${key}`),
  )
}

const inMillion = /RMB [\d.,]+(?:(?: to| or| and| of| \+) [\d.,]+)* million/g
const inYuan = /RMB [\d.,]*\d/g

it('every English text of the records says amounts in RMB, the large ones in million', () => {
  const texts = englishIn(law.data)
  expect(texts.length).toBeGreaterThan(500)
  for (const [way, text] of texts) {
    const rest = text.replace(inMillion, '').replace(inYuan, '')
    expect(rest, `${way}: ${text}`).not.toMatch(/\b(?:million|billion)\b|\d yuan\b|\d\d,\d{3}/)
  }
})
