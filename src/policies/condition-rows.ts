import { conditionsOf } from './asked-conditions'
import type { Asked } from './asked-conditions'
import type { PolicyData } from './corpus'
import { formulaWords } from './formula-words'
import type { Names } from './formula-words'
import type { ClauseRecord, Condition, Words } from './schema'
import { table } from './table'
import type { Table } from './table'
import { partsOfCondition } from './walk'

interface Wording extends Names {
  kind(condition: Condition): string
  yes(value: boolean): string
  values(fact: string, ids: readonly string[]): readonly string[]
}

const kindWords: Readonly<Record<Condition['kind'], Words>> = {
  flag: { zh: '为', en: 'is' },
  one_of: { zh: '属于', en: 'is one of' },
  any: { zh: '满足其一', en: 'any of which' },
  all: { zh: '同时满足', en: 'all of which' },
  at_least: { zh: '不少于', en: 'is at least' },
  more_than: { zh: '超过', en: 'is more than' },
  at_most: { zh: '不超过', en: 'is at most' },
  less_than: { zh: '少于', en: 'is less than' },
  greater: { zh: '大于', en: 'is greater than' },
  positive: { zh: '大于零', en: 'is above zero' },
  nil: { zh: '为零', en: 'is zero' },
  stated: { zh: '已填写', en: 'is stated' },
  not_stated: { zh: '未填写', en: 'is not stated' },
  within_years: { zh: '年限内', en: 'is within years of' },
  by_reading: { zh: '按解读', en: 'depends on the reading' },
  only_under: { zh: '仅在某解读下', en: 'only under a reading' },
}

/**
 * What is compared, with what, and by which parameter, in the language of `names`: the facts and the first formula
 * stand before the word for the kind, everything else behind it.
 */
function comparison(condition: Condition, names: Wording) {
  if (condition.kind === 'only_under') return comparison(condition.asks, names)
  const before: string[] = []
  const behind: string[] = []
  let bound: string | null = null
  for (const part of partsOfCondition(condition)) {
    if (part.holds === 'formula') {
      const formula = formulaWords(part.formula, names)
      if (before.length === 0) before.push(formula)
      else behind.push(formula)
    }
    if (part.holds === 'condition' && (condition.kind === 'any' || condition.kind === 'all')) {
      behind.push(`(${sentence(part.condition, names)})`)
    }
    if (part.holds !== 'name') continue
    const { kind, id } = part.names
    if (kind === 'fact') before.push(names.fact(id))
    if (kind === 'parameter') {
      bound = id
      behind.push(names.parameter(id))
    }
    if (condition.kind === 'by_reading') before.push(id)
  }
  if (condition.kind === 'flag') behind.push(names.yes(condition.is))
  if (condition.kind === 'one_of') behind.push(...names.values(condition.fact, condition.values))
  const joined = (words: readonly string[]) => (words.length > 0 ? words.join(', ') : null)
  return { subject: joined(before) ?? '', value: joined(behind), bound }
}

/** A condition in one line, those inside it in brackets of their own. */
function sentence(condition: Condition, names: Wording): string {
  const { subject, value } = comparison(condition, names)
  const said = [subject, names.kind(condition), value].filter(
    (word) => word !== null && word !== '',
  )
  return said.join(' ')
}

/** Every condition of every clause, the ones of its policy included, one a row. */
export function conditionTable(data: PolicyData): Table {
  const inWords = (of: ReadonlyMap<string, string>) => (id: string) => of.get(id) ?? id
  const parameters = data.policies.flatMap((policy) => [
    ...policy.parameters,
    ...policy.clauses.flatMap((clause) => clause.parameters),
  ])
  const parameterOf = new Map(parameters.map((each) => [each.id, each]))
  const chosen = inWords(new Map(data.readings.map((each) => [each.id, each.chosen])))
  const parameter = inWords(new Map(parameters.map((each) => [each.id, each.value])))
  const factOf = new Map(data.facts.facts.map((each) => [each.id, each]))
  const names = (language: keyof Words): Wording => ({
    kind: ({ kind }) => kindWords[kind][language],
    fact: (id) => factOf.get(id)?.label[language] ?? id,
    list: inWords(new Map(data.facts.lists.map((each) => [each.id, each.label[language]]))),
    yes: (value) => (language === 'zh' ? (value ? '是' : '否') : value ? 'yes' : 'no'),
    values: (fact, ids) =>
      ids.map(
        (id) => factOf.get(fact)?.values?.find((each) => each.id === id)?.label[language] ?? id,
      ),
    parameter,
    chosen,
  })
  const [zh, en] = [names('zh'), names('en')]
  const same = (id: string) => id
  const ids: Wording = {
    kind: ({ kind }) => kind,
    fact: same,
    list: same,
    yes: String,
    values: (_, values) => values,
    parameter,
    chosen,
  }

  const row = (clause: ClauseRecord, each: Asked, position: number) => {
    const { subject, value, bound } = comparison(each.condition, ids)
    return {
      clause: clause.id,
      position,
      part: each.part,
      list: each.list,
      kind: each.condition.kind,
      fact: subject,
      bound,
      value,
      unit: bound === null ? null : (parameterOf.get(bound)?.unit ?? null),
      reading: each.reading,
      text_zh: sentence(each.condition, zh),
      text_en: sentence(each.condition, en),
    }
  }
  return table(
    'conditions',
    { position: 'INTEGER' },
    data.policies.flatMap((policy) =>
      policy.clauses.flatMap((clause) =>
        conditionsOf(policy, clause).map((each, index) => row(clause, each, index + 1)),
      ),
    ),
  )
}
