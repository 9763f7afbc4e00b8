import type { Input, Law } from './laws/asked'
import { withinItsCap } from './laws/caps'
import { lessIsNotMoreFirm } from './laws/less'
import { withinPoolsAndBudget, withinPublicMoney } from './laws/limits'
import { moreIsNotLess } from './laws/more'
import { orderOfItems } from './laws/order'
import {
  awardWithinEntitlement,
  lowAtMostHigh,
  totalsAreSums,
  unknownIsNotNothing,
} from './laws/ranges'

/** What holds of every answer, whatever the company. */
export const laws = {
  'what is firm is at most what is possible': lowAtMostHigh,
  'an award is at most its entitlement': awardWithinEntitlement,
  'a total is at most its clauses': totalsAreSums,
  'what cannot be said is no amount, not even nothing': unknownIsNotNothing,
  'a clause pays at most its cap': withinItsCap,
  'awards keep within the public money of a project': withinPublicMoney,
  'awards keep within pools and budget': withinPoolsAndBudget,
  'the order of items changes nothing': orderOfItems,
  'more of a base is never less, but where a clause says so': moreIsNotLess,
  'a fact taken away makes nothing firm, but where its absence has a meaning': lessIsNotMoreFirm,
} as const satisfies Readonly<Record<string, Law>>

export interface Broken {
  readonly law: string
  readonly found: readonly string[]
  readonly input: Input
}
