import { describe, expect, test } from 'vitest'
import type { Step } from '../../../src/calculator/report/steps'
import { shownSteps } from '../../../src/telling/why/derivation'

const valueOf = (name: string): string =>
  ({ project_investment: '24000000', city_award: '3000000' })[name] ?? ''

const steps: Step[] = [
  { does: 'default', of: 'national_award', gives: '0' },
  { does: 'add', of: 'city_award', by: '0', with: '#1', gives: '3000000' },
  {
    does: 'scale',
    of: 'project_investment',
    by: '0.5',
    gives: '12000000',
    parameter: 'PD-1.rate',
    locator: '二.1',
  },
  {
    does: 'min',
    of: '#3',
    by: '20000000',
    gives: '12000000',
    parameter: 'PD-1.cap',
    locator: '二.1',
  },
  { does: 'subtract', of: '#4', by: '3000000', with: '#2', gives: '9000000' },
  { does: 'max', of: '0', by: '9000000', with: '#5', gives: '9000000' },
  { does: 'cut', of: '#6', by: '0.01', gives: '9000000' },
]

describe('a derivation for reading', () => {
  test('leaves out what changes nothing and counts the rest anew', () => {
    const shown = shownSteps(steps, valueOf)
    expect(shown.map(({ does, gives }) => [does, gives])).toEqual([
      ['scale', '12000000'],
      ['min', '12000000'],
      ['subtract', '9000000'],
    ])
    expect(shown[2]?.a).toEqual({ kind: 'step', index: 2, value: '12000000' })
    expect(shown[2]?.b).toEqual({ kind: 'name', name: 'city_award', value: '3000000' })
  })

  test('keeps a cap that does not bind, with its parameter and where that is printed', () => {
    const cap = shownSteps(steps, valueOf)[1]
    expect(cap?.b).toEqual({ kind: 'name', name: 'PD-1.cap', value: '20000000' })
    expect(cap?.locator).toBe('二.1')
  })

  test('shows every step of the calculator on demand', () => {
    expect(shownSteps(steps, valueOf, true)).toHaveLength(steps.length)
  })

  test('says where a plain amount comes from', () => {
    const plain: Step[] = [
      {
        does: 'max',
        of: '0',
        by: '5000000',
        gives: '5000000',
        parameter: 'XH-1.cap',
        locator: '1',
      },
      { does: 'cut', of: '#1', by: '0.01', gives: '5000000' },
    ]
    expect(shownSteps(plain, valueOf)).toEqual([
      {
        does: 'take',
        a: { kind: 'name', name: 'XH-1.cap', value: '5000000' },
        gives: '5000000',
      },
    ])
  })
})
