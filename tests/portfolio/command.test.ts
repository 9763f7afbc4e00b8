import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, openSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { DuckDBInstance } from '@duckdb/node-api'
import { describe, expect, it } from 'vitest'
import type { Answer } from '../command'
import { answerOf, run, runByNpm, startCommand } from '../command'
import { newFolder } from '../folder'
import { csv } from './list'

const root = fileURLToPath(new URL('../..', import.meta.url))

function files(content: Record<string, string>): { folder: string; at: (name: string) => string } {
  const folder = newFolder()
  const at = (name: string): string => join(folder, name)
  for (const [name, text] of Object.entries(content)) writeFileSync(at(name), text)
  return { folder, at }
}

describe('npm run portfolio', () => {
  it('writes awards and summary and ends with status 0', async () => {
    const { at } = files({
      'list.csv': csv('company_id,project_investment(万元)', 'A,3000'),
      'orders.csv': csv('company_id,units,unit_price', 'A,10,300000'),
      'facts.json': '{"robot_made_here": true, "readings": {"PD-A9": "b"}}',
    })
    const options = [
      '--orders',
      at('orders.csv'),
      '--facts',
      at('facts.json'),
      '--as-of',
      '2026-06-30',
    ]
    const written = ['--out', at('awards.csv'), '--summary', '--summary-out', at('summary.json')]
    const { status, out, err } = await runByNpm('portfolio', [
      at('list.csv'),
      ...options,
      ...written,
    ])
    expect({ status, err }).toEqual({
      status: 0,
      err: '1 companies read, 1 calculated, 0 left out\n',
    })
    expect(readFileSync(at('awards.csv'), 'utf8')).toMatch(/^company_id,policy\.pudong\.low.*\nA,/)
    expect(out).toContain('location pudong')
    expect(JSON.parse(readFileSync(at('summary.json'), 'utf8'))).toMatchObject({
      policies: { pudong: { clauses: { 'PD-1': { high: '15000000.00' } } } },
    })
    expect(existsSync(at('awards.csv.refused.csv'))).toBe(false)
  })

  it('goes on without what it refuses, lists it, and ends with status 1', async () => {
    const { at } = files({ 'list.csv': csv('company_id,revenue', 'A,1', 'B,-1') })
    const { status, err } = await run('portfolio', [
      at('list.csv'),
      '--out',
      at('a.csv'),
      '--columns',
      'PD-1.status',
      '--as-of',
      '2026-06-30',
    ])
    expect(status).toBe(1)
    expect(err).toContain(at('a.csv.refused.csv'))
    expect(readFileSync(at('a.csv'), 'utf8')).toBe('company_id,PD-1.status\nA,unknown\n')
    expect(readFileSync(at('a.csv.refused.csv'), 'utf8')).toBe(
      csv(
        'table,row,company_id,column,value,code,expected',
        'companies,3,B,revenue,-1,negative,"yuan as a string of digits with at most two decimals, such as ""12000000.50"""',
      ),
    )
  })

  it('refuses a file with an unknown column by name, status 1, and writes nothing', async () => {
    const { at, folder } = files({ 'list.csv': csv('company_id,revenu', 'A,1') })
    const { status, err } = await run('portfolio', [at('list.csv'), '--out', at('a.csv')])
    expect({ status, err }).toEqual({
      status: 1,
      err: `${at('list.csv')}: column revenu: no fact of a company; the nearest is revenue\n`,
    })
    expect(readdirSync(folder)).toEqual(['list.csv'])
  })

  it.each([
    { args: [], says: 'Usage' },
    { args: ['LIST'], says: '--out' },
    { args: ['/no/such.csv', '--out', 'a.csv'], says: '/no/such.csv' },
    { args: ['LIST', '--out', 'a.xlsx'], says: 'a.xlsx' },
    { args: ['LIST', '--out', 'LIST'], says: 'is read' },
    { args: ['LIST', '--summary', '--columns', 'PD-99'], says: 'PD-99' },
    { args: ['LIST', '--summary', '--orders', '/no/such.csv'], says: '--orders' },
    { args: ['LIST', '--summary', '--memory-limit', 'much'], says: 'much' },
    { args: ['LIST', '--summary', '--threads', '0'], says: '--threads' },
    {
      args: ['LIST', '--summary', '--by', 'rows'],
      says: '--by: found rows, expected columns or sql',
    },
    { args: ['LIST', '--nonsense'], says: '--nonsense' },
  ])('ends with status 2 and says how it is used: $args', async ({ args, says }) => {
    const { at } = files({ 'list.csv': csv('company_id', 'A') })
    const given = args.map((arg) => (arg === 'LIST' ? at('list.csv') : arg))
    const { status, out, err } = await run('portfolio', given)
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toContain(says)
  })

  it('says what it makes of a list as people have it, once and in words', async () => {
    const { at } = files({
      'list.csv': csv(
        '序号,企业名称,项目总投入（单位：万元）,主营业务收入',
        '1,甲,0.1,9',
        '合计,,0.1,9',
      ),
    })
    const columns = ['--columns', 'PD-1.high', '--as-of', '2026-06-30']
    const carried = await run('portfolio', [at('list.csv'), '--out', at('a.csv'), ...columns])
    expect(carried).toEqual({
      status: 0,
      out: '',
      err: [
        `${at('list.csv')}: company_id is the column 企业名称`,
        `${at('list.csv')}: no facts, carried through: 序号, 主营业务收入`,
        `${at('list.csv')}: column 主营业务收入 is not counted; if it is 上年度主营业务收入, name it so`,
        `${at('list.csv')}: row 3 (合计) adds up others and is no company; left out`,
        '1 companies read, 1 calculated, 0 left out\n',
      ].join('\n'),
    })
    expect(readFileSync(at('a.csv'), 'utf8')).toBe(
      csv('company_id,序号,主营业务收入,PD-1.high', '甲,1,9,500.00'),
    )
    const options = ['--ignore', '--id', '序号', '--no-fact', '项目总投入（单位：万元）']
    const left = await run('portfolio', [
      ...[at('list.csv'), '--out', at('a.csv'), ...columns, ...options],
    ])
    expect(left.status).toBe(0)
    expect(readFileSync(at('a.csv'), 'utf8')).toBe(csv('company_id,PD-1.high', '1,'))
  })

  it('destroys no file: status 2, and --force for those that are no input', async () => {
    const { at } = files({
      'list.csv': csv('company_id,revenue', 'A,x'),
      'facts.json': '{"robot_made_here": true}',
      'mine.csv': 'mine\n',
    })
    const awards = [at('list.csv'), '--out', at('a.csv')]
    const same = await run('portfolio', [...awards, '--refused', at('a.csv')])
    expect(same).toMatchObject({ status: 2, out: '' })
    const read = ['--facts', at('facts.json'), '--summary-out', at('facts.json'), '--force']
    expect((await run('portfolio', [...awards, ...read])).err).toContain('facts.json is read')
    const printed = openSync(at('sums.csv'), 'w')
    const args = ['--import', 'tsx', 'src/cli/portfolio.ts', at('list.csv'), '--summary']
    const stream = spawnSync(process.execPath, [...args, '--out', at('sums.csv')], {
      cwd: root,
      stdio: ['ignore', printed, 'pipe'],
      encoding: 'utf8',
    })
    expect(stream).toMatchObject({ status: 2 })
    expect(stream.stderr).toContain('is what this command reads from or prints to')
    const mine = await run('portfolio', [...awards, '--refused', at('mine.csv')])
    expect(mine).toMatchObject({ status: 2, out: '' })
    expect(mine.err).toContain('mine.csv is there already and no earlier output (refused cells)')
    expect(existsSync(at('a.csv'))).toBe(false)
    expect(readFileSync(at('mine.csv'), 'utf8')).toBe('mine\n')
    const forced = await run('portfolio', [...awards, '--refused', at('mine.csv'), '--force'])
    expect(forced.status).toBe(1)
    expect(readFileSync(at('mine.csv'), 'utf8')).toContain('wrong_type')
  })

  it.runIf(process.platform !== 'win32')(
    'says in words that an output grows too large, and leaves none of it',
    async () => {
      const rows = Array.from({ length: 100_000 }, (_, i) => `C${i},${i}`)
      const { at, folder } = files({ 'list.csv': csv('company_id,revenue', ...rows) })
      const command = `ulimit -f 1000; exec ${process.execPath} --import tsx src/cli/portfolio.ts "$@"`
      const args = ['-c', command, 'sh', at('list.csv'), '--out', at('a.csv')]
      const { status, err } = await answerOf(spawn('sh', args, { cwd: root }))
      const said = `${at('a.csv')}: grows larger than its disk or ulimit -f allows; name a file on another disk\n`
      expect({ status, err }).toEqual({ status: 1, err: said })
      expect(readdirSync(folder)).toEqual(['list.csv'])
    },
  )
})

