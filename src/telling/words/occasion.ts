import type { Corpus, Policy } from '../../policies/corpus'
import type { UnderReform } from '../../policies/documents'
import type { Words } from '../../policies/schema'
import type { View } from '../../sweeps/view'
import type { Speech } from './speech'

/** From which data, on which day. */
export interface Origin {
  /** The day of the calculation. */
  readonly day: string
  readonly version: string
  /** The reform that the data stand under; none of the law itself. */
  readonly under?: UnderReform | undefined
}

/** The version of the data, and where they are not the law, the reform that they stand under. */
export function versionText({ version, under }: Omit<Origin, 'day'>, speech: Speech): string {
  return under ? `${version}${speech.brackets(reformText(under, speech))}` : version
}

/** 按模拟的改动“长宁两处改动”（2 处）测算，不是现行条文: how whatever is made under a reform says so, and against which other. */
export function reformText({ name, changes, beside }: UnderReform, { t }: Speech): string {
  const under = t(name === '' ? 'export.underUnnamed' : 'export.under', { name, count: changes })
  if (!beside) return under
  return t('export.underBeside', { under, name: beside.name, count: beside.changes })
}

/** Whose figures a file holds, for which day, from which data. */
export interface Occasion extends Origin {
  /** The title of the example that the company started from; null for a company of its own. */
  readonly company: Words | null
  /** Whether the figures are no longer those of the example. */
  readonly changed: boolean
  /** The application date that the amounts hold for. */
  readonly asOf: string
  /** The entries that the amounts do not count, in a row of words; empty where they count all. */
  readonly notCounted: string
}

/** 人形机器人整机企业, 自填企业: the name of the company in file names and at the head of pages. */
export const companyName = ({ company }: Pick<Occasion, 'company'>, { t, say }: Speech): string =>
  company ? say(company) : t('scenario.own')

/** 示例企业：人形机器人整机企业（已修改）, or 自填企业. */
export function companyText(occasion: Occasion, speech: Speech): string {
  const name = companyName(occasion, speech)
  if (!occasion.company) return name
  return speech.t(occasion.changed ? 'export.companyChanged' : 'export.company', { name })
}

/** Under the title of a picture: the company, the application date, what is compared. */
export function subtitleOf(occasion: Occasion, view: View, speech: Speech): string {
  const { t } = speech
  const parts = [
    companyText(occasion, speech),
    t('export.asOf', { date: occasion.asOf }),
    t(`export.by.${view}`),
    t('export.year'),
  ]
  return parts.join(t('export.dot'))
}

const namesOf = (corpus: Corpus, { t, say }: Speech): string =>
  corpus.policies.map(({ jurisdiction }) => say(jurisdiction.name)).join(t('export.joined'))

/** Where the numbers are from, of which data, computed when; where entries are not counted, which. */
export function sourceLine(
  corpus: Corpus,
  { day, notCounted = '', ...data }: Origin & Partial<Pick<Occasion, 'notCounted'>>,
  speech: Speech,
): string {
  const { t, number } = speech
  const count = number(corpus.policies.length)
  const version = versionText(data, speech)
  const source = t('export.source', { count, names: namesOf(corpus, speech), version, day })
  return notCounted === '' ? source : t('export.sourceWithout', { source, entries: notCounted })
}

/** Which of the documents are no final text, and which are known from a summary only. */
export function textNotes({ policies }: Corpus, { t, say }: Speech): string[] {
  const said = (key: 'drafts' | 'summaries', found: readonly Policy[]): string[] => {
    if (found.length === 0) return []
    const names = found.map(({ jurisdiction, badge }) =>
      t(key === 'drafts' ? 'export.draft' : 'export.summary', {
        name: say(jurisdiction.name),
        badge: say(badge),
      }),
    )
    return [t(`export.${key}`, { names: names.join(t('export.joined')) })]
  }
  return [
    ...said(
      'drafts',
      policies.filter(({ status }) => status === 'draft'),
    ),
    ...said(
      'summaries',
      policies.filter(({ status, text }) => status !== 'draft' && text === 'summary'),
    ),
  ]
}

/** The columns at the end of a table of the texts alone: from which data, on which day. */
export function originColumns(
  corpus: Corpus,
  { day, version, under }: Origin,
  speech: Speech,
): Record<string, string> {
  const { t, number } = speech
  return {
    ...(under && { [t('column.reform')]: reformText(under, speech) }),
    [t('column.day')]: day,
    [t('column.version')]: version,
    [t('column.source')]: t('export.sourceShort', {
      count: number(corpus.policies.length),
    }),
  }
}

/** The columns at the end of a table of amounts: whose figures, of which day, from which data. */
export function sourceColumns(
  corpus: Corpus,
  occasion: Occasion,
  speech: Speech,
): Record<string, string> {
  const { t } = speech
  return {
    [t('column.company')]: companyText(occasion, speech),
    [t('column.asOf')]: occasion.asOf,
    ...(occasion.notCounted !== '' && { [t('notCounted.head')]: occasion.notCounted }),
    ...originColumns(corpus, occasion, speech),
  }
}
