import { expect, test } from 'vitest'
import { fileName } from '../../src/export/file-name'

test('says what is inside', () => {
  expect(fileName(['奖补曲线', '项目总投入', '浦东等五地', '2026-11-22'], 'png')).toBe(
    '奖补曲线_项目总投入_浦东等五地_2026-11-22.png',
  )
})

test('holds no sign that an operating system refuses', () => {
  expect(fileName(['a<b>:"c/d\\e|f?*g\u0007\nh', ' ', '元/台'], 'csv')).toBe(
    'a b c d e f g h_元 台.csv',
  )
})

test.each(['CON', 'nul', 'Com1', ''])('is no name that Windows keeps for itself: %j', (name) => {
  expect(fileName([name], 'svg')).toBe(`_${name}.svg`)
})

test('ends in no dot, and is not longer than file systems take', () => {
  expect(fileName(['数据...'], 'csv')).toBe('数据.csv')
  const long = fileName(['奖补曲线', '项'.repeat(400), '2026-11-22'], 'csv')
  expect(new TextEncoder().encode(long).length).toBeLessThanOrEqual(255)
  expect(long).toMatch(/^奖补曲线_项+_2026-11-22\.csv$/)
})
