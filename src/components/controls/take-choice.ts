import { nextTick } from 'vue'

/** Hands on what was chosen in the browser's own list; a choice that was not taken is not what holds. */
export async function takeChoice(
  { target }: Event,
  hand: (value: string) => void,
  holding: () => string,
): Promise<void> {
  if (!(target instanceof HTMLSelectElement)) return
  hand(target.value)
  await nextTick()
  target.value = holding()
}
