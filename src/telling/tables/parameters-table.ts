import type { Cell, Table } from './table'
import type { Corpus, Parameter } from '../../policies/corpus'
import { scopeText } from '../clauses/parameter-text'
import type { Speech } from '../words/speech'
import { draftCell } from '../words/badges'

/** A parameter of the list: of a clause, or, without one, of the general rules of its document. */
export interface ListedParameter {
  readonly id: string
  readonly policy: string
  readonly clause: string | null
}

/** The number as it is calculated with, a rate in per cent; a date as it is printed. */
function valueOf({ unit, value, printed }: Parameter): Cell {
  if (unit === 'date') return printed
  return unit === 'ratio' ? value.times(100) : value
}

function unitOf({ unit }: Parameter, { t }: Speech): string {
  if (unit === 'yuan') return t('export.yuan')
  return unit === 'ratio' ? '%' : t(`clause.value.unit.${unit}`)
}

/** The parameters in the order of the list: number and unit in columns of their own. Yuan, in full. */
export function parametersTable(
  lines: readonly ListedParameter[],
  corpus: Corpus,
  speech: Speech,
): Table {
  const { t, say } = speech
  const general = t('clause.value.general')
  const cellsOf = (line: ListedParameter): Cell[][] => {
    const parameter = corpus.parameters.get(line.id)
    const policy = corpus.policies.find(({ id }) => id === line.policy)
    if (!parameter || !policy) return []
    const clause = line.clause === null ? undefined : corpus.clauses.get(line.clause)
    const theme = corpus.themes.find((each) => each.id === clause?.theme)
    return [
      [
        parameter.id,
        say(parameter.label),
        say(policy.jurisdiction.name),
        draftCell({ policies: [policy] }, speech),
        clause?.id ?? general,
        clause ? say(clause.title) : general,
        theme ? say(theme.label) : general,
        t(`clause.kind.${parameter.kind}`),
        valueOf(parameter),
        unitOf(parameter, speech),
        scopeText(parameter, speech),
        parameter.locator,
        parameter.derived ? say(parameter.derived) : t('export.none'),
      ],
    ]
  }
  return {
    columns: [
      t('column.parameter'),
      t('clause.column.parameter'),
      t('column.policy'),
      t('column.draft'),
      t('column.clause'),
      t('column.title'),
      t('column.theme'),
      t('clause.column.kind'),
      t('clause.column.value'),
      t('clause.column.unit'),
      t('clause.column.scope'),
      t('clause.column.locator'),
      t('column.derived'),
    ],
    rows: lines.flatMap(cellsOf),
  }
}
