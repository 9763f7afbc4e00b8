import type { Comparison } from './compare'

const quantities = (printed: readonly { unit: string; value: string }[]): string =>
  printed.map(({ unit, value }) => (unit === 'date' ? value : `${value} ${unit}`)).join(' or ')

/** Whether figures are missing, unexplained or explained without need. */
export const hasFaults = ({ missing, unlisted, stale }: Comparison): boolean =>
  missing.length + unlisted.length + stale.length > 0

/** One line for each fault, the policy and locator first. */
export const faultLines = ({ policy, missing, unlisted, stale }: Comparison): string[] => [
  ...missing.map(
    ({ name, locator, printed }) =>
      `${policy} ${locator}: ${name}: ${quantities(printed)} is not printed there`,
  ),
  ...unlisted.map(
    ({ locator, figure }) =>
      `${policy} ${locator}: ${figure.text} is carried by no parameter and not explained in data/leftovers.yaml`,
  ),
  ...stale.map(
    ({ locator, figure }) =>
      `${policy} ${locator}: ${figure} is explained in data/leftovers.yaml but not left over`,
  ),
]

const total = (
  comparisons: readonly Comparison[],
  count: (comparison: Comparison) => number,
): number => comparisons.reduce((sum, each) => sum + count(each), 0)

/** The counts over all policies in one line. */
export const summaryLine = (comparisons: readonly Comparison[]): string => {
  const unlisted = total(comparisons, (each) => each.unlisted.length)
  const stale = total(comparisons, (each) => each.stale.length)
  return [
    `${total(comparisons, (each) => each.checked)} figures checked`,
    `${total(comparisons, (each) => each.missing.length)} missing`,
    `${total(comparisons, (each) => each.leftOver.length)} left over`,
    unlisted === 0 ? 'all explained' : `${unlisted} unexplained`,
    ...(stale === 0 ? [] : [`${stale} stale entries`]),
  ].join(', ')
}
