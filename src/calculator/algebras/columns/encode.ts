import type { Addresses } from './body'
import { bodyOf } from './body'
import type { Kernel } from './kernel'
import type { Layout } from './layout'
import { moduleOf } from './module'
import type { Program } from './program'
import type { Input } from './steps'

/** The address of a key that a layout was made for. */
export function addressOf<K>(places: ReadonlyMap<K, number>, key: K): number {
  const address = places.get(key)
  if (address === undefined) throw new Error(`${String(key)} has no place`)
  return address
}

/** A program as the bytes of a module: first the companies, then a function for each list. */
export function encode(program: Program, layout: Layout): Uint8Array<ArrayBuffer> {
  const body = (
    kernel: Kernel,
    outputs: ReadonlyMap<string, number>,
    guard: number,
    input: Addresses['input'],
  ) =>
    bodyOf(kernel, {
      input,
      guard,
      root: (name) => addressOf(outputs, name),
      constant: (value) => addressOf(layout.constants, value),
      parameter: (id) => addressOf(layout.parameters, id),
    })
  const ofCompany = ({ from, name }: Input): ReturnType<Addresses['input']> =>
    from === 'total'
      ? { from: 'memory', offset: addressOf(layout.totals, name) }
      : { from: 'rows', offset: addressOf(layout.columns, name) }
  const items = [...program.lists].flatMap(([list, kernel]) => {
    const place = layout.lists.get(list)
    if (!place) return []
    const { inputs, roots, guard } = place
    return [
      body(kernel, roots, guard, (input) => ({ from: 'memory', offset: addressOf(inputs, input) })),
    ]
  })
  return moduleOf([body(program.main, layout.outputs, layout.guard, ofCompany), ...items])
}
