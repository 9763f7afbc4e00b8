import { describe, expect, it } from 'vitest'
import { run, runByNpm } from '../command'

interface Printed {
  as_of: string
  policies: { pudong: { high: string | null; clauses: { id: string; award: unknown }[] } }
  error: { code: string; fact: string }
}

const project = '{"project_investment": "30000000", "application_date": "2026-06-30"}'

describe('npm run award', () => {
  it('prints the awards of a scenario from standard input', async () => {
    const { status, out, err } = await runByNpm('award', ['-'], project)
    expect({ status, err }).toEqual({ status: 0, err: '' })
    const printed = JSON.parse(out) as Printed
    expect(printed.as_of).toBe('2026-06-30')
    expect(printed.policies.pudong.high).toBe('15000000.00')
  })

  it('answers line by line, refusals in their place, and goes on', async () => {
    const long = JSON.stringify({ revenue: '1'.repeat(10_000_000) })
    const lines = [project, '{"nonsense": 1}', '{"revenue": 5}', 'no json', long, project]
    const { status, out } = await run('award', ['--lines'], `${lines.join('\n')}\n`)
    const printed = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Partial<Printed>)
    expect(printed.map((each) => each.error?.code ?? each.policies?.pudong.high)).toEqual([
      '15000000.00',
      'unknown_fact',
      'wrong_type',
      'invalid_json',
      'too_long',
      '15000000.00',
    ])
    expect(status).toBe(1)
  })

  it('takes --as-of where the scenario states no date', async () => {
    const { out } = await run('award', ['--as-of', '2027-01-15', '-'], '{"robot_sales": "100"}')
    const printed = JSON.parse(out) as Printed
    expect(printed.as_of).toBe('2027-01-15')
    expect(printed.policies.pudong.high).toBeNull()
  })

  it('prints derivations with locators as text', async () => {
    const { out } = await run('award', ['--text', '-'], project)
    expect(out).toContain('PD-1')
    expect(out).toContain('[PD-1.rate, 二.1]')
    expect(out).toContain('征求意见稿')
  })

  it.each([
    { args: ['--nonsense', '-'], says: '--nonsense' },
    { args: [], says: 'Usage' },
    { args: ['--as-of', '2026-02-30', '-'], says: '2026-02-30' },
    { args: ['/no/such/file.json'], says: '/no/such/file.json' },
  ])('ends with status 2 and says how it is used: $args', async ({ args, says }) => {
    const { status, out, err } = await run('award', args)
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toContain(says)
  })
})

interface PrintedCurve {
  locations: {
    pudong: { high: { from: string; to: string; slope: string; clauses: string[] }[] }
  }
  crossings: { between: string[]; at: string; exact?: string }[]
}

describe('npm run curve', () => {
  const range = ['--vary', 'project_investment', '--from', '0', '--to', '100000000']

  it('prints exact pieces and crossings', async () => {
    const { status, out } = await runByNpm('curve', [...range, '-'], project)
    expect(status).toBe(0)
    const { locations, crossings } = JSON.parse(out) as PrintedCurve
    expect(locations.pudong.high.map(({ from, slope, clauses }) => [from, slope, clauses])).toEqual(
      [
        ['0', '0.5', []],
        ['40000000', '0', ['PD-1']],
      ],
    )
    expect(crossings.length).toBeGreaterThan(0)
  })

  it('prints the awards at one point with --at', async () => {
    const { out } = await run(
      'curve',
      ['--vary', 'project_investment', '--at', '1234567.89', '-'],
      project,
    )
    expect((JSON.parse(out) as Printed).policies.pudong.high).toBe('617283.94')
  })

  it('refuses a path that is not stated, by name', async () => {
    const vary = ['--vary', 'robot_orders.0.repeat', '--from', '0', '--to', '200']
    const { status, out, err } = await run('curve', [...vary, '-'], project)
    expect({ status, out }).toEqual({ status: 1, out: '' })
    expect((JSON.parse(err) as Printed).error).toMatchObject({ fact: 'robot_orders.0.repeat' })
  })

  it('ends with status 2 where the range is no number', async () => {
    const wrong = ['--vary', 'project_investment', '--from', '0', '--to', '1e9', '-']
    const { status, err } = await run('curve', wrong, project)
    expect(status).toBe(2)
    expect(err).toContain('1e9')
  })
})
