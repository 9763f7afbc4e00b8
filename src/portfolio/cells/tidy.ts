const wide = '0123456789.,-+／：（）％'
const narrow = '0123456789.,-+/:()%'

/** Space of every kind that spreadsheets leave around a cell. */
const spaces = " ' ' || chr(9) || chr(10) || chr(13) || chr(160) || chr(12288) || chr(65279)"

/** The text of a cell without the space around it; NULL where nothing is left. */
export const trimmed = (raw: string): string => `NULLIF(trim(${raw},${spaces}), '')`

/** The same with full-width digits and signs as plain ones. */
export const tidied = (raw: string): string =>
  `NULLIF(trim(translate(${raw}, '${wide}', '${narrow}'),${spaces}), '')`
