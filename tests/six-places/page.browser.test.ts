import { createPinia } from 'pinia'
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-vue'
import { defineComponent, h } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { whole } from '../../src/calculator/fraction'
import { pooledLook } from '../../src/charts/looks'
import AwardCurves from '../../src/components/curves/AwardCurves.vue'
import { provideCompany } from '../../src/components/provided/company'
import { provideDocuments } from '../../src/components/provided/documents'
import { i18n } from '../../src/components/provided/i18n'
import { Decimal } from '../../src/policies/decimal'
import { pageNames } from '../../src/sharing/pages'
import { sweepScenario } from '../../src/sweeps/sweep'
import ComparePage from '../../src/pages/ComparePage.vue'
import { scenarioOf, six } from './company'
import { sixPlaces } from './documents'

const start = six.examples.find(({ id }) => id === 'model-startup')?.scenario ?? {}

/** A component of the page, told of six places and of the start-up. */
function shown(component: Parameters<typeof h>[0], props: Record<string, unknown>) {
  const company = defineComponent({
    setup() {
      provideCompany(() => start)
      return () => h(component, props)
    },
  })
  const told = defineComponent({
    setup() {
      provideDocuments(() => sixPlaces)
      return () => h(company)
    },
  })
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', component: told },
      ...pageNames.map((name) => ({ path: `/${name}`, name, component: told })),
    ],
  })
  return render(told, { global: { plugins: [createPinia(), router, i18n] } })
}

test('the totals have six rows, and notes that name each place', async () => {
  await shown(ComparePage, {})
  for (const { id } of six.locations) {
    await expect.element(page.getByTestId(`total-${id}`)).toBeVisible()
  }
  const row = page.getByTestId('total-hangzhou')
  await expect.element(row.getByTestId('high')).toHaveTextContent('3,042')
  await expect.element(row.getByTestId('low')).toHaveTextContent('690')
  await expect.element(page.getByText(/杭州市：.*徐汇区、长宁区、浦东新区：/)).toBeVisible()
})

test('the curves have a line of its own look for the sixth place', async () => {
  const [from, to] = [whole(new Decimal(0)), whole(new Decimal('40000000'))]
  const sweep = sweepScenario(six, scenarioOf(start), { path: 'compute_purchase', from, to })
  if ('problem' in sweep) throw new Error(sweep.problem.message)
  await shown(AwardCurves, {
    sweep,
    view: 'locations',
    here: '18000000',
    unit: 'wan',
    dark: false,
  })
  await expect.element(page.getByTestId('total-hangzhou')).toHaveTextContent('3,042')
  for (const { id, look } of six.locations) {
    const line = page.getByTestId(`total-${id}`).element().querySelector('line')
    expect(line?.getAttribute('stroke')).toBe(pooledLook(look, false).color)
  }
})
