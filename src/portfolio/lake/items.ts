import { statedColumn } from '../../calculator/algebras/expressions/source'
import { spark } from '../../calculator/algebras/sql/dialects/spark'
import type { Corpus } from '../../policies/corpus'
import type { Items } from '../check'
import type { LakeTable } from './read'

/** The rows of all lists in one table, so that what is asked of each list is asked once of all of them. */
export const itemRows = (lists: readonly LakeTable[]): string =>
  lists
    .map(({ name }) => `SELECT ${spark.text(name)} AS list, row, company_id FROM ${name}_listed`)
    .join('\nUNION ALL ')

/** The rows of all lists. */
export function allItems(corpus: Corpus, companies: LakeTable, lists: readonly LakeTable[]): Items {
  const { text } = spark
  const most = lists.map(
    ({ name }) => `WHEN ${text(name)} THEN ${corpus.lists.get(name)?.most ?? 0}`,
  )
  const denials = lists.flatMap(({ name }) => {
    const stated = statedColumn(name)
    const isColumn = companies.columns.some((column) => column.name === stated)
    return isColumn ? [`CASE WHEN NOT ${spark.quoted(stated)} THEN ${text(name)} END`] : []
  })
  const denied = `SELECT row, company_id, ${spark.each(spark.known(denials))} AS list FROM companies_listed`
  return {
    rows: 'items_listed',
    by: 'company_id, list',
    list: 'list',
    heading: text('company_id'),
    most: `CASE list ${most.join(' ')} END`,
    denied:
      denials.length === 0
        ? null
        : `SELECT *, concat(list, '_stated') AS heading FROM (${denied}) AS denials`,
  }
}
