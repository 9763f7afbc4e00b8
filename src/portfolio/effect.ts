import type { Source } from '../calculator/algebras/expressions/source'
import type { Tables } from '../calculator/algebras/sql/render'
import { awardStatement } from '../calculator/algebras/sql/statement'
import type { Corpus } from '../policies/corpus'
import { Decimal } from '../policies/decimal'
import { readColumns } from './columns'
import type { Connection } from './engine'
import { quotedName } from './quoted'

/** Companies to which one and the same thing happens, and what it comes to for them in yuan. */
export interface Share {
  readonly companies: number
  readonly yuan: string
}

/** What a reform does to one sum over a list, in yuan; a company without a number counts as nothing. */
export interface SumEffect {
  readonly before: string
  readonly after: string
  readonly winners: Share
  readonly losers: Share
  readonly unchanged: number
  /** The differences of those for whom something changes: the least, the quarters, the most; left out where nothing does. */
  readonly distribution?: readonly string[]
}

/** A reform over a list: by place at both ends, by clause at most; clauses that nothing happens to are left out. */
export interface Effect {
  readonly locations: Readonly<
    Record<string, { readonly low: SumEffect; readonly high: SumEffect }>
  >
  readonly clauses: Readonly<Record<string, SumEffect>>
}

type Row = Readonly<Record<string, unknown>>

const yuan = (fen: unknown): string => new Decimal(String(fen ?? 0)).div(100).toFixed(2)

/** The documents whose records a reform changes. */
const changedPolicies = (before: Corpus, after: Corpus): string[] =>
  after.policies
    .filter(({ id }, i) => {
      const old = before.policies.find((each) => each.id === id) ?? before.policies[i]
      return JSON.stringify(old) !== JSON.stringify(after.policies.find((each) => each.id === id))
    })
    .map(({ id }) => id)

const measures = (name: string): string => {
  const [old, young] = [
    `COALESCE(before.${quotedName(name)}, 0)`,
    `COALESCE(after.${quotedName(name)}, 0)`,
  ]
  const difference = `(${young} - ${old})`
  const as = (part: string): string => quotedName(`${name}.${part}`)
  return [
    `SUM(${old}) AS ${as('before')}`,
    `SUM(${young}) AS ${as('after')}`,
    `COUNT(*) FILTER (WHERE ${difference} > 0) AS ${as('winners')}`,
    `SUM(${difference}) FILTER (WHERE ${difference} > 0) AS ${as('won')}`,
    `COUNT(*) FILTER (WHERE ${difference} < 0) AS ${as('losers')}`,
    `SUM(${difference}) FILTER (WHERE ${difference} < 0) AS ${as('lost')}`,
    `COUNT(*) AS ${as('all')}`,
    `array_to_string(list_transform(quantile_disc(CASE WHEN ${difference} <> 0 THEN ${difference} END, [0, 0.25, 0.5, 0.75, 1]), x -> CAST(x AS VARCHAR)), ',') AS ${as('quarters')}`,
  ].join(', ')
}

function sumEffect(row: Row, name: string): SumEffect {
  const of = (part: string): unknown => row[`${name}.${part}`]
  const [winners, losers] = [Number(of('winners')), Number(of('losers'))]
  const quarters = of('quarters')
  return {
    before: yuan(of('before')),
    after: yuan(of('after')),
    winners: { companies: winners, yuan: yuan(of('won')) },
    losers: { companies: losers, yuan: yuan(of('lost')) },
    unchanged: Number(of('all')) - winners - losers,
    ...(typeof quarters === 'string' &&
      winners + losers > 0 && { distribution: quarters.split(',').map(yuan) }),
  }
}

/** Both statements over the same companies, company by company, in one pass for the places and one for the clauses. */
export async function effectOf(
  connection: Connection,
  before: Corpus,
  after: Corpus,
  { source, tables }: { source: Source; tables: Tables },
): Promise<Effect> {
  const statement = (corpus: Corpus, words: readonly string[]): string => {
    const columns = readColumns(corpus, words.join(','))
    if ('problem' in columns) throw new Error(columns.problem)
    return awardStatement(corpus, source, columns.selection, tables)
  }
  const ask = async (
    names: readonly string[],
    old: readonly string[],
    young: readonly string[],
  ) => {
    const missing = (own: readonly string[]): string =>
      names
        .filter((name) => !own.some((word) => name.startsWith(`${word}.`)))
        .map((name) => `, CAST(NULL AS BIGINT) AS ${quotedName(name)}`)
        .join('')
    const side = (corpus: Corpus, own: readonly string[]): string =>
      own.length === 0
        ? `(SELECT company_id${missing(own)} FROM ${tables.scenarios})`
        : `(SELECT *${missing(own)} FROM (${statement(corpus, own)}))`
    const [row] = await connection.rows(
      `SELECT ${names.map(measures).join(', ')} FROM ${side(before, old)} AS before JOIN ${side(after, young)} AS after USING (company_id)`,
    )
    return row ?? {}
  }

  const places = after.locations.map(({ id }) => `location.${id}`)
  const ends = places.flatMap((place) => [`${place}.low`, `${place}.high`])
  const totals = await ask(ends, places, places)
  const policies = changedPolicies(before, after)
  const clausesIn = (corpus: Corpus): string[] =>
    corpus.policies
      .filter(({ id }) => policies.includes(id))
      .flatMap(({ clauses }) => clauses.map(({ id }) => id))
  const [old, young] = [clausesIn(before), clausesIn(after)]
  const all = [...new Set([...old, ...young])]
  const highs = all.map((id) => `${id}.high`)
  const byClause = all.length > 0 ? await ask(highs, old, young) : {}
  const clauses = all
    .map((id) => [id, sumEffect(byClause, `${id}.high`)] as const)
    .filter(([, { winners, losers }]) => winners.companies + losers.companies > 0)
  return {
    locations: Object.fromEntries(
      after.locations.map(({ id }) => [
        id,
        {
          low: sumEffect(totals, `location.${id}.low`),
          high: sumEffect(totals, `location.${id}.high`),
        },
      ]),
    ),
    clauses: Object.fromEntries(clauses),
  }
}
