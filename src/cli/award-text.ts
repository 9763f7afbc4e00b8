import { byNote } from '../policies/by-note'
import type { Corpus } from '../policies/corpus'
import { aroundPoint } from '../policies/decimal'
import type { AmountRange, ClauseAward } from '../calculator/report/award'
import type {
  PrintedClause,
  PrintedReport,
  PrintedStep,
  PrintedSum,
} from '../calculator/report/printed'
import type { Reason } from '../calculator/report/reasons'

const statusWords: Readonly<Record<ClauseAward['status'], string>> = {
  not_in_force: '不在有效期内 not in force',
  ineligible: '不符合 ineligible',
  unquantified: '未量化 unquantified',
  by_reference: '依其他文件 by reference',
  unknown: '信息不足 unknown',
  zero: '金额为零 zero',
  superseded: '不重复支持 superseded',
  awarded: '可获 awarded',
}

const grouped = (amount: string): string => {
  const [yuan, fen] = aroundPoint(amount)
  return `${yuan.replace(/\B(?=(\d{3})+$)/g, ',')}.${fen ?? ''}`
}

function rangeText(
  range: AmountRange | { low: string | null; high: string | null } | null,
): string {
  if (!range || range.low === null || range.high === null) return '—'
  if (range.low === range.high) return `${grouped(range.high)} (明确 firm)`
  return `${grouped(range.low)} … ${grouped(range.high)} (最高 at most)`
}

const written = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value)

function stepText(step: PrintedStep, number: number): string {
  const by = step.by === undefined ? '' : ` ${step.by}${step.with ? ` (${step.with})` : ''}`
  const over = step.over === undefined ? '' : ` / ${step.over} (${step.over_with ?? ''})`
  const printed = [step.parameter, step.locator].filter((each) => each !== undefined)
  const source = printed.length > 0 ? `  [${printed.join(', ')}]` : ''
  return `      #${number} ${step.does} ${step.of}${by}${over} = ${step.exact ?? step.gives}${source}`
}

function reasonText(reason: Reason): string {
  if (reason.condition === 'superseded') {
    return `      ${reason.by} 支付 pays ${reason.pays}, 本条 this clause ${reason.this}`
  }
  if (reason.condition === 'missing') return `      缺 missing: ${reason.fact}`
  const any = reason.options
    ? ` (第 ${reason.options.join('、')} 组，任一组全部满足即可 all of any one option: ${reason.options.join(', ')})`
    : reason.alternative
      ? ' (其一即可 any one)'
      : ''
  const assumed = reason.stated === false ? ' (默认 default)' : ''
  const distance = reason.distance === undefined ? '' : `, 相差 distance ${reason.distance}`
  return `      ${reason.fact}: ${reason.found ?? 'stated'}${assumed}, ${reason.condition} ${reason.needed ?? ''}${distance}${any}  [${reason.locator ?? ''}]`
}

function clauseText(clause: PrintedClause, corpus: Corpus): string[] {
  const record = corpus.clauses.get(clause.id)
  const isPaid = clause.status === 'awarded' || clause.status === 'zero'
  const amount = clause.award && isPaid ? `  ${rangeText(clause.award)}` : ''
  const low = clause.steps_low ?? []
  return [
    `  ${clause.id}  ${record?.locator ?? ''} ${record?.title.zh ?? ''}  ${statusWords[clause.status]}${amount}`,
    ...(clause.printed_range
      ? [`      条文区间 printed range ${rangeText(clause.printed_range)}`]
      : []),
    ...clause.steps.map((step, i) => stepText(step, i + 1)),
    ...(low.length > 0 ? ['      明确金额 firm part:'] : []),
    ...low.map((step, i) => stepText(step, i + 1)),
    ...clause.reasons.map(reasonText),
    ...(clause.if_recognised.length > 0
      ? [`      待认定 if recognised: ${clause.if_recognised.join(', ')}`]
      : []),
    ...(clause.assumed.length > 0 ? [`      默认 assumed: ${clause.assumed.join(', ')}`] : []),
    ...portionText('分年 by year', clause.instalments, ({ year }) => `第${year}年`),
    ...portionText('分担 by payer', clause.payers, ({ payer }) => payer),
    ...(clause.subject_to ? [`      受预算影响 subject to: ${clause.subject_to.join(', ')}`] : []),
  ]
}

const portionText = <P extends AmountRange>(
  title: string,
  portions: readonly P[] | undefined,
  name: (portion: P) => string,
): string[] =>
  portions
    ? [`      ${title}: ${portions.map((each) => `${name(each)} ${rangeText(each)}`).join(', ')}`]
    : []

function sumText(sum: PrintedSum): string {
  if (!sum.in_force) return '不在有效期内 not in force'
  const first = sum.first_year ? `, 其中第一年 in the first year ${rangeText(sum.first_year)}` : ''
  return `${rangeText(sum)}${first}, 信息不足 open ${sum.open.length}, 无金额 unnumbered ${sum.unnumbered.length}`
}

/** The report as a page of text: every policy with its clauses and derivations, then the places. */
export function awardText(report: PrintedReport, corpus: Corpus): string {
  const name = (id: string): string => {
    const policy = corpus.policies.find((each) => each.id === id)
    return policy ? `${policy.jurisdiction.name.zh}【${policy.badge.zh}】` : id
  }
  const { reform } = report
  const lines = [
    `申报日期 as of ${report.as_of}; 元 yuan`,
    ...(reform
      ? [
          `模拟 under the reform “${reform.name}”, ${reform.version}: 不是现行条文 not the law`,
          ...reform.changes.map(({ id, from, to }) => `  ${id}: ${written(from)} → ${written(to)}`),
        ]
      : []),
  ]
  for (const [id, sum] of Object.entries(report.policies)) {
    lines.push('', `${name(id)}  ${sumText(sum)}`)
    lines.push(...sum.clauses.flatMap((clause) => clauseText(clause, corpus)))
  }
  lines.push('', '地点 places')
  for (const [id, sum] of Object.entries(report.locations)) lines.push(`  ${id}  ${sumText(sum)}`)
  for (const { note, places } of byNote(corpus.locations)) {
    lines.push(`  ${places.map(({ id }) => id).join(', ')}: ${note.zh} ${note.en}`)
  }
  return lines.join('\n')
}
