import type { Report } from '../../../src/calculator/report/award'
import type { Law } from './asked'
import { answer, sums } from './asked'

/** Amounts and statuses of everything, by name. */
const figures = (report: Report): ReadonlyMap<string, string> =>
  new Map(
    sums(report).flatMap(([name, { low, high, open, clauses }]) => [
      [name, JSON.stringify({ low, high, open })] as const,
      ...clauses.map(({ id, status, award, entitlement }) => {
        return [`${name}, ${id}`, JSON.stringify({ status, award, entitlement })] as const
      }),
    ]),
  )

/** The order in which a company lists its orders, rounds or events changes no figure. */
export const orderOfItems: Law = ({ corpus, input, report, draws }) => {
  const lists = [...corpus.lists.keys()].filter((list) => Array.isArray(input[list]))
  const turned = Object.fromEntries(
    lists.map((list) => [list, draws.shuffled(input[list] as readonly unknown[])]),
  )
  if (
    JSON.stringify(turned) === JSON.stringify(Object.fromEntries(lists.map((l) => [l, input[l]])))
  )
    return []
  const [before, after] = [figures(report), figures(answer(corpus, { ...input, ...turned }))]
  return [...before].flatMap(([name, figure]) =>
    figure === after.get(name)
      ? []
      : [`${name}: ${figure} becomes ${String(after.get(name))} in another order`],
  )
}
