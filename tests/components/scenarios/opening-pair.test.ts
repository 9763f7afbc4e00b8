import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { effectScope } from 'vue'
import { useOpeningPair } from '../../../src/components/scenarios/opening-pair'
import { blankStart } from '../../../src/sharing/company'
import { shipped } from '../../../src/stores/documents'
import { useScenarioStore } from '../../../src/stores/scenario'

const [first, second] = shipped.corpus.examples

function opened() {
  const pair = effectScope().run(useOpeningPair)
  if (!pair) throw new Error('no pair')
  return pair
}
const shown = () => {
  const { sideA, sideB } = opened()
  return [sideA.value, sideB.value]
}

describe('the two scenarios that the page opens with', () => {
  beforeEach(() => {
    setActivePinia(createPinia())
  })

  it('are the company at hand and another, where nothing was changed in the example', () => {
    expect(shown()).toEqual([{ kind: 'current' }, { kind: 'example', id: second?.id }])
  })

  it('are what was changed in the example', () => {
    const company = useScenarioStore()
    company.state('revenue', '1')
    expect(shown()).toEqual([{ kind: 'original' }, { kind: 'current' }])
  })

  it('are never nothing at all beside a company that began blank', () => {
    const company = useScenarioStore()
    company.open(blankStart, {})
    company.state('revenue', '200000000')
    expect(company.changed).toBe(true)
    expect(shown()).toEqual([{ kind: 'current' }, { kind: 'example', id: first?.id }])
  })

  it('are what somebody chose', () => {
    const company = useScenarioStore()
    company.open(blankStart, {})
    const { sideB } = opened()
    sideB.value = { kind: 'example', id: second?.id ?? '' }
    expect(shown()).toEqual([{ kind: 'current' }, { kind: 'example', id: second?.id }])
  })
})
