import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { expect, it } from 'vitest'
import { today } from '../../src/calculator/reading/today'
import { shanghaiDay } from '../../src/policies/day'

it('moves the clock of every process that a test starts', () => {
  const file = new URL('today.ts', import.meta.url).href
  const told = 'console.log(new Date().toISOString(), Date.now() - new Date().getTime() < 60_000)'
  const text = `import { moveClocks } from ${JSON.stringify(file)}
    import { execFileSync } from 'node:child_process'
    moveClocks()
    process.stdout.write(execFileSync(process.execPath, ['-e', ${JSON.stringify(told)}]))`
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '-e', text],
    { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '', TEST_TODAY: '2031-05-17' } },
  )
  expect({ stdout, stderr }).toEqual({
    stdout: expect.stringMatching(/^2031-05-17T04:00:\d\d\.\d{3}Z true\n$/) as string,
    stderr: '',
  })
})

it('is on the day that is asked for', () => {
  const real = new Date(performance.timeOrigin + performance.now())
  expect(today()).toBe(process.env['TEST_TODAY'] || shanghaiDay(real))
})
