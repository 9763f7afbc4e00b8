import { createPinia } from 'pinia'
import { describe, expect, test } from 'vitest'
import { render } from 'vitest-browser-vue'
import type { PropType } from 'vue'
import { defineComponent, h } from 'vue'
import { readScenario } from '../../src/calculator/reading/read-scenario'
import { reportAwards } from '../../src/calculator/report/award'
import PlaceBars from '../../src/components/compare/PlaceBars.vue'
import { i18n } from '../../src/components/provided/i18n'
import { provideCompany } from '../../src/components/provided/company'
import { provideDocuments } from '../../src/components/provided/documents'
import { useTelling } from '../../src/components/provided/telling'
import type { Documents } from '../../src/policies/documents'
import { documentsOf } from '../../src/policies/documents'
import { shipped } from '../../src/stores/documents'
import { moneyText } from '../../src/telling/words/money'
import { barRows } from '../../src/telling/headline/bar-rows'

const day = '2026-06-30'

const facts = shipped.corpus.examples.find(({ id }) => id === 'humanoid-maker')?.scenario ?? {}

/** The documents with another value of one printed number. */
function withParameter({ data }: Documents, id: string, value: string): Documents {
  const policies = data.policies.map((policy) => ({
    ...policy,
    clauses: policy.clauses.map((clause) => ({
      ...clause,
      parameters: clause.parameters.map((each) => (each.id === id ? { ...each, value } : each)),
    })),
  }))
  return documentsOf({ ...data, policies }, `${id} ${value}`)
}

const Totals = defineComponent(() => {
  const { documents, speech } = useTelling()
  const { report } = provideCompany(() => ({ ...facts, application_date: day }))
  return () => {
    const asked = { documents: documents.value, report: report.value, own: null }
    const rows = barRows({ ...asked, speech: speech.value }, 'high', new Map())
    return h(PlaceBars, { rows, own: null, asOf: report.value.as_of, by: 'high' })
  }
})

/** What every place comes to at most, in 万元, as the calculator has it. */
function amountsOf({ corpus }: Documents): Record<string, string> {
  const read = readScenario({ ...facts, application_date: day }, corpus, day)
  if ('problems' in read) throw new Error(read.problems[0].message)
  const { locations } = reportAwards(read.scenario, corpus)
  return Object.fromEntries(
    Object.entries(locations).map(([id, { high }]) => [
      id,
      high === null ? '' : moneyText(high, 'wan'),
    ]),
  )
}

/** A part of the page with documents of its own. */
const Half = defineComponent(
  (props: { documents: Documents }) => {
    provideDocuments(() => props.documents)
    return () => h('div', { class: 'half' }, [h(Totals)])
  },
  { props: { documents: { type: Object as PropType<Documents>, required: true } } },
)

describe('two sets of documents side by side in one page', () => {
  test('give each their own figures', async () => {
    const edited = withParameter(shipped, 'PD-7.unit_cap', '10000')
    const [before, after] = [amountsOf(shipped), amountsOf(edited)]
    expect(after['pudong']).not.toBe(before['pudong'])
    expect(after['longhua']).toBe(before['longhua'])
    const page = await render(
      defineComponent(() => () => [
        h(Half, { documents: shipped }),
        h(Half, { documents: edited }),
      ]),
      { global: { plugins: [createPinia(), i18n] } },
    )
    const halves = [...page.container.querySelectorAll('.half')]
    for (const [i, amounts] of [before, after].entries()) {
      for (const { id, name } of shipped.corpus.locations) {
        const row = [...(halves[i]?.querySelectorAll('tr') ?? [])].find(({ textContent }) =>
          textContent.includes(name.zh),
        )
        expect(row?.textContent, id).toContain(amounts[id])
      }
    }
  })
})
