import type { Entries } from './json'

/**
 * What a link of each version becomes in the next one: the first function takes version 1 to 2. A link may
 * hold anything; a migration changes what it knows and hands on the rest. Never change one that was published.
 */
export const migrations: readonly ((parts: Entries) => Entries)[] = []

/** The version that is written now. */
export const version = migrations.length + 1

/** Parts of an older version in the shape of today. */
export const migrated = (parts: Entries, from: number): Entries =>
  migrations.slice(from - 1).reduce((older, migrate) => migrate(older), parts)
