import { describe, expect, it } from 'vitest'
import type { Clause } from '../../src/policies/corpus'
import { glanceOf } from '../../src/policies/glance'
import { corpus } from '../corpus'

const clauses = [...corpus.clauses.values()]
const clause = (id: string): Clause => {
  const found = corpus.clauses.get(id)
  if (!found) throw new Error(id)
  return found
}
const told = (id: string) =>
  glanceOf(clause(id), corpus).map((part) => {
    switch (part.kind) {
      case 'tier':
        return `tier ${part.above.id} ${part.amount.id}`
      case 'as_stated':
        return `as_stated ${part.fact}`
      case 'no_cap':
        return 'no_cap'
      case 'rate':
        return `rate ${part.low ? `${part.low.id} to ` : ''}${part.parameter.id}`
      case 'cap':
        return `cap ${part.parameter.id}${part.alone ? ' alone' : ''}`
      case 'threshold':
        return `threshold ${part.parameter.id} ${part.asks ?? ''}`
      case 'amount':
      case 'share':
        return `${part.kind} ${part.parameter.id}`
    }
  })

describe('a clause at a glance', () => {
  it('says its rate and its cap', () => {
    expect(told('CN-8.2')).toEqual(['rate CN-8.2.rate', 'cap CN-8.2.cap alone'])
  })

  it('says that no cap is printed where the award grows with a fact', () => {
    expect(told('PD-6')).toEqual(['rate PD-6.rate', 'no_cap', 'threshold PD-6.threshold at_least'])
    expect(told('LH-7')).toEqual(['amount LH-7.amount'])
  })

  it('says both ends of a printed range', () => {
    expect(told('PD-3')[0]).toBe('rate PD-3.rate_low to PD-3.rate')
  })

  it('names the caps where there are two', () => {
    expect(told('PD-7')).toEqual([
      'rate PD-7.rate',
      'cap PD-7.unit_cap',
      'cap PD-7.year_cap',
      'threshold PD-7.order_units at_least',
      'threshold PD-7.year_units at_least',
    ])
  })

  it('says a tier as threshold and amount', () => {
    expect(told('XH-2')).toEqual([
      'tier XH-2.first_threshold XH-2.first_cap',
      'tier XH-2.second_threshold XH-2.second_cap',
      'tier XH-2.third_threshold XH-2.third_cap',
    ])
  })

  it('takes a limit over all public money for what it is, and not for its own cap', () => {
    expect(told('PD-8a')).toEqual(['as_stated required_district_match', 'cap PD-8b.total_cap'])
  })

  it('says nothing of an amount where the text prints none', () => {
    const silent = clauses.filter(({ formula }) => !formula)
    expect(silent.length).toBeGreaterThan(0)
    for (const each of silent) {
      const kinds = glanceOf(each, corpus).map(({ kind }) => kind)
      expect(
        kinds.filter((kind) => kind !== 'threshold'),
        each.id,
      ).toEqual([])
    }
  })

  it('leaves out no rate, amount, cap, share or threshold of any clause, and says none twice', () => {
    const shown = new Set(['rate', 'amount', 'cap', 'share', 'threshold'])
    for (const each of clauses) {
      const ids = glanceOf(each, corpus).flatMap((part) => {
        if (part.kind === 'tier') return [part.above.id, part.amount.id]
        if (part.kind === 'rate') return [part.parameter.id, ...(part.low ? [part.low.id] : [])]
        return 'parameter' in part ? [part.parameter.id] : []
      })
      const named = each.cap === 'none' ? [] : each.cap
      const own = each.parameters.filter(
        ({ kind, derived, id }) =>
          shown.has(kind) && !derived && (kind !== 'cap' || named.includes(id)),
      )
      expect(ids.toSorted(), each.id).toEqual(
        [...new Set([...own.map(({ id }) => id), ...named])].toSorted(),
      )
    }
  })
})
