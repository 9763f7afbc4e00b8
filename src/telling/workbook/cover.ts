import { textAge } from '../method/text-age'
import type { Book } from './book'
import type { Sheet, Written } from './sheet'
import { quoted, text } from './sheet'

/** The first sheet: whose figures, from which documents, and how to read and change them. */
export function coverSheet(
  book: Book,
  name: string,
  { faults, beyond }: { readonly faults: string; readonly beyond: readonly string[] },
): Sheet {
  const { documents, scenario, speech, reform, link, company, day } = book
  const { t, say } = speech
  const pair = (label: string, written: Written): (Written | null)[] => [
    text(label, 'faint'),
    written,
  ]
  const check: Written = {
    look: 'alert',
    formula: `IF(${faults}>0,${quoted(t('workbook.cover.faulty'))},IF(${beyond.join('+')}>0,${quoted(t('workbook.cover.beyond'))},${quoted(t('workbook.cover.clean'))}))`,
    says: t('workbook.cover.clean'),
  }
  const rows: (readonly (Written | null)[])[] = [
    [text(t('workbook.cover.title'), 'title')],
    ...(reform ? [[text(t('workbook.cover.underReform', { name: reform.name }), 'alert')]] : []),
    [],
    pair(t('workbook.cover.company'), text(company)),
    pair(t('workbook.cover.asOf'), text(scenario.asOf)),
    pair(t('workbook.cover.version'), text(documents.version)),
    ...(link === null
      ? []
      : [
          pair(t('workbook.cover.link'), {
            look: 'link',
            says: t('workbook.cover.link'),
            to: link,
          }),
        ]),
    pair(t('workbook.cover.check'), check),
    [],
    [
      text(t('workbook.cover.how'), 'section'),
      ...['', '', ''].map((each) => text(each, 'section')),
    ],
  ]
  const merged = []
  for (const key of ['enter', 'change', 'places', 'exact', 'readings', 'along'] as const) {
    merged.push({ row: rows.length, columns: 4 })
    rows.push([text(t(`workbook.cover.howTo.${key}`), 'note')])
  }
  rows.push(
    [],
    [
      text(t('workbook.cover.documents'), 'section'),
      text(t('workbook.cover.document'), 'section'),
      text(t('workbook.cover.status'), 'section'),
      text(t('workbook.cover.age'), 'section'),
    ],
    ...documents.corpus.policies.map((policy) => [
      text(say(policy.jurisdiction.name)),
      policy.source.link === null
        ? text(say(policy.title), 'wrapped')
        : ({ look: 'link', says: say(policy.title), to: policy.source.link } as const),
      text(say(policy.badge), 'wrapped'),
      text(textAge(policy, day, speech), 'wrapped'),
    ]),
  )
  if (reform) {
    rows.push(
      [],
      [
        text(t('workbook.cover.changes'), 'section'),
        text(t('workbook.cover.from'), 'section'),
        text(t('workbook.cover.to'), 'section'),
        text('', 'section'),
      ],
      ...reform.changes.map(({ id, from, to }) => [
        text(id),
        text(from, 'wrapped'),
        text(to, 'wrapped'),
      ]),
    )
  }
  merged.push({ row: rows.length + 1, columns: 4 })
  rows.push([], [text(t('workbook.cover.licence'), 'note')])
  return { name, rows, widths: [22, 46, 20, 44], merged, landscape: true }
}
