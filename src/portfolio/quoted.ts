/** A text as SQL writes it. */
export const quotedText = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** A column or table as SQL names it. */
export const quotedName = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** A file that DuckDB reads: its path with the wildcards made plain. */
export const quotedPath = (path: string): string =>
  quotedText(path.replace(/[[*?]/g, (letter) => `[${letter}]`))
