import { readHolding } from '../../calculator/reading/read-holding'
import type { ScenarioInput } from '../../policies/scenario-input'
import type { Report } from '../../calculator/report/award'
import { reportAwards } from '../../calculator/report/award'
import type { Corpus } from '../../policies/corpus'

const totals = ({ policies, locations }: Report): string =>
  JSON.stringify(
    [policies, locations].map((sums) =>
      Object.values(sums).map(({ in_force, low, high, open, unnumbered }) => [
        in_force,
        low,
        high,
        open,
        unnumbered,
      ]),
    ),
  )

/** Whether a company that states no application date comes to other totals on another day. */
export function differsOn(day: string, input: ScenarioInput, now: Report, corpus: Corpus): boolean {
  const then = readHolding(input, corpus, day).scenario
  return totals(reportAwards(then, corpus)) !== totals(now)
}
