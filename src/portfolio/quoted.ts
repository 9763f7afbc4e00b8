import { duckdb } from '../calculator/algebras/sql/dialects/duckdb'

/** A text as SQL writes it. */
export const quotedText = duckdb.text

/** A column or table as SQL names it. */
export const quotedName = duckdb.quoted

/** A file that DuckDB reads: its path with the wildcards made plain. */
export const quotedPath = (path: string): string =>
  quotedText(path.replace(/[[*?]/g, (letter) => `[${letter}]`))
