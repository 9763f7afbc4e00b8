import type { ChoiceGroup } from './choice'

/** The choices whose words, id or group hold every word that was typed; empty groups left out. */
export function matchingChoices(groups: readonly ChoiceGroup[], typed: string): ChoiceGroup[] {
  const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean)
  return groups
    .map(({ label, choices }) => ({
      label,
      choices: choices.filter((each) => {
        const text = `${label} ${each.label} ${each.value}`.toLowerCase()
        return wanted.every((word) => text.includes(word))
      }),
    }))
    .filter(({ choices }) => choices.length > 0)
}
