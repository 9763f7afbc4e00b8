import type { Dialect, DialectName } from './dialect'
import { duckdb } from './dialects/duckdb'
import { spark } from './dialects/spark'

/** The engines that run the statement, by their names. */
export const dialects: Readonly<Record<DialectName, Dialect>> = { duckdb, spark }
