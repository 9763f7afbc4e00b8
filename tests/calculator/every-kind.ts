import { readdirSync } from 'node:fs'
import { conditionReferences, formulaReferences } from '../../src/policies/references'
import type { Corpus } from '../../src/policies/corpus'
import type { Condition, Formula } from '../../src/policies/schema'
import { readCases, readingOptions, smallCorpus } from './small-corpus'

interface Case {
  readonly formula?: Formula
  readonly condition?: Condition
  readonly parameters?: Readonly<Record<string, string>>
}

const folder = new URL('mechanisms/', import.meta.url)

/** `formula.steps[0].above` in its parts. */
const fieldsOf = (at: string): readonly string[] => at.split(/[.[\]]+/).filter((key) => key !== '')

/** The same record with another text in one of its fields. */
function withText(record: unknown, [key, ...rest]: readonly string[], text: string): unknown {
  if (key === undefined) return text
  const holder = record as Record<string, unknown>
  const inner = withText(holder[key], rest, text)
  return Array.isArray(record)
    ? record.map((each: unknown, index) => (String(index) === key ? inner : each))
    : { ...holder, [key]: inner }
}

/** A case as a clause of its own, whose parameters are named after it. */
function clauseOf({ formula, condition, parameters = {} }: Case, index: number) {
  const id = `K-${index + 1}`
  const written = { ...(formula && { formula }), ...(condition && { condition }) }
  const references = [
    ...(formula ? formulaReferences(formula, 'formula') : []),
    ...(condition ? conditionReferences(condition, 'condition') : []),
  ]
  const own = references
    .filter(({ kind }) => kind === 'parameter')
    .reduce<unknown>(
      (record, each) => withText(record, fieldsOf(each.at), `${id}.${each.id}`),
      written,
    ) as Case
  return {
    id,
    formula: own.formula ?? { kind: 'fact', fact: 'first', unstated: 'zero' },
    conditions: own.condition ? [own.condition] : [],
    parameters: Object.entries(parameters).map(([name, value]) => ({
      id: `${id}.${name}`,
      kind: 'amount',
      value,
      unit: value.includes('-') ? 'date' : Number(value) < 1 ? 'ratio' : 'yuan',
      scope: 'project',
      target: 'award',
      locator: '第一条',
      label: { zh: '例', en: 'example' },
    })),
  }
}

const paid = (fact: string): Formula => ({ kind: 'fact', fact })
const most = (fact: string, rate: string): Formula => ({ kind: 'rate', of: paid(fact), rate })

/** A policy whose clauses share a combined and a yearly cap, one of them open to two ways of which one is a recognition. */
const capped = {
  parameters: { share: '0.3', year: '50000000' },
  clauses: [
    { id: 'C-1', commitment: 'ceiling', formula: paid('first') },
    {
      id: 'C-2',
      formula: paid('second'),
      conditions: [
        {
          kind: 'any',
          of: [
            { kind: 'flag', fact: 'recognised', is: true },
            { kind: 'at_least', of: paid('revenue'), bound: most('turnover', 'share') },
          ],
        },
      ],
    },
    { id: 'C-3', formula: paid('third') },
  ],
  rules: {
    combined_caps: [
      {
        id: 'together',
        clauses: ['C-1', 'C-2'],
        most: most('investment', 'share'),
        used: paid('city_award'),
      },
    ],
    yearly_caps: [
      { id: 'yearly', most: { kind: 'fixed', amount: 'year' }, used: paid('received') },
    ],
  },
}

/** The same record, in which an option of a reading that it says nothing for is as option a: a file holds them all. */
function withEveryOption(record: unknown): unknown {
  if (Array.isArray(record)) return record.map(withEveryOption)
  if (typeof record !== 'object' || record === null) return record
  const whole = Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, withEveryOption(value)]),
  )
  if (whole.kind !== 'by_reading') return whole
  const said = whole.options as Record<string, unknown>
  const options = Object.keys(readingOptions).map((each) => [each, said[each] ?? said.a])
  return { ...whole, options: Object.fromEntries(options) }
}

/** A policy with a clause for every formula and every condition that some case tries: every kind has its own. */
export function everyKind(): Corpus {
  const cases = readdirSync(folder).flatMap((file) => readCases<Case>(`mechanisms/${file}`))
  const distinct = new Map(
    cases.map(({ formula, condition, parameters }) => {
      const each: Case = {
        ...(formula && { formula }),
        ...(condition && { condition }),
        ...(parameters && { parameters }),
      }
      const whole = withEveryOption(each) as Case
      return [JSON.stringify(whole), whole] as const
    }),
  )
  return smallCorpus({ small: { clauses: [...distinct.values()].map(clauseOf) }, capped })
}
