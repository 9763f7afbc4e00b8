import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

const verify = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/verify.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
  })

describe('npm run verify', () => {
  it('skips a folder that is not there', () => {
    const { status, stdout } = verify(join(tmpdir(), 'no-such-folder-of-texts'))
    expect(stdout).toContain('skipped')
    expect(status).toBe(0)
  })

  it('names the texts that a folder lacks', () => {
    const { status, stderr } = verify(mkdtempSync(join(tmpdir(), 'texts-')))
    expect(stderr).toContain('pudong: there is no pudong.txt')
    expect(status).toBe(1)
  })

  it('wants one folder', () => {
    expect(verify().status).toBe(2)
    expect(verify('a', 'b').status).toBe(2)
    expect(verify('package.json').status).toBe(2)
  })
})
