import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import type { Report } from '../../calculator/report/award'
import type { PlaceDifference } from '../../sweeps/two-reports'
import { compareReports } from '../../sweeps/two-reports'

/** What a reform changes in one place for the company at hand. */
export const useDifference = (
  law: () => Report,
  reform: () => Report,
  place: () => string,
): ComputedRef<PlaceDifference> =>
  computed(() => {
    const all = compareReports(law(), reform(), 'locations')
    const own = all.find(({ id }) => id === place()) ?? all[0]
    if (!own) throw new Error('The documents have no place')
    return own
  })
