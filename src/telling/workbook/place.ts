import type { ClauseAward, SumAward } from '../../calculator/report/award'
import type { Clause, Corpus, Policy } from '../../policies/corpus'
import { factKey } from '../../policies/corpus'
import { conditionReferences, formulaReferences } from '../../policies/references'
import type { LocationRecord } from '../../policies/schema'
import { badgeText } from '../words/badges'
import type { Answers } from './answers'
import type { Book } from './book'
import type { Sheet, Written } from './sheet'
import { address, letters, on, text } from './sheet'
import type { Working } from './working'

const heads = ['clause', 'title', 'locator', 'status', 'entitlement'] as const
const beyond = 10

/** The facts that a clause asks, in words. */
function asked(clause: Clause, corpus: Corpus, book: Book): string {
  const { speech } = book
  const references = [
    ...clause.conditions.flatMap((each) => conditionReferences(each, '')),
    ...(clause.formula ? formulaReferences(clause.formula, '') : []),
  ]
  const labels = references.flatMap((each) => {
    if (each.kind !== 'fact') return []
    const fact = corpus.facts.get(factKey(each.id, each.list)) ?? corpus.facts.get(each.id)
    return fact ? [speech.say(fact.label)] : []
  })
  return speech.list([...new Set(labels)])
}

/** One place: a row for every clause, in the order of its documents. */
export function placeSheet(
  book: Book,
  location: LocationRecord,
  name: string,
  answers: Answers,
  working: Working,
): { sheet: Sheet; beyond: string } {
  const { documents, speech, report } = book
  const { t, say } = speech
  const { corpus } = documents
  const sum: SumAward | undefined = report.locations[location.id]
  const rows: (readonly (Written | null)[])[] = [
    [text(say(location.name), 'title')],
    [
      text(
        speech.sentences([
          t('workbook.place.note'),
          t('workbook.place.entitled'),
          say(location.note),
        ]),
        'note',
      ),
      ...Array.from({ length: beyond - 1 }, () => null),
      { look: 'whole', formula: `SUM(${letters(beyond)}4:${letters(beyond)}999)`, says: 0 },
    ],
    [
      ...heads.map((key) => text(t(`workbook.place.${key}`), 'head')),
      text(t('totals.low'), 'head'),
      text(t('totals.high'), 'head'),
      text(t('workbook.place.hangs'), 'head'),
      text(t('workbook.place.facts'), 'head'),
      text(t('workbook.place.working'), 'head'),
    ],
  ]
  function row(clause: Clause, award: ClauseAward): (Written | null)[] {
    const id = `${location.id}:${clause.id}`
    const status = `${id}.status`
    const paid = (end: 'low' | 'high'): Written =>
      answers.money(`${id}.${end}`, { look: 'money', status, says: award.award?.[end] ?? null })
    const to = working.sections.get(`clause:${clause.id}`)
    return [
      text(clause.id, 'faint'),
      text(say(clause.title), 'wrapped'),
      text(speech.locator(clause.locator)),
      answers.status(status, award.status),
      answers.money(`${clause.id}.entitled_high`, {
        look: 'money',
        status,
        says: award.entitlement?.high ?? null,
      }),
      paid('low'),
      paid('high'),
      answers.open(`${id}.if_recognised`, award.if_recognised),
      text(asked(clause, corpus, book), 'wrapped'),
      to === undefined ? null : { look: 'link', says: t('workbook.place.open'), to },
      answers.beyond([`${id}.low`, `${id}.high`]),
    ]
  }
  const part = (policy: Policy): void => {
    const badge = badgeText(policy, false, speech)
    const title = `${say(policy.title)}${speech.brackets(badge)}`
    rows.push([text(title, 'section'), ...Array.from({ length: 9 }, () => text('', 'section'))])
    for (const clause of policy.clauses) {
      const award = sum?.clauses.find(({ id }) => id === clause.id)
      if (award) rows.push(row(clause, award))
    }
  }
  corpus.policies.filter(({ id }) => location.policies.includes(id)).forEach(part)
  const total = (end: 'low' | 'high'): Written =>
    answers.money(`location.${location.id}.${end}`, {
      look: 'money-total',
      word: t('workbook.totals.without'),
      says: sum?.[end] ?? null,
    })
  rows.push([
    text(t('workbook.place.total'), 'head'),
    ...Array.from({ length: 4 }, () => text('', 'head')),
    total('low'),
    total('high'),
    ...Array.from({ length: 3 }, () => text('', 'head')),
  ])
  return {
    beyond: on(name, address(1, beyond)),
    sheet: {
      name,
      rows,
      widths: [9, 30, 14, 18, 18, 18, 18, 28, 40, 11],
      hidden: { from: beyond, to: beyond },
      frozen: { rows: 3, columns: 2 },
      landscape: true,
      repeated: 2,
      merged: [{ row: 1, columns: 10 }],
    },
  }
}
