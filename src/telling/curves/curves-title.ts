import type { Corpus } from '../../policies/corpus'
import type { View } from '../../sweeps/view'
import type { CurveMode } from '../../sweeps/curve-mode'
import type { Subject } from '../../sweeps/subject'
import type { End } from '../../calculator/range'
import type { Speech } from '../words/speech'
import { pathLabel } from '../words/facts'

/** What the chart shows, in one line: the fact, the subject, and the way it is shown. */
export function curvesTitle(
  corpus: Corpus,
  asked: {
    readonly path: string
    readonly view: View
    readonly subject: Subject
    readonly mode: CurveMode
    readonly end?: End
  },
  speech: Speech,
): string {
  const { t, say } = speech
  const { path, view, subject, mode, end = 'high' } = asked
  const bound = t(end === 'high' ? 'curves.title.high' : 'curves.title.low')
  const fact = pathLabel(corpus, path, speech)
  const what = (): string => {
    switch (subject.kind) {
      case 'total':
        return t(view === 'locations' ? 'sweep.title' : 'sweep.titlePolicies', { fact, bound })
      case 'theme': {
        const theme = corpus.themes.find(({ id }) => id === subject.theme)
        return t('curves.titleTheme', {
          fact,
          bound,
          theme: theme ? say(theme.label) : subject.theme,
        })
      }
      case 'clause': {
        const clause = corpus.clauses.get(subject.clause)
        const name = clause
          ? t('curves.finding.quoted', { clause: say(clause.title) })
          : subject.clause
        return t('curves.titleClause', { fact, bound, clause: name })
      }
    }
  }
  if (mode === 'share') return what() + t('curves.titleShare', { fact })
  return mode === 'marginal' ? what() + t('curves.titleMarginal') : what()
}
