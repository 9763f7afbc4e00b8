import { wholeOf } from '../expressions/source'
import type { Column, Leaf } from '../expressions/leaf'
import { places } from '../expressions/leaf'
import { codeOf } from '../columns/table'
import { defaultOf } from '../../scenario'
import { among } from './conditions'
import type { Expression, GivenCell } from './expression'
import { says } from './expression'

/** The cells that are filled in, each of them once. */
export function givenCells() {
  const cells = new Map<string, GivenCell>()
  const given = (of: GivenCell['of'], name: string): GivenCell => {
    const key = `${of}:${name}`
    let cell = cells.get(key)
    if (!cell) cells.set(key, (cell = { kind: 'given', of, name }))
    return cell
  }
  return { cells, given }
}

type Given = ReturnType<typeof givenCells>['given']

/** The plain default of a fact as the number of its cell; null where it has none. */
export function standInOf({ fact }: Column): number | null {
  const standIn = defaultOf(fact)
  if (standIn === undefined) return null
  if (typeof standIn === 'object') return Number(wholeOf(standIn, places[fact.type]))
  return typeof standIn === 'boolean' ? (standIn ? 1 : 0) : codeOf(fact, standIn)
}

function columnSays(column: Column, given: Given): Expression {
  const cell = given('fact', column.name)
  const { asks, fact } = column
  if (asks === 'stated') return says('IF', says('ISNA', cell), 0, 1)
  const standIn = standInOf(column)
  if (asks === 'value')
    return standIn === null ? cell : says('IF', says('ISNA', cell), standIn, cell)
  const codes = asks.map((value) => codeOf(fact, value))
  return among(cell, codes, standIn === null ? null : codes.includes(standIn) ? 1 : 0)
}

/** What a cell says of what is filled in. */
export function leafSays(leaf: Leaf, given: Given): Expression {
  switch (leaf.kind) {
    case 'column':
      return columnSays(leaf, given)
    case 'list_stated':
      return given('list_stated', leaf.list)
    case 'rows':
      return says('IF', says('>', given('rows', leaf.list), leaf.over), 1, 0)
    case 'parameter':
      return given('parameter', leaf.id)
  }
}
