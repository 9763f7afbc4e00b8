import type { ScenarioInput } from '../../policies/scenario-input'
import type { Report } from '../../calculator/report/award'
import type { Documents } from '../../policies/documents'
import type { Lapsed } from '../../sweeps/lapsed'
import type { Rest } from '../../sweeps/rests'
import type { Origin } from '../words/occasion'
import type { Speech } from '../words/speech'
import { deadlineLines } from './deadlines'
import type { BriefRow } from './rows'
import { briefRows } from './rows'
import { openLines } from './open-lines'
import { commonLines, moreLines, restLines } from './rest-lines'
import { sourceLines } from './sources'
import { suggestedConclusion, suggestedTitle } from './suggested'

/** A company of a brief, with what it comes to. */
export interface BriefCompany {
  readonly name: string
  /** The id of the example that it started from; empty where it started from nothing. */
  readonly start: string
  readonly input: ScenarioInput
  readonly report: Report
  readonly rests: readonly Rest[]
  /** What places that are out of force paid on their last day. */
  readonly lapsed: ReadonlyMap<string, Lapsed>
  /** The entries that are not counted, in words; empty where all are. */
  readonly notCounted: string
}

/** What a brief is made from: one company, or two to be set beside each other. */
export interface BriefOf {
  readonly documents: Documents
  readonly companies: readonly [BriefCompany, ...BriefCompany[]]
  /** The id of the place that the brief speaks for; null for a company. */
  readonly own: string | null
  readonly origin: Origin
  readonly speech: Speech
  /** What is changed and what it does, where the documents are those of a reform; none of the law. */
  readonly reform?: readonly string[] | null
}

/** A heading with its lines. */
export interface BriefPart {
  readonly key: string
  readonly head: string
  readonly lines: readonly string[]
}

/** Everything that stands on the one page, but for the picture: page, Word file and copied text tell the same. */
export interface Brief {
  readonly title: string
  /** One paragraph each. */
  readonly conclusion: readonly string[]
  /** What the table shows, of which day, in which unit. */
  readonly caption: string
  readonly companies: readonly string[]
  readonly rows: readonly BriefRow[]
  readonly parts: readonly BriefPart[]
  readonly sources: readonly string[]
  /** The day of the calculation. */
  readonly day: string
}

/** What the user wrote in place of what was suggested. */
export interface Written {
  readonly title?: string | undefined
  readonly conclusion?: string | undefined
}

/** So many lines at most say what the amounts of one company rest on; of two companies half as many each. */
const mostRests = 5

const paragraphs = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

function restParts(of: BriefOf): BriefPart[] {
  const { companies, speech } = of
  const { t } = speech
  const most = companies.length > 1 ? Math.ceil(mostRests / 2) : mostRests
  const all = companies.flatMap(({ rests }) => rests)
  return companies.map((company, i) => {
    const lines = restLines(company, of, most)
    const isLast = i === companies.length - 1
    return {
      key: `rests${String(i)}`,
      head: companies.length > 1 ? t('brief.restsOf', { company: company.name }) : t('brief.rests'),
      lines: [
        ...openLines(company, of),
        ...lines,
        ...moreLines(company, of, lines.length),
        ...(isLast ? commonLines(all, speech) : []),
      ],
    }
  })
}

/** The brief as it is suggested, with what the user wrote instead. */
export function briefOf(of: BriefOf, written: Written = {}): Brief {
  const { companies, origin, speech } = of
  const { t } = speech
  const [first] = companies
  const left = companies
    .filter(({ notCounted }) => notCounted !== '')
    .map(({ name, notCounted }) => t('brief.notCounted', { company: name, entries: notCounted }))
  return {
    title: written.title ?? suggestedTitle(of),
    conclusion:
      written.conclusion === undefined ? suggestedConclusion(of) : paragraphs(written.conclusion),
    caption: speech.phrases([
      t('export.asOf', { date: first.report.as_of }),
      t('brief.unit', { unit: speech.units[speech.unit] }),
      t('totals.year'),
      ...left,
    ]),
    companies: companies.map(({ name }) => name),
    rows: briefRows(of),
    parts: [
      ...(of.reform ? [{ key: 'reform', head: t('reform.head'), lines: of.reform }] : []),
      ...restParts(of),
      {
        key: 'deadlines',
        head: t('brief.deadlines'),
        lines: deadlineLines({ ...of, asOf: first.report.as_of }),
      },
    ],
    sources: sourceLines(of),
    day: origin.day,
  }
}
