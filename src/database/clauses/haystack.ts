import { quoted } from '../sql'
import { fullWidth, halfWidth } from './search'

/** Columns as one text to search in, with full-width signs as plain ones. */
export const haystack = (columns: readonly string[]): string =>
  `translate(concat_ws(' ', ${columns.join(', ')}), ${quoted(fullWidth)}, ${quoted(halfWidth)})`

const withoutZeros = (decimal: string): string => `rtrim(rtrim((${decimal})::VARCHAR, '0'), '.')`

/** The number of a parameter as people type it: 30%, 500万元, 2025-01-01. */
export const typedFigure = (parameter: string): string =>
  `CASE ${parameter}.unit
    WHEN 'ratio' THEN ${withoutZeros(`${parameter}.value * 100`)} || '%'
    WHEN 'yuan' THEN concat_ws(' ', ${parameter}.printed || '元',
      ${withoutZeros(`${parameter}.value * 0.0001`)} || '万元',
      ${withoutZeros(`${parameter}.value * 0.00000001`)} || '亿元')
    ELSE ${parameter}.printed END`
