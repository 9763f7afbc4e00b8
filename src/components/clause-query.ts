/** One row of the clause table: words in the language asked for, parameters one a line. */
export interface ClauseLine {
  readonly id: string
  readonly policy: string
  readonly locator: string
  readonly title: string
  readonly theme: string
  readonly summary: string
  readonly commitment: string
  readonly parameters: string | null
}

/** Between the fields of a parameter, and between parameters: signs that no text holds. */
export const fieldSign = '\u001f'
export const lineSign = '\u001e'

/**
 * Clauses with their parameters. `$1` is a document or empty, `$2` a theme or empty, `$3` words to look for
 * in names, summaries, locators and parameters, in lower case.
 */
export function clauseQuery(language: 'zh' | 'en'): string {
  return `
    WITH listed AS (
      SELECT clause,
        string_agg(
          concat_ws(chr(31), label_${language}, printed, unit, locator), chr(30) ORDER BY rowid
        ) AS parameters,
        string_agg(concat_ws(' ', id, label_zh, label_en, printed), ' ') AS words
      FROM parameters WHERE clause IS NOT NULL GROUP BY clause
    )
    SELECT c.id, c.policy, c.locator, c.title_${language} AS title, c.theme_${language} AS theme,
      c.summary_${language} AS summary, c.commitment, listed.parameters
    FROM clauses AS c
    JOIN policies AS p ON p.id = c.policy
    LEFT JOIN listed ON listed.clause = c.id
    WHERE ($1 = '' OR c.policy = $1)
      AND ($2 = '' OR c.theme = $2)
      AND ($3 = '' OR contains(
        lower(concat_ws(' ', c.id, c.locator, c.title_zh, c.title_en, c.summary_zh, c.summary_en,
          c.recipient_zh, c.recipient_en, c.modal_words, listed.words)), $3))
    ORDER BY p.rowid, c.position`
}
