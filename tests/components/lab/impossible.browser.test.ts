import { createPinia } from 'pinia'
import { afterEach, describe, expect, test } from 'vitest'
import { render } from 'vitest-browser-vue'
import { defineComponent, h, nextTick, ref } from 'vue'
import DocumentEditor from '../../../src/components/lab/DocumentEditor.vue'
import NewClauseForm from '../../../src/components/lab/NewClauseForm.vue'
import NumberField from '../../../src/components/lab/NumberField.vue'
import { i18n } from '../../../src/components/provided/i18n'
import { addWords } from '../../../src/components/provided/page-words'
import { useTelling } from '../../../src/components/provided/telling'
import * as lab from '../../../src/locales/lab'
import { shipped, useDocumentsStore } from '../../../src/stores/documents'
import { useReformStore } from '../../../src/stores/reform'
import { shownScale } from '../../../src/telling/lab/lab-number'

/** What an editor may type and cannot be: it is refused where it is typed, in words, and nothing is changed. */

addWords('lab', lab)
const law = shipped
const { parameters } = law.corpus
const policyOf = (id: string) => {
  const found = law.corpus.policies.find((each) => each.id === id)
  if (!found) throw new Error(id)
  return found
}

/** One part of the lab alone on the page, and what it said last of a refused entry. */
async function shown(part: 'number' | 'document' | 'new', id: string) {
  const said = ref('')
  const pinia = createPinia()
  const page = await render(
    defineComponent(() => {
      const { speech } = useTelling()
      const hear = (...words: string[]): void => {
        said.value = words.at(-1) ?? ''
      }
      return () => {
        if (part === 'new') return h(NewClauseForm, { policy: policyOf(id), law })
        if (part === 'document')
          return h(DocumentEditor, { policy: policyOf(id), law, onRefused: hear })
        const parameter = parameters.get(id)
        if (!parameter) throw new Error(id)
        const scale = shownScale(parameter, speech.value)
        const of = { parameter, value: parameter.printed, scale, law, describedby: 'why' }
        return h(NumberField, { ...of, onRefused: hear })
      }
    }),
    { global: { plugins: [pinia, i18n] } },
  )
  const field = (name: string): HTMLInputElement => {
    const found = page.container.querySelector(`[data-testid="${name}"]`)
    if (!(found instanceof HTMLElement)) throw new Error(name)
    return (found.matches('input, select') ? found : found.querySelector('input')) as never
  }
  const type = async (name: string, text: string): Promise<HTMLInputElement> => {
    const input = field(name)
    input.value = text
    input.dispatchEvent(new Event('input', { bubbles: true }))
    input.dispatchEvent(new Event('change', { bubbles: true }))
    await nextTick()
    return input
  }
  return { page, said, field, type }
}

function expectTheLaw(): void {
  expect(useReformStore().changes).toEqual([])
  expect(useDocumentsStore().documents).toBe(shipped)
}

afterEach(() => document.body.replaceChildren())

const numbers: readonly (readonly [id: string, typed: string, why: string])[] = [
  ['CN-8.3.rate', '-5', '不能为负数'],
  ['CN-8.3.rate', '120', '不能超过 100%'],
  ['CN-8.3.rate', '0', '应大于 0'],
  ['CN-8.3.rate', '12.34567', '至多'],
  ['CN-8.3.rate', '一半', '应为数字'],
  ['CN-8.3.cap', '-1', '不能为负数'],
  ['CN-8.3.cap', '0', '应大于 0'],
  ['CN-8.3.cap', '300.0000005', '至多'],
  ['CN-8.3.cap', '10000000.1', '不能超过'],
  ['CN-8.3.cap', '1e7', '应为数字'],
  ['CN-6.1b.rounds', '2.5', '整数'],
  ['CN-6.1b.years', '0', '应大于 0'],
  ['LH-5.amount', '0', '应大于 0'],
  ['LH-5.pool', '0', '应大于 0'],
  ['LH-5.pool', '-20', '不能为负数'],
  ['PD-3.to', '2026-02-30', '应为日历中的一天'],
  ['PD-3.to', '20261231', '应为日历中的一天'],
  ['PD-3.to', '2023-12-31', '不应低于“建成起始日”的 2024-01-01'],
  ['XH-2.second_threshold', '10000', '应高于'],
  ['XH-2.second_threshold', '300000', '应高于'],
  ['XH-2.third_cap', '200', '不应低于'],
  ['PD-3.rate', '1', '不应低于'],
  ['SZ-4.rent_share', '100', '应小于 100%'],
]

const heads: readonly (readonly [field: string, policy: string, typed: string, why: string])[] = [
  ['term_to', 'pudong', '2024-12-01', '有效期的首日不应晚于末日'],
  ['rounding_step', 'longhua', '0', '应大于 0'],
  ['rounding_step', 'pudong', '0.001', '至多'],
  ['rounding_step', 'pudong', '-1', '应为元数'],
]

const clauses: readonly (readonly [
  is: string,
  kind: string,
  typed: Readonly<Record<string, string>>,
  why: string,
])[] = [
  ['no rate', 'rate', {}, '比例（%）'],
  ['a rate above 1', 'rate', { 'new-rate': '150' }, '不能超过 100%'],
  ['a rate below nothing', 'rate', { 'new-rate': '-30' }, '不能为负数'],
  ['no cap', 'cap', { 'new-rate': '30' }, '上限'],
  ['a cap of nothing', 'cap', { 'new-rate': '30', 'new-cap': '0' }, '上限（万元）：应大于 0'],
  ['no amount', 'fixed', {}, '金额'],
  ['an amount of nothing', 'fixed', { 'new-amount': '0' }, '金额（万元）：应大于 0'],
  ['an amount in words', 'fixed', { 'new-amount': '五十' }, '金额（万元）：应为数字'],
]

describe('an edit that cannot be, at its field', () => {
  test('is at least thirty', () => {
    expect(numbers.length + heads.length + clauses.length).toBeGreaterThanOrEqual(30)
  })

  test.each(numbers)('%s as %s is refused with %s', async (id, typed, why) => {
    const { said, type } = await shown('number', id)
    const input = await type(`number-${id}`, typed)
    expect(said.value).toContain(why)
    expect(said.value).toContain('未采用，仍为')
    expect(input.getAttribute('aria-invalid')).toBe('true')
    expect(input.getAttribute('aria-describedby')).toBe('why')
    expect(input.value).toBe(typed)
    expectTheLaw()
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))
    await nextTick()
    expect([said.value, input.getAttribute('aria-invalid')]).toEqual(['', 'false'])
  })

  test.each(heads)('%s of %s as %s is refused with %s', async (head, policy, typed, why) => {
    const { said, field, type } = await shown('document', policy)
    const before = field(`${head}-${policy}`).value
    const input = await type(`${head}-${policy}`, typed)
    expect(said.value).toContain(why)
    expect(input.value).toBe(before)
    expectTheLaw()
  })

  test.each(clauses)('a new clause of %s is refused', async (_, kind, typed, why) => {
    const { page, type, field } = await shown('new', 'changning')
    await type('new-kind', kind)
    for (const [name, text] of Object.entries(typed)) await type(name, text)
    page.container.querySelector('form')?.requestSubmit()
    await nextTick()
    expect(page.container.querySelector('[data-testid=new-refused]')?.textContent).toContain(why)
    for (const [name, text] of Object.entries(typed)) expect(field(name).value).toBe(text)
    expectTheLaw()
  })
})
