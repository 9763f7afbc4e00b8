import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { OutputRefusal } from '../../src/portfolio/outputs/outputs'
import { newFolder } from '../folder'
import type { Question } from './list'
import { ask, csv } from './list'

const good = csv('company_id,project_investment', 'A,1000')
const bad = csv('company_id,project_investment', 'A,1000', 'B,x')
const columns = 'PD-1.high'

/** What stands in a folder, by name; links are followed. */
const contents = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => existsSync(join(folder, name)) && statSync(join(folder, name)).isFile())
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  )

/** The refusal of a run that leaves its folder as it was. */
async function refusalOf(folder: string, question: Omit<Question, 'folder'>): Promise<string> {
  writeFileSync(join(folder, 'companies.csv'), question.companies)
  writeFileSync(join(folder, 'constants.json'), JSON.stringify(question.constants ?? {}))
  const before = contents(folder)
  const asked = ask({ columns, ...question, folder })
  const error = await asked.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(OutputRefusal)
  expect(contents(folder)).toEqual(before)
  return (error as Error).message
}

describe('an output', () => {
  it('is none of the files that are read, by whatever path or link', async () => {
    const folder = newFolder()
    mkdirSync(join(folder, 'sub'))
    symlinkSync('companies.csv', join(folder, 'soft.csv'))
    symlinkSync('.', join(folder, 'here'))
    writeFileSync(join(folder, 'companies.csv'), good)
    linkSync(join(folder, 'companies.csv'), join(folder, 'hard.csv'))
    const paths = ['companies.csv', 'sub/../companies.csv', 'soft.csv', 'hard.csv', 'here/hard.csv']
    for (const output of paths) {
      const question = { companies: good, output, force: true }
      expect(await refusalOf(folder, question)).toContain('is read and cannot be written')
    }
    expect(await refusalOf(folder, { companies: bad, refusedName: 'soft.csv' })).toContain(
      'is read',
    )
    const facts = { companies: good, summaryName: 'constants.json', force: true }
    expect(await refusalOf(folder, facts)).toContain('constants.json is read')
    const orders = { companies: good, lists: { robot_orders: csv('company_id,units', 'A,1') } }
    writeFileSync(join(folder, 'robot_orders.csv'), orders.lists.robot_orders)
    const asked = { ...orders, output: 'here/robot_orders.csv' }
    expect(await refusalOf(folder, asked)).toContain('is read')
  })

  it('is no other output, by whatever path, be there a file yet or not', async () => {
    const folder = newFolder()
    mkdirSync(join(folder, 'sub'))
    symlinkSync('.', join(folder, 'here'))
    symlinkSync('not-yet.csv', join(folder, 'waiting.csv'))
    const pairs = [
      ['a.csv', 'a.csv'],
      ['a.csv', 'sub/../a.csv'],
      ['a.csv', 'here/here/a.csv'],
      ['waiting.csv', 'not-yet.csv'],
      ['a.csv', 'A.csv'],
      ['caf\u00e9.csv', 'cafe\u0301.csv'],
    ] as const
    for (const [output, refusedName] of pairs) {
      const question = { companies: good, output, refusedName, force: true }
      expect(await refusalOf(folder, question)).toContain('would hold awards and refused cells')
    }
  })

  it('replaces an earlier output of its kind and keeps its rights', async () => {
    const folder = newFolder()
    const names = { summaryName: 'sums.json', output: 'a.csv', refusedName: 'r.csv', folder }
    await ask({ companies: csv('企业名称,备注,revenue', '甲,=1,x', '乙,,1'), columns, ...names })
    const first = contents(folder)
    chmodSync(join(folder, 'a.csv'), 0o600)
    await ask({ companies: bad, columns: 'clauses,locations', ...names })
    const second = contents(folder)
    for (const name of ['a.csv', 'r.csv', 'sums.json']) expect(second[name]).not.toBe(first[name])
    expect(statSync(join(folder, 'a.csv')).mode & 0o777).toBe(0o600)
    const parquet = { companies: good, columns, folder, output: 'a.parquet' }
    await ask(parquet)
    expect((await ask(parquet)).awards).toHaveLength(1)
  })

  it('replaces what a link leads to, and the link stays', async () => {
    const folder = newFolder()
    mkdirSync(join(folder, 'sub'))
    symlinkSync('sub/real.csv', join(folder, 'link.csv'))
    await ask({ companies: good, columns, folder, output: 'link.csv' })
    await ask({ companies: bad, columns, folder, output: 'link.csv' })
    expect(readdirSync(join(folder, 'sub'))).toEqual(['real.csv'])
    expect(readFileSync(join(folder, 'link.csv'), 'utf8')).toBe('company_id,PD-1.high\nA,500.00\n')
  })

  const awards = 'company_id,PD-1.high\nA,1.00\n'
  const refusals = 'table,row,company_id,column,value,code,expected\n'
  const summary =
    '{"as_of": "2026-06-30", "companies": {"read": 1}, "policies": {}, "locations": {}}'
  it.each([
    ['a.csv', 'name,phone\n甲,138\n'],
    ['a.csv', 'company_id,revenue\nA,1\n'],
    ['a.csv', `${awards.replace('high', 'high,my notes').trim()},call them\n`],
    ['a.csv', refusals],
    ['a.csv', 'PAR1'],
    ['a.csv', '\n'],
    ['a.parquet', awards],
    ['a.parquet', 'PAR1 and nothing PAR1'],
    ['r.csv', awards],
    ['r.csv', 'table,row\n'],
    ['s.json', '{"project_investment": "1"}'],
    ['s.json', summary],
    ['s.json', '[]'],
    ['s.json', 'no JSON'],
  ])('leaves a file of another kind alone: %s of %j', async (name, text) => {
    const folder = newFolder()
    writeFileSync(join(folder, name), text)
    const output = name.startsWith('a') ? name : 'other.csv'
    const named = { output, refusedName: 'r.csv', summaryName: 's.json' }
    const message = await refusalOf(folder, { companies: bad, ...named })
    expect(message).toContain(`${name} is there already and no earlier output`)
    expect(message).toContain('--force')
    const forced = await ask({ companies: bad, columns, folder, ...named, force: true })
    expect(forced.awards).toHaveLength(1)
    expect(readFileSync(join(folder, name), 'utf8')).not.toBe(text)
  })

  it('takes an empty file, and neither a folder nor a protected file', async () => {
    const folder = newFolder()
    writeFileSync(join(folder, 'a.csv'), '')
    expect((await ask({ companies: good, columns, folder, output: 'a.csv' })).awards).toHaveLength(
      1,
    )
    chmodSync(join(folder, 'a.csv'), 0o444)
    const protectedFile = { companies: good, output: 'a.csv', force: true }
    expect(await refusalOf(folder, protectedFile)).toContain('write-protected')
    mkdirSync(join(folder, 'b.csv'))
    const name = { companies: good, output: 'b.csv', force: true }
    expect(await refusalOf(folder, name)).toContain('is a folder; name a file')
    if (process.platform !== 'win32') {
      execFileSync('mkfifo', [join(folder, 'c.csv')])
      const pipe = { companies: good, output: 'c.csv', force: true }
      expect(await refusalOf(folder, pipe)).toContain('name a file')
    }
  })

  it('that was not produced is not deleted', async () => {
    const folder = newFolder()
    const texts = { 'mine.csv': 'name\n甲\n', 'earlier.csv': `${refusals}companies,2,,x,,,\n` }
    for (const [name, text] of Object.entries(texts)) {
      writeFileSync(join(folder, name), text)
      const { awards } = await ask({ companies: good, columns, folder, refusedName: name })
      expect(awards).toHaveLength(1)
      expect(readFileSync(join(folder, name), 'utf8')).toBe(text)
    }
  })

  it('that somebody saves into during the run keeps what was saved', async () => {
    const folder = newFolder()
    await ask({ companies: good, columns, folder, output: 'a.csv' })
    const watch = (phase: string): void => {
      if (phase === 'calculating') writeFileSync(join(folder, 'a.csv'), 'mine')
    }
    const asked = ask({ companies: good, columns, folder, output: 'a.csv' }, watch)
    await expect(asked).rejects.toThrow('a.csv has changed during the run and stays as it is')
    expect(contents(folder)).toMatchObject({ 'a.csv': 'mine' })
    expect(readdirSync(folder).sort()).toEqual(['a.csv', 'companies.csv', 'constants.json'])
  })

  it('is not there where another output fails', async () => {
    const folder = newFolder()
    writeFileSync(join(folder, 'r.csv'), 'mine\n')
    const named = { output: 'a.csv', summaryName: 's.json', refusedName: 'r.csv' }
    await refusalOf(folder, { companies: bad, ...named })
    expect(existsSync(join(folder, 'a.csv'))).toBe(false)
    expect(existsSync(join(folder, 's.json'))).toBe(false)
  })
})

