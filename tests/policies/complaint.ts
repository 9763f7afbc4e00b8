import { DataError } from '../../src/policies/data-error'
import { validateData } from '../../src/policies/validate'
import type { Records } from './records'
import { asFiles, goodRecords } from './records'

/** The message for records that were spoilt. */
export function complaint(spoil: (records: Records) => void): string {
  const records = goodRecords()
  spoil(records)
  try {
    validateData(asFiles(records))
  } catch (error) {
    if (error instanceof DataError) return error.message
    throw error
  }
  return 'no complaint'
}
