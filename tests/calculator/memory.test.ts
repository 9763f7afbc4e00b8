import { describe, expect, it } from 'vitest'
import type { Asked, Said } from '../../src/calculator/algebras/asked'
import type { Memory } from '../../src/calculator/algebras/exact/memory'
import { emptyMemory, recalled, remember } from '../../src/calculator/algebras/exact/memory'
import { corpus } from '../corpus'

const investment = corpus.facts.get('project_investment')
if (!investment) throw new Error('No investment')
const asked: Asked = { key: investment.id, fact: investment, item: undefined }
const clause = {}

/** A company that states this investment: what it recalls, else what it makes and has remembered. */
function company(memory: Memory, stated: Said, parts: readonly object[] = [clause]) {
  const by = {}
  const known = recalled(memory, parts, by, () => stated)?.made
  if (!known) remember(memory, parts, by, { stated }, [{ asked, said: stated }])
  return known
}

describe('what is remembered of a clause', () => {
  it('is what the company before made, where the answers are the same', () => {
    const memory = emptyMemory()
    expect(company(memory, '24000000/1')).toBeUndefined()
    expect(company(memory, '24000000/1')).toEqual({ stated: '24000000/1' })
    expect(company(memory, '24000001/1')).toBeUndefined()
  })

  it('is forgotten where the next company does not meet it again', () => {
    const memory = emptyMemory()
    company(memory, '24000000/1')
    company(memory, '25000000/1')
    expect(company(memory, '24000000/1')).toBeUndefined()
  })

  it('lasts once it was met again, whatever comes between', () => {
    const memory = emptyMemory()
    company(memory, undefined)
    company(memory, undefined)
    for (let fen = 1; fen < 1000; fen += 1) company(memory, `${fen}/1`)
    expect(company(memory, undefined)).toEqual({ stated: undefined })
    expect(company(memory, null)).toBeUndefined()
  })

  it('is kept apart by what it was made of', () => {
    const memory = emptyMemory()
    const other = {}
    for (const parts of [[clause], [clause], [clause, other], [clause, other]])
      company(memory, undefined, parts)
    expect(recalled(memory, [clause], {}, () => undefined)?.made).not.toBe(
      recalled(memory, [clause, other], {}, () => undefined)?.made,
    )
    expect(company(memory, undefined, [other])).toBeUndefined()
  })

  it('holds of one company what a document alone and a place make of it', () => {
    const memory = emptyMemory()
    const [by, alone, together] = [{}, {}, {}]
    remember(memory, [clause], by, alone)
    remember(memory, [clause, clause], by, together)
    expect(recalled(memory, [clause], {}, () => undefined)?.made).toBe(alone)
    expect(recalled(memory, [clause, clause], {}, () => undefined)?.made).toBe(together)
  })

  it('does not grow without end: of what lasts most is forgotten at once', () => {
    const memory = emptyMemory()
    const twice = (said: string): void => {
      company(memory, said)
      company(memory, said)
    }
    for (let n = 0; n < 65; n += 1) twice(`${n}/1`)
    expect(company(memory, '64/1')).toBeDefined()
    expect(company(memory, '0/1')).toBeUndefined()
  })
})
