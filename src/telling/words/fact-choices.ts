import type { Corpus } from '../../policies/corpus'
import { atIndex, factAt, itemOf } from '../../policies/fact-path'
import type { ScenarioInput } from '../../policies/scenario-input'
import { itemsOf } from '../../policies/scenario-input'
import { sweepablePaths } from '../../sweeps/presets'
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

/**
 * Facts by their paths, those of a list once for every item that the scenario states; of a list without items the
 * first all the same: the page then offers to add it.
 */
export const itemChoices = (
  corpus: Corpus,
  paths: readonly string[],
  input: ScenarioInput,
  speech: Speech,
): FactChoices['choices'] =>
  paths
    .flatMap((each) => {
      const all = ofEveryItem(each, input)
      return all.length > 0 ? all : [each]
    })
    .map((value) => ({ value, label: pathLabel(corpus, value, speech) }))

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
