import type { Corpus } from '../../policies/corpus'
import type { SweepPreset } from '../../sweeps/presets'
import { factAtPath, sweepablePaths } from '../../sweeps/presets'
import type { ScenarioInput } from '../../policies/fact-path'
import { itemsOf } from '../../policies/fact-path'
import type { Speech } from './speech'
import { pathLabel } from './facts'

export interface FactChoices {
  readonly label: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
}

/** A fact of a list once for every item that the scenario states. */
function ofEveryItem(path: string, input: ScenarioInput): string[] {
  const [list = '', index, id] = path.split('.')
  if (index === undefined) return [path]
  return (itemsOf(input, list) ?? []).map((_, i) => `${list}.${i}.${id}`)
}

const withChosen = (paths: readonly string[], chosen: string): readonly string[] =>
  paths.includes(chosen) ? paths : [...paths, chosen]

/** The facts of a question asked often, of one item and of the whole year apart; one chosen already in any case. */
export function presetChoices(
  corpus: Corpus,
  { paths, yearly = [] }: SweepPreset,
  input: ScenarioInput,
  chosen: string,
  speech: Speech,
): FactChoices[] {
  const all = withChosen(
    paths.flatMap((each) => ofEveryItem(each, input)),
    chosen,
  )
  const isYearly = (path: string): boolean => yearly.includes(path.replace(/\.\d+\./, '.0.'))
  const group = (label: string, own: readonly string[]): FactChoices => ({
    label,
    choices: own.map((value) => ({ value, label: pathLabel(corpus, value, speech) })),
  })
  if (yearly.length === 0) return [group(speech.t('sweep.which'), all)]
  return [
    group(
      speech.t('curves.ofOrder'),
      all.filter((each) => !isYearly(each)),
    ),
    group(speech.t('curves.ofYear'), all.filter(isYearly)),
  ].filter(({ choices }) => choices.length > 0)
}

/** Every money and count fact that can vary, by the groups of the vocabulary. */
export function factChoices(
  corpus: Corpus,
  input: ScenarioInput,
  chosen: string,
  speech: Speech,
  except?: (path: string) => boolean,
): FactChoices[] {
  const all = sweepablePaths(corpus).flatMap((each) => ofEveryItem(each, input))
  const paths = withChosen(except ? all.filter((each) => !except(each)) : all, chosen)
  return corpus.groups
    .map((group) => ({
      label: speech.say(group.label),
      choices: paths
        .filter((each) => factAtPath(corpus, each)?.group === group.id)
        .map((value) => ({ value, label: pathLabel(corpus, value, speech) })),
    }))
    .filter(({ choices }) => choices.length > 0)
}
