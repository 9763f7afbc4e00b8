import type { Corpus } from '../../policies/corpus'
import { atIndex, factAt, itemOf } from '../../policies/fact-path'
import type { ScenarioInput } from '../../policies/scenario-input'
import { itemsOf } from '../../policies/scenario-input'
import type { SweepPreset } from '../../sweeps/presets'
import { isYearly, sweepablePaths } from '../../sweeps/presets'
import type { Speech } from './speech'
import { pathLabel } from './facts'

export interface FactChoices {
  readonly label: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
}

/** A fact of a list once for every item that the scenario states. */
function ofEveryItem(path: string, input: ScenarioInput): string[] {
  const item = itemOf(path)
  return item ? (itemsOf(input, item.list) ?? []).map((_, i) => atIndex(path, i)) : [path]
}

const withChosen = (paths: readonly string[], chosen: string): readonly string[] =>
  paths.includes(chosen) ? paths : [...paths, chosen]

/** The facts of a question asked often, of one item and of the whole year apart; one chosen already in any case. */
export function presetChoices(
  corpus: Corpus,
  preset: SweepPreset,
  input: ScenarioInput,
  chosen: string,
  speech: Speech,
): FactChoices[] {
  const all = withChosen(
    preset.paths.flatMap((each) => ofEveryItem(each, input)),
    chosen,
  )
  const ofYear = (path: string): boolean => isYearly(preset, path)
  const group = (label: string, own: readonly string[]): FactChoices => ({
    label,
    choices: own.map((value) => ({ value, label: pathLabel(corpus, value, speech) })),
  })
  if (!preset.yearly) return [group(speech.t('sweep.which'), all)]
  return [
    group(
      speech.t('curves.ofOrder'),
      all.filter((each) => !ofYear(each)),
    ),
    group(speech.t('curves.ofYear'), all.filter(ofYear)),
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
        .filter((each) => factAt(corpus, each)?.group === group.id)
        .map((value) => ({ value, label: pathLabel(corpus, value, speech) })),
    }))
    .filter(({ choices }) => choices.length > 0)
}
