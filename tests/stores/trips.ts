import { expect } from 'vitest'
import type { Company } from '../../src/sharing/company'
import { readScenarioFile, scenarioFile, shelfFile } from '../../src/sharing/scenario-file'
import type { SavedScenario } from '../../src/sharing/shelf'
import { shipped } from '../../src/stores/documents'

const { corpus } = shipped
import { behindHash, opened } from './opened'

type Page = ReturnType<typeof opened>

export const companyOf = ({ scenario }: Page): Company => ({
  example: scenario.exampleId,
  facts: scenario.input,
})

/** Another page at an address, which has nothing to tell of it. */
function arrived(location: string): Page {
  const page = opened(location)
  expect(page.address.notices).toEqual([])
  return page
}

const kept = (page: Page, name: string): SavedScenario => {
  const found = page.saved.named(name)
  if (!found) throw new Error(`${name} is not kept`)
  return found
}

function imported(page: Page, text: string): Company {
  const read = readScenarioFile(corpus, text)
  if (!('scenarios' in read)) throw new Error(read.problem.message)
  expect(read.scenarios.flatMap(({ dropped }) => dropped)).toEqual([])
  const [name = ''] = page.saved.add(read.scenarios, '来自文件')
  page.saved.load(kept(page, name))
  expect(page.saved.left).toEqual([])
  return companyOf(page)
}

/** Every way that a company goes out and comes back; what comes back is another page's. */
export const trips: Readonly<Record<string, (page: Page) => Company>> = {
  'a reload': (page) => companyOf(arrived(page.kept())),
  'a link': (page) => companyOf(arrived(behindHash(page.address.fullLink('/compare')))),
  'the link of the report': (page) =>
    companyOf(arrived(behindHash(page.address.fullLink('/report')))),
  'saving and loading': (page) => {
    page.saved.save('方案')
    page.scenario.clear()
    page.saved.load(kept(page, '方案'))
    return companyOf(page)
  },
  'a file of the scenario': (page) => imported(page, scenarioFile(page.scenario.input)),
  'a file of all scenarios': (page) => {
    page.saved.save('方案')
    return imported(page, shelfFile(page.saved.scenarios))
  },
  'a comparison sent with a link': (page) => {
    page.saved.save('方案')
    page.pair.a = { kind: 'saved', id: kept(page, '方案').id }
    const { a } = arrived(behindHash(page.address.fullLink('/scenarios'))).pair
    if (a.kind !== 'sent') throw new Error(`${a.kind} came with the link`)
    return a.company
  },
}
