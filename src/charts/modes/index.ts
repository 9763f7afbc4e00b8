import type { CurveMode } from '../../sweeps/curve-mode'
import { amountMode } from './amount'
import { marginalMode } from './marginal'
import type { ChartMode } from './mode'
import { shareMode } from './share'

/** How each mode is drawn; a missing one fails the build. */
export const chartModes: Readonly<Record<CurveMode, ChartMode>> = {
  amount: amountMode,
  share: shareMode,
  marginal: marginalMode,
}
