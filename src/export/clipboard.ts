import type { Pasted } from '../telling/brief/pasted'

/** Copies by the old way, which pages without a secure address still have; throws where that fails too. */
function copyByEvent(types: Readonly<Record<string, string>>): void {
  let done = false
  const write = (event: ClipboardEvent): void => {
    for (const [type, text] of Object.entries(types)) event.clipboardData?.setData(type, text)
    event.preventDefault()
    event.stopImmediatePropagation()
    done = true
  }
  document.addEventListener('copy', write, { capture: true, once: true })
  try {
    document.execCommand('copy')
  } finally {
    document.removeEventListener('copy', write, { capture: true })
  }
  if (!done) throw new Error('the browser copied nothing')
}

/** Puts a text on the clipboard. */
export async function copyPlain(text: string): Promise<void> {
  if (typeof navigator.clipboard?.writeText === 'function')
    await navigator.clipboard.writeText(text)
  else copyByEvent({ 'text/plain': text })
}

/** Puts a table on the clipboard, marked up and as plain text: whoever pastes it takes what they can. */
export async function copyPasted({ html, text }: Pasted): Promise<void> {
  const types = { 'text/html': html, 'text/plain': text }
  if (!('ClipboardItem' in globalThis) || typeof navigator.clipboard?.write !== 'function') {
    copyByEvent(types)
    return
  }
  const blobs = Object.entries(types).map(
    ([type, each]) => [type, new Blob([each], { type })] as const,
  )
  await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))])
}
