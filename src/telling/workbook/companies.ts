import type { Report } from '../../calculator/report/award'
import type { Corpus } from '../../policies/corpus'
import type { LocationRecord } from '../../policies/schema'
import type { Speech } from '../words/speech'
import type { Sheet, Written } from './sheet'
import { address, sheetName, text } from './sheet'

const fen = (yuan: string): number => Math.round(Number(yuan) * 100)

/** Companies down, the clauses of a place across: values clause by clause, and a formula that adds them up. */
export function companiesSheet(
  companies: readonly { readonly name: string; readonly report: Report }[],
  place: LocationRecord,
  corpus: Corpus,
  speech: Speech,
): Sheet {
  const { t, say } = speech
  const clauses = corpus.policies
    .filter(({ id }) => place.policies.includes(id))
    .flatMap((policy) => policy.clauses)
    .filter(({ formula }) => formula !== undefined)
  const first = 3
  const row = ({ name, report }: (typeof companies)[number], at: number): Written[] => {
    const sum = report.locations[place.id]
    const awards = clauses.map(({ id }) => sum?.clauses.find((each) => each.id === id))
    const added = awards.reduce((all, award) => all + fen(award?.award?.high ?? '0'), 0)
    const cells = `${address(at, 2)}:${address(at, 1 + clauses.length)}`
    const isSum = sum?.high !== null && sum?.high !== undefined && fen(sum.high) === added
    const word = sum?.high === null ? t('workbook.totals.without') : t('workbook.companies.values')
    return [
      text(name),
      isSum
        ? { look: 'money', formula: `SUM(${cells})`, says: Number(sum.high) }
        : { look: 'money', says: sum?.high ? Number(sum.high) : word },
      ...awards.map((award): Written => {
        if (award?.award) return { look: 'money', says: Number(award.award.high) }
        return text(award ? t(`status.${award.status}`) : t('workbook.none'), 'faint')
      }),
      text(isSum ? '' : word, 'aside'),
    ]
  }
  return {
    name: sheetName(t('workbook.sheet.companies'), new Set()),
    rows: [
      [text(t('workbook.companies.title', { place: say(place.name) }), 'title')],
      [text(t('workbook.companies.note'), 'note')],
      [
        text(t('workbook.companies.company'), 'head'),
        text(t('workbook.companies.total'), 'head'),
        ...clauses.map((clause) =>
          text(`${clause.id} ${speech.locator(clause.locator)} ${say(clause.title)}`, 'head'),
        ),
      ],
      ...companies.map((company, i) => row(company, first + i)),
    ],
    widths: [20, 20, ...clauses.map(() => 16), 40],
    frozen: { rows: 3, columns: 2 },
    landscape: true,
    repeated: 2,
    merged: [{ row: 1, columns: 8 }],
  }
}
