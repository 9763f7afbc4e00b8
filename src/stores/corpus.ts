import { data, version } from 'virtual:policy-data'
import { buildCorpus } from '../policies/corpus'

/** The five documents as the page was built with them. */
export const corpus = buildCorpus(data)
export const dataVersion = version
