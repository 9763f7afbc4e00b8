import type { Amount, Truth } from '../algebras/exact/nodes'

/** Paths of the facts whose absence leaves an amount unknown, each once. */
export function missingFrom(amount: Amount): string[] {
  const paths = new Set<string>()
  visit(amount, paths)
  return [...paths]
}

/** Paths of the facts whose absence leaves a condition open, each once. */
export function missingFromTruth(truth: Truth): string[] {
  const paths = new Set<string>()
  visitTruth(truth, paths)
  return [...paths]
}

function visit(amount: Amount, paths: Set<string>): void {
  if (amount.value !== null) return
  if (amount.path !== undefined) paths.add(amount.path)
  if (amount.test) visitTruth(amount.test, paths)
  for (const each of amount.of) visit(each, paths)
}

function visitTruth(truth: Truth, paths: Set<string>): void {
  if (truth.value !== null) return
  if (truth.path !== undefined) paths.add(truth.path)
  for (const side of truth.sides ?? []) visit(side, paths)
  for (const each of truth.of) visitTruth(each, paths)
}
