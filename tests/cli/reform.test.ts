import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { reformText } from '../../src/cli/reform'
import type { Change } from '../../src/reforms/schema'
import { run, runByNpm } from '../command'
import { sharedFolder } from '../folder'
import { law, reformOf, under } from '../reforms/documents'

const folder = sharedFolder()
const file = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
const cap: Change = { kind: 'parameter', id: 'CN-8.3.cap', from: '3000000', to: '10000000' }
const reform = file('reform.yaml', reformText(reformOf(cap)))
const robots = law.data.examples.find(({ id }) => id === 'humanoid-maker')?.scenario ?? {}
const maker = file('maker.json', JSON.stringify({ ...robots, project_investment: '30000000' }))
const stamp = { name: 'a try', version: under(law, cap).version, changes: [cap] }
const day = ['--as-of', '2026-11-29']

function fits(schema: string, value: unknown): string {
  const ajv = new Ajv({ allErrors: true, validateFormats: false })
  const path = new URL(`../../data/schemas/${schema}.schema.json`, import.meta.url)
  const validate = ajv.compile(JSON.parse(readFileSync(path, 'utf8')) as object)
  return validate(value) ? '' : ajv.errorsText(validate.errors)
}

describe('a reform on the command line', { timeout: 120_000 }, () => {
  it('award answers under it, and says so in JSON and in text', async () => {
    const { out } = await run('award', ['--reform', reform, ...day, maker])
    const printed = JSON.parse(out) as {
      reform: unknown
      locations: Record<string, { high: string }>
    }
    expect(printed.reform).toEqual(stamp)
    expect(printed.locations['changning']?.high).toBe('17212000.00')
    expect(fits('award', printed)).toBe('')
    const { out: text } = await run('award', ['--text', '--reform', reform, ...day, maker])
    expect(text).toContain('不是现行条文 not the law')
    expect(text).toContain('CN-8.3.cap: 3000000 → 10000000')
  })

  it('curve answers under it, along a fact and along a number of the law', async () => {
    const along = (...args: string[]) => run('curve', ['--reform', reform, ...day, ...args, maker])
    const fact = JSON.parse(
      (await along('--vary', 'project_investment', '--from', '0', '--to', '50000000')).out,
    ) as object
    expect(fact).toMatchObject({ reform: stamp, vary: { fact: 'project_investment' } })
    const number = JSON.parse(
      (
        await along(
          '--vary',
          'CN-8.3.cap',
          '--from',
          '0',
          '--to',
          '20000000',
          '--place',
          'changning',
        )
      ).out,
    ) as object
    expect(number).toMatchObject({
      reform: stamp,
      vary: { parameter: 'CN-8.3.cap', today: '10000000' },
    })
    expect([fits('curve', fact), fits('curve', number)]).toEqual(['', ''])
    const at = JSON.parse((await along('--vary', 'CN-8.3.cap', '--at', '12000000')).out) as object
    expect(at).toMatchObject({
      reform: { changes: [{ id: 'CN-8.3.cap', from: '3000000', to: '12000000' }] },
      locations: { changning: { high: '19212000.00' } },
    })
  })

  it('sql names it in its first line', async () => {
    const { out } = await run('sql', ['--reform', reform, '--columns', 'CN-8.3'])
    expect(out.split('\n')[0]).toBe(
      `-- Reform "a try" (${stamp.version}), not the law: CN-8.3.cap "3000000" -> "10000000"`,
    )
    expect(out).toContain('1000000000')
  })

  it.each([
    [
      'that is stale',
      reformText(reformOf({ ...cap, from: '2000000' } as Change)),
      /CN-8\.3\.cap: found 2000000, expected 3000000/,
    ],
    [
      'that is impossible',
      reformText(reformOf({ ...cap, to: '-1' } as Change)),
      /expected no negative number.*不能为负数/,
    ],
    ['that is no reform', '[1, 2', /./],
    ['of another format', 'format: 2\nname: x\nchanges: []\n', /format: found 2, expected 1/],
  ])('a file %s is refused by name', async (_, text, words) => {
    const { status, err } = await run('award', ['--reform', file('wrong.yaml', text), maker])
    expect(status).toBe(1)
    expect(err).toMatch(words)
  })

  it('seek answers which value does, saves the way, and award confirms it', async () => {
    const under8 = file(
      'matter.yaml',
      reformText(
        reformOf({ kind: 'matter', id: 'changning.project', from: 'present', to: 'absent' }),
      ),
    )
    const ask = async (by: typeof run, ...args: string[]) => {
      const { out, err } = await by('seek', ['--place', 'changning', ...day, ...args, maker])
      expect(err).toBe('')
      return JSON.parse(out) as Record<string, unknown>
    }
    const never = await ask(runByNpm, '--vary', 'CN-8.3.cap')
    expect(never['sought']).toMatchObject({ kind: 'never', short: '319000.00' })
    const saved = join(folder, 'saved.yaml')
    const ways = await ask(run, '--reform', under8, '--save', saved)
    expect(ways['ways']).toMatchObject([
      { changes: [{ id: 'CN-8.3.cap', to: '10820000' }], pays: '22532000.00' },
    ])
    expect([fits('seek', never), fits('seek', ways)]).toEqual(['', ''])
    const { out } = await run('award', ['--reform', saved, ...day, maker])
    expect(JSON.parse(out)).toMatchObject({ locations: { changning: { high: '22532000.00' } } })
  })
})
