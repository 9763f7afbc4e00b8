import type { Reference } from './reference'
import { onlyUnderReferences } from './reference'
import type { Condition, Formula } from './schema'
import type { AskedPart } from './schema-fields'
import type { Fields, Shape } from './shape'
import { shapes } from './shape'

interface At {
  /** The field, from the formula or condition that it stands in: `routes[0].when[1]`. */
  readonly at: string
  /** The list over whose items it runs. */
  readonly list: string | undefined
}

/** What stands directly inside a formula or a condition. */
export type Part =
  /** `key`: its key where the field is a record, as the option of a reading. */
  | (At & { readonly holds: 'formula'; readonly formula: Formula; readonly key?: string })
  | (At & {
      readonly holds: 'condition'
      readonly condition: Condition
      /** Where it is asked; nowhere of its own inside another condition. */
      readonly part?: AskedPart
      readonly key?: string
    })
  | (At & { readonly holds: 'name'; readonly names: Reference })

/** A field on the way down. */
interface Place extends At {
  readonly part?: AskedPart
  readonly key?: string
}

type Holder = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Holder =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What a field beside a name holds of it: many values, the keys of a record, or one value. */
const beside = (value: unknown): readonly string[] => {
  if (value === undefined) return []
  if (Array.isArray(value)) return value.map(String)
  return isRecord(value) ? Object.keys(value) : [String(value)]
}

function named(shape: Shape, id: string, { at, list }: At, holder: Holder): Reference[] {
  switch (shape.is) {
    case 'fact': {
      const { types, values } = shape
      const held = values?.flatMap((field) => beside(holder[field]))
      const like = { ...(types && { types }), ...(held && { values: held }) }
      return [{ kind: 'fact', id, at, list, ...like }]
    }
    case 'parameter':
      return [{ kind: 'parameter', id, at, ...(shape.unit && { unit: shape.unit }) }]
    case 'list':
      return [{ kind: 'list', id, at }]
    case 'reading': {
      const options = holder[shape.options]
      return [{ kind: 'reading', id, at, options: beside(options), complete: isRecord(options) }]
    }
    default:
      return []
  }
}

// The records were read by the schema that the shapes are read off: a value is what its shape says.
function inField(shape: Shape, value: unknown, place: Place, holder: Holder): Part[] {
  if (value === undefined) return []
  const { at } = place
  switch (shape.is) {
    case 'formula':
      return [{ ...place, holds: 'formula', formula: value as Formula }]
    case 'condition':
      return [{ ...place, holds: 'condition', condition: value as Condition }]
    case 'fields':
      return inFields(shape.of, value as Holder, place)
    case 'either':
      return shape.of
        .filter(({ is }) => isRecord(value) === (is === 'formula' || is === 'condition'))
        .flatMap((each) => inField(each, value, place, holder))
    case 'many': {
      const inside = { ...place, ...(shape.part && { part: shape.part }) }
      if (Array.isArray(value)) {
        return value.flatMap((each: unknown, index) =>
          inField(shape.of, each, { ...inside, at: `${at}[${index}]` }, holder),
        )
      }
      return Object.entries(value as Holder).flatMap(([key, each]) =>
        inField(shape.of, each, { ...inside, at: `${at}.${key}`, key }, holder),
      )
    }
    case 'readings':
      return onlyUnderReferences(value as Record<string, string>, at).map((names) => ({
        ...place,
        holds: 'name',
        names,
      }))
    default:
      return named(shape, String(value), place, holder).map((names) => ({
        ...place,
        holds: 'name',
        names,
      }))
  }
}

const inFields = (fields: Fields, holder: Holder, place: Place): Part[] =>
  Object.entries(fields).flatMap(([field, shape]) =>
    inField(
      shape,
      holder[field],
      { ...place, at: place.at ? `${place.at}.${field}` : field },
      holder,
    ),
  )

/** What a formula over the items of a list holds runs over them; the list itself is named outside. */
function partsOf(fields: Fields | undefined, node: Holder, list: string | undefined): Part[] {
  const parts = inFields(fields ?? {}, node, { at: '', list })
  const over = parts.find((each) => each.holds === 'name' && each.names.kind === 'list')
  if (over?.holds !== 'name') return parts
  return parts.map((each) => (each.holds === 'name' ? each : { ...each, list: over.names.id }))
}

/** What stands directly inside a formula, in the order of its fields, under every reading. */
export const partsOfFormula = (formula: Formula, list?: string): readonly Part[] =>
  partsOf(shapes.formula[formula.kind], formula, list)

/** What stands directly inside a condition, in the order of its fields, under every reading. */
export const partsOfCondition = (condition: Condition, list?: string): readonly Part[] =>
  partsOf(shapes.condition[condition.kind], condition, list)
