import type { Clause, Corpus } from './corpus'
import type { ReadingRecord } from './schema'

/** Whether a reading bears on a clause: it names the clause, or no clause and the whole policy. */
const bearsOn = (reading: ReadingRecord, clause: Clause): boolean =>
  clause.readings.includes(reading.id) ||
  reading.clauses.includes(clause.id) ||
  (reading.clauses.length === 0 && reading.policies.includes(clause.policy))

/** The readings that a clause rests on, those that can be switched first. */
export const readingsOf = (clause: Clause, corpus: Corpus): readonly ReadingRecord[] =>
  [...corpus.readings.values()]
    .filter((reading) => bearsOn(reading, clause))
    .sort((a, b) => Number(b.switchable) - Number(a.switchable))

/** The clauses that a reading bears on, in the order of the documents. */
export const clausesUnder = (reading: ReadingRecord, corpus: Corpus): readonly Clause[] =>
  [...corpus.clauses.values()].filter((clause) => bearsOn(reading, clause))
