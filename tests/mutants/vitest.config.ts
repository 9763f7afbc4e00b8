import { statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import type { TestSpecification } from 'vitest/node'
import { BaseSequencer } from 'vitest/node'

/** The tests that have to notice a fault in `src/calculator` and `src/policies`, and nothing that draws much. */

/** Small files first: the first failure is enough, and most faults fail in many places. */
class SmallFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const size = ({ moduleId }: TestSpecification): number => statSync(moduleId).size
    const draws = ({ moduleId }: TestSpecification): number =>
      /agreement|scenarios|broken/.test(moduleId) ? 1 : 0
    return Promise.resolve(files.toSorted((a, b) => draws(a) - draws(b) || size(a) - size(b)))
  }
}

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    environment: 'node',
    env: { SEED: '20260630', MOST_RUNS: '40' },
    isolate: false,
    testTimeout: 120_000,
    sequence: { sequencer: SmallFirst },
    exclude: ['**/*.browser.test.ts'],
    include: [
      'tests/cases.test.ts',
      'tests/readings.test.ts',
      // Its curves of every example are the soak's on random companies, and take ten times as long.
      'tests/calculator/**/!(agreement).test.ts',
      'tests/soak/scenarios.test.ts',
      'tests/policies/**/*.test.ts',
      'tests/agreement.test.ts',
      'tests/columns/*.test.ts',
      'tests/workbook/{limbs,values}.test.ts',
      'tests/sweeps/{crossings,exact-pieces,fact-differences,fitted-range,inverse,map}.test.ts',
      'tests/sweeps/{paid-at,presets,ranking,two-reports}.test.ts',
      // What officials are told of a clause stands on the words and the numbers of the policies.
      'tests/**/{clauses,method}/*.test.ts',
      'tests/**/{influence,derivation}.test.ts',
      'tests/cli/schemas.test.ts',
      'tests/database/sql.test.ts',
      'tests/sql/{layers,spark}.test.ts',
      'tests/telling/why/*.test.ts',
    ],
  },
})
