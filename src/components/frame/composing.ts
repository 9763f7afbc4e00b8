/**
 * Whether a key belongs to an input method that is composing: Enter takes its word, Escape drops it, the arrows
 * choose among its words. Safari says so of the last key by its code alone.
 */
const belongsToInputMethod = ({ isComposing, keyCode }: KeyboardEvent): boolean =>
  isComposing || keyCode === 229

/** Keeps such keys from every handler of the page, from now on: none of them is meant for the page. */
export function leaveKeysToInputMethods(): void {
  window.addEventListener(
    'keydown',
    (event) => {
      if (belongsToInputMethod(event)) event.stopImmediatePropagation()
    },
    { capture: true },
  )
}
