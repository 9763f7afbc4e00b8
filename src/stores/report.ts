import { defineStore } from 'pinia'
import { ref } from 'vue'

/** The parts of the report, in its order. */
export const reportSections = [
  'findings',
  'curves',
  'assumptions',
  'result',
  'deadlines',
  'scenario',
  'pieces',
  'clauses',
  'derivations',
  'readings',
  'method',
] as const
export type ReportSection = (typeof reportSections)[number]

/** What the report leaves out. */
export const useReportStore = defineStore('report', () => {
  const omitted = ref<readonly ReportSection[]>([])
  /** Ids of the places or documents that are left out. */
  const omittedPlaces = ref<readonly string[]>([])
  /** Whether also the clauses that come to no amount have a row: refused, unquantified, by reference. */
  const everyClause = ref(false)
  return { omitted, omittedPlaces, everyClause }
})
