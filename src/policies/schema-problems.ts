import type { z } from 'zod'
import type { Problem } from './data-error'

type Step = { readonly key: PropertyKey; readonly value: unknown }

const child = (value: unknown, key: PropertyKey): unknown =>
  typeof value === 'object' && value !== null
    ? (value as Record<PropertyKey, unknown>)[key]
    : undefined

const idOf = (value: unknown): string | undefined => {
  const id = child(value, 'id')
  return typeof id === 'string' ? id : undefined
}

/** The values met on the way down a path, the root left out. */
const walk = (root: unknown, path: readonly PropertyKey[]): Step[] => {
  let value = root
  return path.map((key) => {
    value = child(value, key)
    return { key, value }
  })
}

const word = ({ key, value }: Step): string =>
  typeof key === 'number' ? `[${idOf(value) ?? key}]` : `.${String(key)}`

const shown = (value: unknown): string =>
  value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 80)

const expectation = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'unrecognized_keys') return 'no such field'
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    return issue.errors.map((branch) => branch.map((each) => each.message).join(', ')).join(' or ')
  }
  return issue.message
}

/**
 * A schema's complaint as a problem that names the record: the first list element on the way
 * down (a clause, a fact, a reading), or the file's own record where there is none.
 */
export const schemaProblem = (file: string, root: unknown, issue: z.core.$ZodIssue): Problem => {
  const steps = walk(root, issue.path)
  const element = steps.findIndex((step) => typeof step.key === 'number')
  const inClause = element >= 0 && idOf(steps[element]?.value) !== undefined
  const record = inClause ? idOf(steps[element]?.value) : idOf(root)
  const rest = inClause ? steps.slice(element + 1) : steps
  const last = steps.at(-1)
  return {
    file,
    record: record ?? 'the file',
    field: rest.map(word).join('').replace(/^\./, '') || 'the record',
    found:
      issue.code === 'unrecognized_keys'
        ? issue.keys.join(', ')
        : shown(last === undefined ? root : last.value),
    expected: expectation(issue),
  }
}
