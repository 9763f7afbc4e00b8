import { z } from 'zod'
import { askedAs, named } from './schema-fields'
import type { AskedPart, Named } from './schema-fields'
import { condition, formula } from './schema-formula'

/**
 * What a field holds that is no plain value: a formula, a condition, the name of something elsewhere, or many of
 * these. A field that may hold one of two has both.
 */
export type Shape =
  | { readonly is: 'formula' | 'condition' }
  | Named
  | { readonly is: 'many'; readonly of: Shape; readonly part?: AskedPart }
  | { readonly is: 'fields'; readonly of: Fields }
  | { readonly is: 'either'; readonly of: readonly Shape[] }

export type Fields = Readonly<Record<string, Shape>>

/** The fields of every kind of formula and of condition. */
export interface Shapes {
  readonly formula: Readonly<Record<string, Fields>>
  readonly condition: Readonly<Record<string, Fields>>
}

const many = (of: Shape | null, part?: AskedPart): Shape | null =>
  of && { is: 'many', of, ...(part && { part }) }

function fieldsOf(schema: z.ZodObject): Fields {
  const shapes = Object.entries(schema.shape).flatMap(([field, each]) => {
    const shape = shapeOf(each)
    return shape ? [[field, shape] as const] : []
  })
  return Object.fromEntries(shapes)
}

/** Null for plain values. */
function shapeOf(schema: z.core.$ZodType): Shape | null {
  if (schema === formula) return { is: 'formula' }
  if (schema === condition) return { is: 'condition' }
  const name = named.get(schema)
  if (name) return name
  if (schema instanceof z.ZodOptional) return shapeOf(schema.unwrap())
  if (schema instanceof z.ZodArray) return many(shapeOf(schema.element), askedAs.get(schema)?.part)
  if (schema instanceof z.ZodRecord) return many(shapeOf(schema.valueType))
  if (schema instanceof z.ZodUnion) {
    return { is: 'either', of: schema.options.flatMap((each) => shapeOf(each) ?? []) }
  }
  return schema instanceof z.ZodObject ? { is: 'fields', of: fieldsOf(schema) } : null
}

const kindsOf = (kind: unknown): readonly unknown[] => {
  if (kind instanceof z.ZodEnum) return kind.options
  return kind instanceof z.ZodLiteral ? [...kind.values] : []
}

const byKind = (options: readonly z.ZodObject[]): Readonly<Record<string, Fields>> =>
  Object.fromEntries(
    options.flatMap((option) => {
      const fields = fieldsOf(option)
      return kindsOf(option.shape.kind).map((kind) => [String(kind), fields] as const)
    }),
  )

/**
 * Read off the schemas, so that a shape is said once. The build of the page puts what this comes to in the place of
 * this file, and leaves zod out (vite.config.ts).
 */
export const shapes: Shapes = {
  formula: byKind(formula.options),
  condition: byKind(condition.options),
}
