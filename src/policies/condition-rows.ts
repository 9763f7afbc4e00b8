import { conditionsOf } from './asked-conditions'
import type { Asked } from './asked-conditions'
import type { PolicyData } from './corpus'
import { formulaWords } from './formula-words'
import type { Names } from './formula-words'
import type { ClauseRecord, Condition, Words } from './schema'
import { table } from './table'
import type { Table } from './table'

interface Wording extends Names {
  yes(value: boolean): string
  values(fact: string, ids: readonly string[]): readonly string[]
}

const kindWords: Readonly<Record<Condition['kind'], Words>> = {
  flag: { zh: '为', en: 'is' },
  one_of: { zh: '属于', en: 'is one of' },
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

/** What is compared, with what, and by which parameter, in the language of `names`. */
function comparison(condition: Condition, names: Wording) {
  switch (condition.kind) {
    case 'flag':
      return { subject: names.fact(condition.fact), value: names.yes(condition.is), bound: null }
    case 'one_of':
      return {
        subject: names.fact(condition.fact),
        value: names.values(condition.fact, condition.values).join(', '),
        bound: null,
      }
    case 'at_least':
    case 'more_than':
    case 'at_most':
    case 'less_than':
      return {
        subject: formulaWords(condition.of, names),
        value: names.parameter(condition.bound),
        bound: condition.bound,
      }
    case 'greater':
      return {
        subject: formulaWords(condition.of, names),
        value: formulaWords(condition.than, names),
        bound: null,
      }
    case 'positive':
    case 'nil':
      return { subject: formulaWords(condition.of, names), value: null, bound: null }
    case 'stated':
    case 'not_stated':
      return { subject: names.fact(condition.fact), value: null, bound: null }
    case 'within_years':
      return {
        subject: `${names.fact(condition.date)}, ${names.fact(condition.before)}`,
        value: names.parameter(condition.years),
        bound: condition.years,
      }
    case 'by_reading':
      return { subject: condition.reading, value: null, bound: null }
    case 'only_under':
      return comparison(condition.asks, names)
  }
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
    fact: same,
    list: same,
    yes: String,
    values: (_, values) => values,
    parameter,
    chosen,
  }

  const row = (clause: ClauseRecord, each: Asked, position: number) => {
    const { subject, value, bound } = comparison(each.condition, ids)
    const sentence = (language: keyof Words, of: Wording) => {
      const said = comparison(each.condition, of)
      return [said.subject, kindWords[each.condition.kind][language], said.value]
        .filter((word) => word !== null)
        .join(' ')
    }
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
      text_zh: sentence('zh', zh),
      text_en: sentence('en', en),
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
