import type { ClauseAward, SumAward } from '../../calculator/report/award'
import type { ScenarioInput } from '../../policies/scenario-input'
import type { Cell, Table } from './table'
import type { Corpus } from '../../policies/corpus'
import { Decimal } from '../../policies/decimal'
import type { View } from '../../sweeps/view'
import { factDifferences } from '../../sweeps/fact-differences'
import type { PlaceDifference } from '../../sweeps/two-reports'
import type { Speech } from '../words/speech'
import type { Compared } from '../words/places'
import { differenceName, toldText } from '../words/fact-words'
import { draftCell } from '../words/badges'
import type { Problem } from '../../calculator/reading/problem'
import { rankCells } from './rank-cells'

const ends = ['high', 'low'] as const
const sides = ['a', 'b'] as const
type End = (typeof ends)[number]

/** Two scenarios compared, as the page shows them. */
export interface PairShown {
  readonly places: readonly PlaceDifference[]
  readonly rows: readonly Compared[]
  readonly view: View
}

const amount = (yuan: string | null | undefined, otherwise: string): Cell =>
  yuan === null || yuan === undefined ? otherwise : new Decimal(yuan)

/** Both amounts of both scenarios, and how much more the second comes to. */
function amountHeads({ t }: Speech): string[] {
  const of = (end: End, side: string): string =>
    t('column.ofSide', { what: t(`column.${end}`), side })
  return ends.flatMap((end) => [
    ...sides.map((side) => of(end, t(`scenarios.pair.${side}`))),
    of(end, t('scenarios.pair.difference')),
  ])
}

/** What every place or document comes to in both scenarios. Yuan, in full. */
export function pairPlacesTable({ places, rows, view }: PairShown, speech: Speech): Table {
  const { t, say } = speech
  const without = ({ in_force: inForce }: SumAward): string =>
    t(inForce ? 'status.unknown' : 'status.not_in_force')
  const nameOf = (id: string): string => {
    const row = rows.find((each) => each.id === id)
    return row ? say(row.name) : id
  }
  const ranked = view === 'locations'
  const head = (what: string, side: 'a' | 'b'): string =>
    t('column.ofSide', { what, side: t(`scenarios.pair.${side}`) })
  return {
    columns: [
      t(ranked ? 'column.place' : 'column.policy'),
      t('column.id'),
      t('column.draft'),
      ...amountHeads(speech),
      ...(ranked
        ? sides.flatMap((side) => [head(t('column.rank'), side), head(t('column.tied'), side)])
        : []),
      ...sides.map((side) => head(t('column.open'), side)),
    ],
    rows: places.flatMap((place): Cell[][] => {
      const row = rows.find(({ id }) => id === place.id)
      if (!row) return []
      return [
        [
          say(row.name),
          row.id,
          draftCell(row, speech),
          ...ends.flatMap((end) => [
            ...sides.map((side) => amount(place[side][end], without(place[side]))),
            amount(place[end], t('scenarios.pair.cannot')),
          ]),
          ...(ranked
            ? [place.standingA, place.standingB].flatMap((own) => rankCells(own, nameOf, speech))
            : []),
          ...sides.map((side) => new Decimal(place[side].open.length)),
        ],
      ]
    }),
  }
}

/** The result of every clause in both scenarios, in every place or document. Yuan, in full. */
export function pairClausesTable(
  { places, rows, view }: PairShown,
  corpus: Corpus,
  speech: Speech,
): Table {
  const { t, say } = speech
  const isCounted = ({ status }: ClauseAward): boolean => status === 'awarded' || status === 'zero'
  return {
    columns: [
      t(view === 'locations' ? 'column.place' : 'column.compared'),
      t('column.policy'),
      t('column.draft'),
      t('column.clause'),
      t('column.locator'),
      t('column.title'),
      ...sides.map((side) =>
        t('column.ofSide', {
          what: t('column.result'),
          side: t(`scenarios.pair.${side}`),
        }),
      ),
      ...amountHeads(speech),
      t('column.differs'),
    ],
    rows: places.flatMap((place) => {
      const row = rows.find(({ id }) => id === place.id)
      return place.clauses.flatMap((each): Cell[][] => {
        const clause = corpus.clauses.get(each.id)
        const policy = corpus.policies.find(({ id }) => id === clause?.policy)
        if (!row || !clause || !policy) return []
        return [
          [
            say(row.name),
            say(policy.jurisdiction.name),
            draftCell({ policies: [policy] }, speech),
            each.id,
            clause.locator,
            say(clause.title),
            ...sides.map((side) => t(`status.${each[side].status}`)),
            ...ends.flatMap((end) => [
              ...sides.map((side) => {
                const { status, award } = each[side]
                return amount(isCounted(each[side]) ? award?.[end] : null, t(`status.${status}`))
              }),
              amount(each[end], t('scenarios.pair.cannot')),
            ]),
            t(each.differs ? 'export.yes' : 'export.no'),
          ],
        ]
      })
    }),
  }
}

/** What one of the two states, and what of it is not counted. */
export interface StatedSide {
  readonly company: { readonly facts: ScenarioInput }
  readonly problems: readonly Problem[]
}

/** What the two scenarios state differently. Yuan, in full. */
export function pairFactsTable(
  a: StatedSide,
  b: StatedSide,
  corpus: Corpus,
  speech: Speech,
): Table {
  const { t } = speech
  const inYuan: Speech = { ...speech, unit: 'yuan' }
  return {
    columns: [
      t('scenarios.pair.fact'),
      t('column.id'),
      t('scenarios.pair.a'),
      t('scenarios.pair.b'),
    ],
    rows: factDifferences(corpus, a.company.facts, b.company.facts).map((each) => [
      differenceName(each, corpus, inYuan),
      each.path,
      toldText(each.a, each.path, a.problems, corpus, inYuan),
      toldText(each.b, each.path, b.problems, corpus, inYuan),
    ]),
  }
}
