import { reportAwards } from '../../calculator/report/award'
import { readHolding } from '../../calculator/reading/read-holding'
import type { Scenario } from '../../calculator/scenario'
import { Decimal } from '../../policies/decimal'
import type { Documents } from '../../policies/documents'
import type { Change } from '../../reforms/schema'
import { gainsOf } from '../../sweeps/gains'
import { compareReports } from '../../sweeps/two-reports'
import { amountText } from '../words/money'
import { shortName } from '../words/place-names'
import { rankText } from '../words/rank-words'
import type { Speech } from '../words/speech'
import { changeLine } from './change-line'
import { costKind, costOf, costOfAll } from './cost-words'
import { changesText } from './sought-words'

/** A reform of the law beside what it is held against, for one company and the side that is spoken for. */
export interface ReformOf {
  readonly law: Documents
  /** Another reform of the law, with its changes, where it is held against that. */
  readonly against?: { readonly documents: Documents; readonly changes: readonly Change[] } | null
  readonly documents: Documents
  readonly changes: readonly Change[]
  /** The place that is spoken for; null for a company: then that of the first change. */
  readonly own: string | null
  readonly scenario: Scenario
}

function placeOfChange({ law, changes }: ReformOf): string | null {
  const [first] = changes
  if (!first) return null
  const holds = (id: string): boolean => first.id === id || first.id.startsWith(`${id}.`)
  const policy = law.corpus.policies.find(
    ({ id, code }) =>
      holds(id) ||
      first.id.startsWith(`${code}-`) ||
      (first.kind === 'new_clause' && first.to.policy === id),
  )
  return law.corpus.locations.find(({ policies }) => policies[0] === policy?.id)?.id ?? null
}

/** What was changed, what it does to the company, and what it costs over the examples: one line each. */
export function reformLines(of: ReformOf, speech: Speech): readonly string[] {
  const { law, documents, against, changes, scenario } = of
  const { t, unit, locale } = speech
  const place = of.own ?? placeOfChange(of)
  const money = (yuan: Decimal): string => amountText(yuan.abs(), unit, locale)
  const baseline = against?.documents ?? law
  const lines = [
    ...changes.map((each) => {
      const { what, where, before, after } = changeLine(law.corpus, each, speech)
      return t('reform.line', { what, where, before, after })
    }),
    ...(against
      ? [
          t('reform.against', {
            name: against.documents.under?.name ?? '',
            which: changesText(law.corpus, against.changes, speech),
          }),
        ]
      : []),
  ]
  if (place === null) return lines
  const name = shortName(law.corpus, place, speech)
  const [a, b] = [baseline, documents].map(({ corpus }) => reportAwards(scenario, corpus))
  const found = a && b && compareReports(a, b, 'locations').find(({ id }) => id === place)
  const effect =
    found && found.a.high !== null && found.b.high !== null
      ? [
          t(against ? 'reform.effectBeside' : 'reform.effect', {
            place: name,
            before: money(new Decimal(found.a.high)),
            after: money(new Decimal(found.b.high)),
            rankBefore: rankText(found.standingA, speech),
            rankAfter: rankText(found.standingB, speech),
          }),
        ]
      : []
  const companies = law.data.examples.map(
    (each) => readHolding(each.scenario, law.corpus, scenario.asOf).scenario,
  )
  const gains = gainsOf([baseline.corpus, documents.corpus], companies, { place, end: 'high' })
  const cost = costOfAll(gains.map(costOf))
  const named = { place: name, count: companies.length, amount: money(cost.more) }
  return [...lines, ...effect, t(`reform.cost.${costKind(cost)}`, named)]
}
