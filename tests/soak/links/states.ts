import { readFileSync, readdirSync } from 'node:fs'
import type { Corpus } from '../../../src/policies/corpus'
import type { State } from './mutations'
import { scenarios } from '../../random'
import type { Draws } from '../draws'
import { drawn } from '../draws'

interface SentLink {
  readonly parts: State
}

/** Links that were sent, of every version there was, as they stand for the tests of migration. */
function sent(): State[] {
  const folder = new URL('../../sharing/links/', import.meta.url)
  return readdirSync(folder).flatMap((file) => {
    const links = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as readonly SentLink[]
    return links.map(({ parts }) => ({ v: 1, ...parts }))
  })
}

/** Sound states of a page to spoil: those that were sent, and random companies with choices of every part. */
export function soundStates(corpus: Corpus, count: number, seed: number, draws: Draws): State[] {
  const old = sent()
  const ids = (all: readonly { readonly id: string }[]): string => draws.one(all).id
  const made = drawn(scenarios(corpus), count, seed).map((facts) => ({
    v: 1,
    d: '5f9976d7c5a3',
    t: '2026-06-30',
    company: { example: ids(corpus.examples), facts },
    ...(draws.next() < 0.7 && {
      curves: {
        path: draws.one(['project_investment', 'revenue', 'robot_orders.0.units']),
        view: draws.one(['locations', 'policies']),
        mode: draws.one(['amount', 'share', 'marginal']),
        theme: ids(corpus.themes),
        hidden: [ids(corpus.locations)],
        wanted: '12345678.9',
      },
    }),
    ...(draws.next() < 0.5 && {
      map: { x: 'project_investment', y: 'revenue', mode: 'amount', place: ids(corpus.locations) },
    }),
    ...(draws.next() < 0.3 && { clauses: { view: 'terms' }, report: { every: true } }),
  }))
  return [...old, ...made]
}
