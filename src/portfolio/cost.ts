import type { Source } from '../calculator/algebras/expressions/source'
import { written } from '../calculator/fraction'
import type { Corpus } from '../policies/corpus'
import { costAlong } from '../sweeps/cost-along'
import type { PrintedPiece } from '../sweeps/print'
import { printPieces } from '../sweeps/print'
import { companyScenarios } from './company-scenarios'
import type { Connection } from './engine'
import type { Order } from './order'
import { FileRefusal } from './refusal'

/** What a list costs along one number of the law: exact pieces in yuan, before any award is cut. */
export interface PrintedCost {
  readonly parameter: string
  readonly today: string
  readonly from: string
  readonly to: string
  /** For how many companies anything depends on the number. */
  readonly companies_touched: number
  readonly low: readonly PrintedPiece[]
  readonly high: readonly PrintedPiece[]
}

/** The cost of the companies of the view `scenarios` along a number of the law. Throws `FileRefusal` where it is no line. */
export async function costOf(
  connection: Connection,
  corpus: Corpus,
  source: Source,
  asked: NonNullable<Order['vary']>,
): Promise<PrintedCost> {
  const cost = costAlong(corpus, await companyScenarios(connection, corpus, source), asked)
  if ('problem' in cost) throw new FileRefusal(asked.id, [cost.problem.message])
  return {
    parameter: asked.id,
    today: corpus.parameters.get(asked.id)?.printed ?? '',
    from: written(asked.from).text,
    to: written(asked.to).text,
    companies_touched: cost.touched,
    low: printPieces(cost.low, null),
    high: printPieces(cost.high, null),
  }
}