describe('a run of npm run portfolio', () => {
  const rows = Array.from({ length: 1_000_000 }, (_, i) => `C${i},${i},${i},${i}`)
  const list = `company_id,revenue,robot_sales,project_investment\n${rows.join('\n')}\n`

  /** A run in its midst, with a folder of its own for temporary files. */
  async function running(): Promise<{
    child: ChildProcessWithoutNullStreams
    answered: Promise<Answer>
    folder: string
    at: (name: string) => string
    left: () => string[]
    environment: NodeJS.ProcessEnv
  }> {
    const { at, folder } = files({ 'list.csv': list })
    const temporary = newFolder()
    const environment = { ...process.env, TMPDIR: temporary }
    const args = [at('list.csv'), '--out', at('a.parquet'), '--columns', 'clauses,stacked']
    const child = startCommand('portfolio', [...args, '--summary'], { env: environment })
    const left = (): string[] => [
      ...readdirSync(folder).filter((name) => name !== 'list.csv'),
      ...readdirSync(temporary).filter((name) => name.startsWith('portfolio-')),
    ]
    const answered = answerOf(child)
    // The output that it begins is the last thing that a run makes before it reads.
    while (!readdirSync(folder).some((name) => name.endsWith('.part'))) await setTimeout(50)
    await setTimeout(1500)
    return { child, answered, folder, at, left, environment }
  }

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const)(
    'stops on %s with status 130, and nothing half-written stays',
    async (signal) => {
      const { child, answered, left } = await running()
      child.kill(signal)
      const { status, err } = await answered
      expect({ status, err }).toEqual({ status: 130, err: 'Cancelled; nothing was written.\n' })
      expect(left()).toEqual([])
    },
  )

  it('ends at once on the second signal, and nothing stays then either', async () => {
    const { child, answered, left } = await running()
    child.kill('SIGTERM')
    child.kill('SIGHUP')
    expect((await answered).status).toBe(130)
    expect(left()).toEqual([])
  })

  it('that is killed leaves what the next run takes away', async () => {
    const { child, answered, at, left, environment } = await running()
    child.kill('SIGKILL')
    await answered
    expect(left()).toHaveLength(2)
    writeFileSync(at('list.csv'), csv('company_id,revenue', 'A,1'))
    const next = [at('list.csv'), '--out', at('other.csv')]
    const { status } = await answerOf(startCommand('portfolio', next, { env: environment }))
    expect(status).toBe(0)
    expect(left()).toEqual(['other.csv'])
  })
})

