import { expect, it } from 'vitest'
import { shanghaiDay } from '../../src/policies/day'

it('is on the day that is asked for in a browser too', () => {
  const asked: unknown = import.meta.env['TEST_TODAY']
  const real = new Date(performance.timeOrigin + performance.now())
  expect(shanghaiDay(new Date())).toBe(asked ?? shanghaiDay(real))
})
