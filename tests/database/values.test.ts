import { statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { databaseError, DatabaseError } from '../../src/database/errors'
import { engineBytes } from '../../src/database/engine/start'
import { decimalText } from '../../src/database/values'

const words = (value: bigint) =>
  Uint32Array.from({ length: 4 }, (_, index) =>
    Number((BigInt.asUintN(128, value) >> BigInt(32 * index)) & 0xffffffffn),
  )

describe('a decimal from the engine', () => {
  it.each([
    [0n, 2, '0.00'],
    [5n, 2, '0.05'],
    [-5n, 2, '-0.05'],
    [1500000000n, 2, '15000000.00'],
    [-123456789012345678n, 4, '-12345678901234.5678'],
    [42n, 0, '42'],
    [2n ** 127n - 1n, 0, '170141183460469231731687303715884105727'],
  ])('%s at scale %s is %s', (value, scale, text) => {
    expect(decimalText(words(value), scale)).toBe(text)
  })
})

describe('an error from the engine', () => {
  it.each([
    ['memory access out of bounds', 'worker_died'],
    ['function signature mismatch', 'worker_died'],
    ['Out of Memory Error: could not allocate block', 'out_of_memory'],
    ['Parser Error: syntax error at or near "SELEC"', 'sql_error'],
  ])('%s is %s', (message, code) => {
    expect(databaseError(new Error(message)).code).toBe(code)
  })

  it('keeps the code that it has', () => {
    const error = new DatabaseError('cancelled')
    expect(databaseError(error)).toBe(error)
  })
})

it('the size that the progress is measured by is that of the engine', () => {
  const engine = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm')
  expect(statSync(engine).size).toBe(engineBytes)
})
