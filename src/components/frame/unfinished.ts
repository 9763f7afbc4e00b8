const isText = (element: Element | null): element is HTMLInputElement | HTMLTextAreaElement =>
  element instanceof HTMLTextAreaElement ||
  (element instanceof HTMLInputElement && (element.type === 'text' || element.type === 'search'))

/** Takes what is typed in the field at hand, as leaving the field would: some ask for it only then. */
export function takeUnfinished(): void {
  const field = document.activeElement
  if (isText(field)) field.dispatchEvent(new Event('change', { bubbles: true }))
}