describe('npm run sql', () => {
  it('prints a statement that runs on tables made from its comments', async () => {
    const { out } = await runByNpm('sql', [
      '--columns',
      'locations,PD-1,PD-7.status',
      '--as-of',
      '2026-06-30',
    ])
    const schema = await run('sql', ['--schema'])
    expect(out).toContain(schema.out.trimEnd().replace(/^/gm, '-- '))
    const connection = await (await DuckDBInstance.create(':memory:')).connect()
    await connection.run(schema.out)
    await connection.run(
      "INSERT INTO scenarios (company_id, project_investment, application_date) VALUES (1, 30000000, DATE '2026-06-30')",
    )
    await connection.run(
      'INSERT INTO robot_orders (company_id, units, unit_price) VALUES (1, 10, 300000)',
    )
    const [row] = (await connection.runAndReadAll(out)).getRowObjectsJson()
    expect(row).toMatchObject({
      company_id: '1',
      'PD-1.high': '15000000.00',
      'PD-7.status': 'awarded',
    })
  })

  it('takes constants, inputs and lists', async () => {
    const { at } = files({ 'facts.json': '{"project_investment": "30000000"}' })
    const { status, out } = await run('sql', [
      ...['--constants', at('facts.json'), '--inputs', 'revenue', '--lists', ''],
      ...['--columns', 'PD-1.high', '--as-of', '2026-06-30', '--unit', 'fen'],
    ])
    expect(status).toBe(0)
    const connection = await (await DuckDBInstance.create(':memory:')).connect()
    await connection.run('CREATE TABLE scenarios (company_id BIGINT, revenue DECIMAL(15, 2))')
    await connection.run('INSERT INTO scenarios VALUES (1, 0)')
    expect((await connection.runAndReadAll(out)).getRowsJson()).toEqual([['1', '1500000000']])
  })

  it.each([
    { args: ['--columns', 'nonsense'], says: 'nonsense' },
    { args: ['--inputs', 'revenu'], says: 'revenue' },
    { args: ['--unit', 'usd'], says: 'usd' },
  ])('ends with status 2: $args', async ({ args, says }) => {
    const { status, err } = await run('sql', args)
    expect(status).toBe(2)
    expect(err).toContain(says)
  })
})
