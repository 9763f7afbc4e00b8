import { expect, it } from 'vitest'
import { createDatabase } from '../../src/database/database'
import { policyTables } from '../../src/policies/rows'
import { bilingual, shipped } from '../../src/stores/documents'

const data = await bilingual(shipped)

it('works where the content security policy lets no text become code', async () => {
  const policy = document.createElement('meta')
  policy.httpEquiv = 'Content-Security-Policy'
  policy.content = "script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'"
  document.head.append(policy)
  expect(() => new Function('return 1')).toThrow(EvalError)

  const database = createDatabase(policyTables(data))
  try {
    await database.insert('mine', () => [{ n: { type: 'BIGINT', values: [1n, null] } }])
    const { rows } = await database.query(
      'SELECT n, (SELECT count(*) > 0 FROM clauses) AS some FROM mine',
    )
    expect(rows).toEqual([
      { n: 1n, some: true },
      { n: null, some: true },
    ])
  } finally {
    database.close()
  }
})
