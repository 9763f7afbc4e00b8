import type { MutantResult } from '@stryker-mutator/api/core'
import { expect, it } from 'vitest'
import { isUnnoticed, scoreOf, survivorLine } from './score'

const result = (status: MutantResult['status']): MutantResult => ({
  id: status,
  fileName: 'src/calculator/fraction.ts',
  location: { start: { line: 3, column: 7 }, end: { line: 3, column: 9 } },
  mutatorName: 'EqualityOperator',
  replacement: 'a <\n  b',
  status,
})

it('counts what the tests noticed of what ran', () => {
  const statuses = [
    'Killed',
    'Killed',
    'Timeout',
    'Survived',
    'NoCoverage',
    'RuntimeError',
  ] as const
  const { percent, counts } = scoreOf(statuses.map(result))
  expect(percent).toBe(60)
  expect(counts).toMatchObject({
    Killed: 2,
    Timeout: 1,
    Survived: 1,
    NoCoverage: 1,
    RuntimeError: 1,
  })
  const survivors = statuses.filter((status) => isUnnoticed(result(status)))
  expect(survivors).toEqual(['Survived', 'NoCoverage'])
})

it('says where a survivor is and what was changed', () => {
  expect(survivorLine(result('Survived'))).toBe(
    'survived src/calculator/fraction.ts:3:7 EqualityOperator → a < b',
  )
})