describe('what a run makes for itself', () => {
  it('goes with an error that nobody caught', () => {
    const folder = newFolder()
    const module = JSON.stringify(
      fileURLToPath(new URL('../../src/portfolio/outputs/temporary.ts', import.meta.url)),
    )
    const script = `import { temporaryFile, temporaryFolder } from ${module}
      import { readdirSync } from 'node:fs'
      await temporaryFile(process.argv[2], undefined)
      await temporaryFolder(process.argv[2])
      console.log(readdirSync(process.argv[2]).length)
      setTimeout(() => { throw new Error('nobody caught it') })`
    const path = join(newFolder(), 'run.mts')
    writeFileSync(path, script)
    const run = spawnSync(process.execPath, ['--import', 'tsx', path, folder], { encoding: 'utf8' })
    expect(run.stdout).toBe('2\n')
    expect(run.stderr).toContain('nobody caught it')
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('what a killed run has left', () => {
  const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)

  it('is cleared by the next, and nothing else is', async () => {
    const folder = newFolder()
    // The number of a process that has ended.
    const gone = execFileSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }).trim()
    const left = [
      `.portfolio-${host}-${gone}-0123456789ab.part`,
      `portfolio-${host}-${gone}-aBc123`,
    ]
    const kept = [
      `.portfolio-${host}-${process.ppid}-0123456789ab.part`,
      '.portfolio-00000000-1-0123456789ab.part',
      'portfolio-notes',
      'portfolio-2024-1-final.part',
    ]
    for (const name of [...left, ...kept]) mkdirSync(join(folder, name))
    for (const name of left) writeFileSync(join(folder, name, 'x'), 'x')
    await ask({ companies: good, columns, folder, output: 'a.csv' })
    const there = readdirSync(folder)
    expect(there.filter((name) => name.includes('portfolio')).sort()).toEqual(kept.sort())
  })
})
