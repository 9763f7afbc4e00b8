import type { GivenCell, Value } from '../../calculator/algebras/workbook/expression'
import { numberOf } from '../../calculator/algebras/columns/scenario-tables'
import { columnName } from '../../calculator/algebras/expressions/source'
import type { Scenario } from '../../calculator/scenario'
import type { Corpus } from '../../policies/corpus'
import { factKey } from '../../policies/corpus'
import { pathOf } from '../../policies/fact-path'
import { places } from '../../reforms/numbers'

const known = (value: number): Value => (Number.isNaN(value) ? 'unknown' : value)

/** What a scenario and a set of documents fill into the cells that a workbook reads. */
export function filledBy(corpus: Corpus, scenario: Scenario): (cell: GivenCell) => Value {
  const facts = new Map<string, Value>()
  for (const fact of corpus.facts.values())
    if (fact.list === undefined)
      facts.set(columnName(fact.id), known(numberOf(fact, scenario.facts.get(fact.id))))
  for (const [list, items] of scenario.lists)
    items.forEach((item, index) => {
      for (const [id, value] of item) {
        const fact = corpus.facts.get(factKey(id, list))
        if (fact) facts.set(pathOf(fact, { list, index }), known(numberOf(fact, value)))
      }
    })
  return ({ of, name }) => {
    switch (of) {
      case 'fact':
        return facts.get(name) ?? 'unknown'
      case 'list_stated':
        return scenario.lists.has(name) ? 1 : 0
      case 'rows':
        return scenario.lists.get(name)?.length ?? 0
      case 'parameter': {
        const parameter = corpus.parameters.get(name)
        if (!parameter) return 'unknown'
        return parameter.value.times(10 ** places[parameter.unit]).toNumber()
      }
    }
  }
}
