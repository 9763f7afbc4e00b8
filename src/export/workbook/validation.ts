import type { DataValidation } from 'hucre'
import type { Validation } from '../../telling/workbook/sheet'

/** Messages may have 255 signs. */
const longest = 250
const brief = (text: string): string =>
  text.length > longest ? `${text.slice(0, longest)}…` : text

/** What a cell takes, as the library writes it. */
export function validationOf({ range, allowed, prompt, refusal }: Validation): DataValidation {
  const common = {
    range,
    allowBlank: true,
    showInputMessage: true,
    showErrorMessage: true,
    inputMessage: brief(prompt),
    errorMessage: brief(refusal),
    errorStyle: 'stop',
  } as const
  switch (allowed.kind) {
    case 'among':
      return typeof allowed.words === 'string'
        ? { ...common, type: 'list', formula1: allowed.words }
        : { ...common, type: 'list', values: [...allowed.words] }
    case 'date':
      return {
        ...common,
        type: 'decimal',
        operator: 'between',
        formula1: '1',
        formula2: '99991231',
      }
    case 'number':
      return {
        ...common,
        type: allowed.whole ? 'whole' : 'decimal',
        operator: 'between',
        formula1: String(allowed.least),
        formula2: String(allowed.most),
      }
  }
}
