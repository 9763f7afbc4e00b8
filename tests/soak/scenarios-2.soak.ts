import { it } from 'vitest'
import { soakHalf } from './half'

it('holds random companies to the laws, and all readings to one another (half 2)', async () => {
  await soakHalf(1)
})
