import { expect, test } from 'vitest'
import { escaped } from '../../../src/telling/drawings/svg'
import { paragraph, type, widthOf, wrapped } from '../../../src/telling/drawings/set-words'

const chinese =
  '数据来源：五份政策文本（浦东新区、长宁区、徐汇区、龙华区、深圳市）｜数据版本 abcdef123456｜测算日期 2026-11-22｜仅供比较，不构成法律意见。'
const english =
  'Source: 5 policy texts (Pudong New Area, Changning District); for comparison only, not legal advice.'

test.each([chinese, english])('lines hold all the words and fit the width', (text) => {
  for (const width of [120, 200, 333, 1216]) {
    const lines = wrapped(text, width, type.quiet)
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
    for (const line of lines) expect(widthOf(line, type.quiet)).toBeLessThanOrEqual(width)
  }
})

test('no line begins with a mark that belongs to the line before, or ends with an opening one', () => {
  for (let width = 80; width < 400; width += 7) {
    for (const line of wrapped(chinese, width, type.quiet)) {
      expect(line).not.toMatch(/^[，。；：、）｜]|（$/)
    }
  }
})

test('no word and no number is broken', () => {
  const words = new Set(english.split(' '))
  for (const line of wrapped(english, 150, type.quiet)) {
    for (const word of line.split(' ')) expect(words).toContain(word)
  }
})

test('a paragraph is as high as its lines', () => {
  const { height, body } = paragraph(chinese, 300, type.quiet)
  expect(height).toBe((body.match(/<text/g) ?? []).length * type.quiet.line)
  expect(paragraph('', 300, type.quiet).height).toBe(0)
})

test('text cannot become markup, nor hold a sign that XML forbids', () => {
  expect(escaped('<b a="1">&\u0000\u0008甲</b>')).toBe(
    '&#60;b a=&#34;1&#34;&#62;&#38;甲&#60;/b&#62;',
  )
})
