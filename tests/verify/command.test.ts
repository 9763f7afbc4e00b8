import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run, runByNpm } from '../command'

describe('npm run verify', () => {
  it('skips a folder that is not there', async () => {
    const { status, out } = await runByNpm('verify', [join(tmpdir(), 'no-such-folder-of-texts')])
    expect(out).toContain('skipped')
    expect(status).toBe(0)
  })

  it('names the texts that a folder lacks', async () => {
    const { status, err } = await run('verify', [mkdtempSync(join(tmpdir(), 'texts-'))])
    expect(err).toContain('pudong: there is no pudong.txt')
    expect(status).toBe(1)
  })

  it.each([[[]], [['a', 'b']], [['package.json']]])('wants one folder: %j', async (args) => {
    expect((await run('verify', args)).status).toBe(2)
  })
})
