import type { Answer, Asked, Said } from '../asked'
import { sameParts } from '../parts'

/** One thing made: of what, and by which answers. */
interface Making {
  readonly parts: readonly object[]
  readonly answers: readonly Answer[]
  readonly made: object
}

/** Makings that last, by the answers that they were made of: what is asked next, or what came out. */
interface Lasting {
  asked?: Asked
  readonly after: Map<Said, Lasting>
  making?: Making
}

/**
 * What is remembered of one thing. A making is held until another scenario makes its own; what that meets again lasts.
 * Most amounts of a company are never met again, and to hold them costs more than to make them: so nothing that is made
 * for one company is the key of a WeakMap either, whose values outlive it.
 */
export interface Memory {
  recent: readonly (Making & { readonly by: object })[]
  /** By the first of the parts. */
  lasting?:
    Map<object, { readonly parts: readonly object[]; readonly first: Lasting }[]> | undefined
  /** How many last. */
  count: number
}

/** What lasts of one thing; then all of it is forgotten. */
const mostLasting = 64

const none: readonly Answer[] = []

export const emptyMemory = (): Memory => ({ recent: [], count: 0 })

function makeLast(memory: Memory, { parts, answers, made }: Making): void {
  if (memory.count >= mostLasting) {
    memory.lasting = undefined
    memory.count = 0
  }
  memory.count += 1
  memory.lasting ??= new Map<object, { parts: readonly object[]; first: Lasting }[]>()
  const key = parts[0] ?? memory
  let beside = memory.lasting.get(key)
  if (!beside) memory.lasting.set(key, (beside = []))
  let place = beside.find((each) => sameParts(each.parts, parts))?.first
  if (!place) beside.push({ parts, first: (place = { after: new Map<Said, Lasting>() }) })
  for (const { asked, said } of answers) {
    place.asked = asked
    let next = place.after.get(said)
    if (!next) place.after.set(said, (next = { after: new Map<Said, Lasting>() }))
    place = next
  }
  place.making = { parts, answers, made }
}

/** What lasts of the same parts and answers; undefined where nothing does. */
function lasting(
  memory: Memory,
  parts: readonly object[],
  answer: (asked: Asked) => Said,
): Making | undefined {
  const beside = memory.lasting?.get(parts[0] ?? memory)
  let place = beside?.find((each) => sameParts(each.parts, parts))?.first
  while (place?.asked) place = place.after.get(answer(place.asked))
  return place?.making
}

/** What was made of the same parts by the same answers; undefined where nothing was. */
export function recalled(
  memory: Memory,
  parts: readonly object[],
  by: object,
  answer: (asked: Asked) => Said,
): Making | undefined {
  for (const making of memory.recent) {
    if (!sameParts(making.parts, parts)) continue
    if (!making.answers.every(({ asked, said }) => answer(asked) === said)) continue
    if (making.by !== by) {
      memory.recent = memory.recent.filter((each) => each !== making)
      makeLast(memory, making)
    }
    return making
  }
  return lasting(memory, parts, answer)
}

/** Remembers what was made of these parts by these answers. */
export function remember(
  memory: Memory,
  parts: readonly object[],
  by: object,
  made: object,
  answers = none,
): void {
  const making = { parts, answers, made, by }
  // Of the same scenario: what a document alone and a place make of a clause.
  memory.recent = [making, ...memory.recent.filter((each) => each.by === by)]
}
