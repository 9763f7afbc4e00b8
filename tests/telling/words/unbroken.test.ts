import { expect, test } from 'vitest'
import { phrasesOf, unbroken } from '../../../src/telling/words/unbroken'

const wholes = (text: string): string[] =>
  unbroken(text)
    .filter(({ whole }) => whole)
    .map((part) => part.text)

test('an amount stays with its unit, a date in one piece, and no word is lost', () => {
  const text = '比首位少 1,051.9 万元，达到约 2,514 万元时（2026-12-31 到期）'
  expect(wholes(text)).toEqual(['1,051.9 万元', '约 2,514 万元时', '2026-12-31'])
  expect(unbroken(text).map((part) => part.text)).toContain('比首位少 ')
  const joined = unbroken(text).map((part) => part.text)
  expect(joined.join('')).toBe(text)
  expect(wholes('about RMB 25.14 million; 3 units')).toEqual(['RMB 25.14 million', '3 units'])
})

test('a headline breaks at its punctuation, and not within a number', () => {
  expect(phrasesOf('落户甲：条文明确 1,040 万元，居首')).toEqual([
    '落户甲：',
    '条文明确 1,040 万元，',
    '居首',
  ])
  expect(phrasesOf('A: up to RMB 1,040 million, first')).toEqual([
    'A: ',
    'up to RMB 1,040 million, ',
    'first',
  ])
})
