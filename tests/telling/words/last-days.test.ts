import { expect, it } from 'vitest'
import { lastDaysText } from '../../../src/telling/words/last-days'
import { corpus } from '../../corpus'
import { speechIn } from '../speech'

const zh = speechIn('zh-CN')

it('says which places end soon, and which have ended', () => {
  expect(lastDaysText(corpus, '2026-11-29', zh)).toBe('浦东 2026-12-28、长宁 2026-12-31 截止。')
  expect(lastDaysText(corpus, '2026-12-29', zh)).toBe(
    '长宁 2026-12-31 截止。浦东 2026-12-28 已到期。',
  )
  expect(lastDaysText(corpus, '2026-12-29', speechIn('en'))).toBe(
    'Last days: Changning 2026-12-31. Ended: Pudong 2026-12-28.',
  )
})

it('says nothing where nothing ends for two months', () => {
  expect(lastDaysText(corpus, '2026-09-01', zh)).toBe('')
})
