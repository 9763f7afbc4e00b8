import { readCompany, writeCompany } from '../sharing/company'
import { plain, sameJson } from '../sharing/json'
import { useDocumentsStore } from './documents'
import { useScenarioStore } from './scenario'
import type { SharedPart } from './shared-part'

/** The company at hand: in links the difference to the example that it started from. */
export function sharedCompany(): SharedPart {
  const { corpus } = useDocumentsStore().law
  const scenario = useScenarioStore()
  const now = () => ({ example: scenario.exampleId, facts: scenario.input })
  const fresh = now()
  return {
    name: 'company',
    typed: ['facts'],
    // Restoring the example that one fact was changed in is no more typing of that fact.
    state: () => ({ ...(plain(now()) as object), opened: scenario.opened }),
    write: () => (sameJson(now(), fresh) ? undefined : writeCompany(corpus, now())),
    read(found) {
      const read = found === undefined ? null : readCompany(corpus, fresh)(found, ['company'])
      const { example, facts } = read?.value ?? fresh
      if (!sameJson(now(), { example, facts })) scenario.open(example, facts)
      return read?.dropped ?? []
    },
  }
}
