import { describe, expect, test } from 'vitest'
import type { Operand, Quantity, Step } from '../../../src/calculator/report/step'
import { valueOfOperand } from '../../../src/calculator/report/step'
import { whole, written } from '../../../src/calculator/fraction'
import type { ShownOperand } from '../../../src/telling/why/derivation'
import { shownSteps } from '../../../src/telling/why/derivation'
import { Decimal } from '../../../src/policies/decimal'
import { factAt } from '../../../src/policies/fact-path'
import { corpus } from '../../corpus'

const money: Quantity = { kind: 'money' }
const yuan = (value: string) => whole(new Decimal(value))

const fact = (path: string, value: string | null): Operand => {
  const record = factAt(corpus, path)
  if (!record) throw new Error(`No fact ${path}`)
  return { kind: 'fact', path, fact: record, value: value === null ? null : yuan(value) }
}
const step = (index: number, value: string): Operand => ({
  kind: 'step',
  index,
  value: yuan(value),
  quantity: money,
})
const number = (value: string): Operand => ({ kind: 'constant', value: yuan(value) })
const printed = (id: string): Pick<Step, 'by' | 'parameter'> => {
  const found = corpus.parameters.get(id)
  if (!found) throw new Error(`No parameter ${id}`)
  return { by: { kind: 'parameter', parameter: found }, parameter: found }
}
const gives = (value: string) => ({ gives: yuan(value), quantity: money })

const steps: Step[] = [
  { does: 'default', of: fact('national_award', null), ...gives('0') },
  { does: 'add', of: fact('city_award', '3000000'), by: step(1, '0'), ...gives('3000000') },
  {
    does: 'scale',
    of: fact('project_investment', '24000000'),
    ...printed('PD-1.rate'),
    ...gives('12000000'),
  },
  { does: 'min', of: step(3, '12000000'), ...printed('PD-1.cap'), ...gives('12000000') },
  { does: 'subtract', of: step(4, '12000000'), by: step(2, '3000000'), ...gives('9000000') },
  { does: 'max', of: number('0'), by: step(5, '9000000'), ...gives('9000000') },
  { does: 'cut', of: step(6, '9000000'), by: number('0.01'), ...gives('9000000') },
]

/** An operand by what it is called and what it is worth. */
const said = (operand: ShownOperand | undefined) => {
  if (!operand) return undefined
  const value = operand.kind === 'default' ? operand.value : valueOfOperand(operand)
  const text = value === null || typeof value === 'string' ? value : written(value).text
  switch (operand.kind) {
    case 'step':
      return { kind: operand.kind, index: operand.index, value: text }
    case 'parameter':
      return { kind: operand.kind, name: operand.parameter.id, value: text }
    case 'constant':
      return { kind: operand.kind, value: text }
    default:
      return { kind: operand.kind, name: operand.path, value: text }
  }
}

const givenBy = (given: Step['gives']) =>
  given === null || typeof given === 'string' ? given : written(given).text

describe('a derivation for reading', () => {
  test('leaves out what changes nothing and counts the rest anew', () => {
    const shown = shownSteps(steps)
    expect(shown.map((each) => [each.does, givenBy(each.gives)])).toEqual([
      ['scale', '12000000'],
      ['min', '12000000'],
      ['subtract', '9000000'],
    ])
    expect(said(shown[2]?.of)).toEqual({ kind: 'step', index: 2, value: '12000000' })
    expect(said(shown[2]?.by)).toEqual({ kind: 'fact', name: 'city_award', value: '3000000' })
  })

  test('keeps a cap that does not bind, with its parameter and where that is printed', () => {
    const cap = shownSteps(steps)[1]
    expect(said(cap?.by)).toEqual({ kind: 'parameter', name: 'PD-1.cap', value: '20000000' })
    expect(cap?.locator).toBe('二.1')
  })

  test('shows every step of the calculator on demand', () => {
    expect(shownSteps(steps, true)).toHaveLength(steps.length)
  })

  test('says where a plain amount comes from', () => {
    const plain: Step[] = [
      { does: 'max', of: number('0'), ...printed('XH-1.cap'), ...gives('5000000') },
      { does: 'cut', of: step(1, '5000000'), by: number('0.01'), ...gives('5000000') },
    ]
    expect(
      shownSteps(plain).map(({ does, of, gives: given }) => ({
        does,
        a: said(of),
        gives: givenBy(given),
      })),
    ).toEqual([
      {
        does: 'take',
        a: { kind: 'parameter', name: 'XH-1.cap', value: '5000000' },
        gives: '5000000',
      },
    ])
  })

  test('takes a value that was typed with decimals for what it is', () => {
    const typed: Step[] = [
      { does: 'default', of: fact('city_award', null), ...gives('0') },
      {
        does: 'max',
        of: fact('national_award', '600000.00'),
        by: step(1, '0'),
        ...gives('600000'),
      },
    ]
    expect(shownSteps(typed).map(({ does, of }) => [does, said(of)])).toEqual([
      ['take', { kind: 'fact', name: 'national_award', value: '600000' }],
    ])
  })
})
