import type { Table } from './table'
import type { Clause, Corpus, Policy } from '../../policies/corpus'
import { glanceTexts } from '../clauses/glance-text'
import type { Speech } from '../words/speech'
import { badgesOf } from '../words/badges'

/** Themes down, documents across, as the page shows them; a draft's badge stands in its heading. Yuan, in full. */
export function matrixTable(corpus: Corpus, speech: Speech): Table {
  const { t, say } = speech
  const inYuan: Speech = { ...speech, unit: 'yuan' }
  const heading = (policy: Policy): string => {
    const [badge] = badgesOf({ policies: [policy] }, speech)
    const name = say(policy.jurisdiction.name)
    return badge === undefined ? name : t('export.draft', { name, badge })
  }
  const entry = (clause: Clause): string => {
    const firmness = t(`clause.commitment.${clause.commitment}`)
    const glance = [firmness, ...glanceTexts(clause, corpus, inYuan)].join(t('chart.stop'))
    const named = { clause: clause.id, title: say(clause.title) }
    return `${t('export.entry', named)}${t('export.colon')}${glance}`
  }
  return {
    columns: [t('column.theme'), ...corpus.policies.map(heading)],
    rows: corpus.themes.map((theme) => [
      say(theme.label),
      ...corpus.policies.map(
        ({ clauses }) =>
          clauses
            .filter((clause) => clause.theme === theme.id)
            .map(entry)
            .join('\n') || t('clause.matrix.none'),
      ),
    ]),
  }
}
