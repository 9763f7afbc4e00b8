import { Decimal } from '../../policies/decimal'
import type { Clause, Parameter, Policy } from '../../policies/corpus'
import type { Book } from './book'
import { dayNumber, dayOf } from './entry'
import type { Entries } from './facts'
import type { Look, Sheet, Validation, Written } from './sheet'
import { address, fixed, letters, on, quoted, text } from './sheet'

const columns = {
  clause: 0,
  label: 1,
  locator: 2,
  value: 3,
  unit: 4,
  printed: 5,
  check: 6,
} as const
const working = { whole: 7, faulty: 8 } as const

const looks: Readonly<Record<Parameter['unit'], readonly [entry: Look, printed: Look]>> = {
  yuan: ['entry-money', 'money'],
  ratio: ['entry-rate', 'rate'],
  count: ['entry-count', 'count'],
  years: ['entry-count', 'count'],
  date: ['entry-date', 'date'],
}

/** The sheet of the numbers of the law, each with where it is printed; what is changed stands out. */
export function parametersSheet(book: Book, name: string): Omit<Entries, 'changed'> {
  const { documents, law, speech, workings } = book
  const { t, say } = speech
  const rows: (readonly (Written | null)[])[] = []
  const places = new Map<string, string>()
  const validations: Validation[] = []

  function row(parameter: Parameter, clause: Clause | null): (Written | null)[] {
    const at = rows.length
    const { id, unit, value } = parameter
    const cell = address(at, columns.value)
    const whole = address(at, working.whole)
    const moving = workings.moving.get(id)
    const scale = moving?.scale ?? 0
    const [least, most] = [moving?.least ?? 0n, moving?.most ?? 0n].map((end) =>
      new Decimal(end.toString()).div(10 ** scale).toFixed(),
    )
    const isDay = unit === 'date'
    const typed = (number: Decimal): number =>
      isDay ? dayNumber(number.toNumber()) : number.toNumber()
    const shown = typed(value)
    const asPrinted = typed(law.corpus.parameters.get(id)?.value ?? value)
    const fault = isDay
      ? t('workbook.parameters.faultDate')
      : t('workbook.parameters.fault', { least: least ?? '', most: most ?? '', decimals: scale })
    const counts = isDay
      ? `IF(AND(${cell}>=1,${cell}<=99991231),${dayOf(cell)},NA())`
      : `IF(AND(${cell}>=${least},${cell}<=${most},ROUND(${cell},${scale})=${cell}),ROUND(${cell}*${10 ** scale},0),NA())`
    // A share that goes with another is worked out from it, as a reform works it out.
    const share = parameter.follows && places.get(`parameter:${parameter.follows.rest_of}`)
    const following = share && `INT(${share}*1000000/(1000000-${share}))`
    const [entry, printed] = looks[unit]
    places.set(`parameter:${id}`, on(name, fixed(at, working.whole)))
    if (!following)
      validations.push({
        range: cell,
        allowed: isDay
          ? { kind: 'date' }
          : { kind: 'number', whole: scale === 0, least: Number(least), most: Number(most) },
        prompt: speech.locator(parameter.locator),
        refusal: fault,
      })
    const label = parameter.derived
      ? say(parameter.label) + speech.brackets(t('workbook.parameters.derived'))
      : say(parameter.label)
    return [
      text(clause ? clause.id : t('workbook.parameters.general'), 'faint'),
      text(label),
      text(speech.locator(parameter.locator)),
      following
        ? { look: printed, formula: `${whole}/1000000`, says: shown }
        : { look: entry, says: shown },
      text(t(`workbook.parameters.units.${unit}`), 'faint'),
      { look: printed, says: asPrinted },
      {
        look: 'alert',
        formula: `IF(${address(at, working.faulty)}=1,${quoted(fault)},"")`,
        says: '',
      },
      {
        look: 'whole',
        formula: following ?? `IF(ISNUMBER(${cell}),${counts},NA())`,
        says: value.times(10 ** scale).toNumber(),
      },
      { look: 'whole', formula: `IF(ISERROR(${whole}),1,0)`, says: 0 },
    ]
  }

  const heads = ['clause', 'label', 'locator', 'value', 'unit', 'printed', 'check'] as const
  rows.push(
    [text(t('workbook.parameters.title'), 'title')],
    [
      text(t('workbook.parameters.note'), 'note'),
      ...Array.from({ length: working.faulty - 1 }, () => null),
      {
        look: 'whole',
        formula: `SUM(${letters(working.faulty)}4:${letters(working.faulty)}9999)`,
        says: 0,
      },
    ],
    heads.map((key) => text(t(`workbook.parameters.${key}`), 'head')),
  )
  const part = (title: string, of: readonly Parameter[], clause: Clause | null): void => {
    if (of.length === 0) return
    rows.push([text(title, 'section'), ...heads.slice(1).map(() => text('', 'section'))])
    for (const parameter of of) rows.push(row(parameter, clause))
  }
  const placeOf = ({ jurisdiction }: Policy): string => say(jurisdiction.name)
  for (const policy of documents.corpus.policies) {
    part(`${placeOf(policy)} ${t('workbook.parameters.general')}`, policy.parameters, null)
    for (const clause of policy.clauses) {
      const title = `${placeOf(policy)} ${speech.locator(clause.locator)} ${say(clause.title)}`
      part(title, clause.parameters, clause)
    }
  }
  const sheet: Sheet = {
    name,
    rows,
    widths: [10, 38, 16, 18, 8, 18, 30],
    hidden: { from: working.whole, to: working.faulty },
    frozen: { rows: 3 },
    validations,
    marks: [{ range: `D4:D${rows.length}`, formula: '$D4<>$F4' }],
    landscape: true,
    repeated: 2,
    merged: [{ row: 1, columns: 7 }],
  }
  return { sheet, places, faults: on(name, fixed(1, working.faulty)) }
}
