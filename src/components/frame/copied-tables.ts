/** What stands on the screen for the pointer or a screen reader, and is no part of what is told. */
const untold = '.unseen, .screen-only, .el-button, svg, canvas'

const isShown = (each: Element): boolean => getComputedStyle(each).display !== 'none'

/** The words of a cell on one line; they must be on the page, so that lines and hidden words are known. */
const lineOf = (cell: HTMLElement): string => cell.innerText.replace(/\s+/g, ' ').trim()

/** One line a row and one line a cell; rows without words, which only draw, are left out. */
function straighten(table: Element): void {
  const cells = [...table.querySelectorAll<HTMLElement>('th, td')]
  const lines = cells.map((cell) => (isShown(cell) ? lineOf(cell) : null))
  cells.forEach((cell, i) => {
    const line = lines[i] ?? null
    if (line === null) cell.remove()
    else cell.textContent = line
  })
  for (const row of table.querySelectorAll('tr')) if (!row.textContent.trim()) row.remove()
}

/** Leaves of the markup what means something away from this page. */
function undress(root: Element): void {
  const kept = new Set(['colspan', 'rowspan', 'scope', 'href', 'lang'])
  for (const each of root.querySelectorAll('*')) {
    for (const name of each.getAttributeNames()) if (!kept.has(name)) each.removeAttribute(name)
  }
}

/** What is selected, where it holds more than one cell of a table, as it is pasted well; else nothing. */
function copied(selection: Selection): { readonly text: string; readonly html: string } | null {
  const range = selection.getRangeAt(0)
  const around = range.commonAncestorContainer
  const inside = around instanceof Element ? around : around.parentElement
  const part = range.cloneContents()
  if (part.querySelectorAll('th, td').length < 2) return null
  const box = document.createElement('div')
  // A selection inside a table holds its rows or cells alone.
  const table = inside?.closest('table')
  const row = inside?.closest('tr')
  const outer = [...(table ? [table] : []), ...(row ? [row] : [])].map((each) =>
    each.cloneNode(false),
  )
  let holder: Node = box
  for (const each of outer) holder = holder.appendChild(each)
  holder.appendChild(part)
  for (const each of box.querySelectorAll(untold)) each.remove()
  Object.assign(box.style, { position: 'fixed', top: '0', left: '-9999px', width: '2000px' })
  document.body.append(box)
  try {
    for (const each of box.querySelectorAll('table')) straighten(each)
    // Without its styles a table is a table on a phone too, where it is shown as cards.
    undress(box)
    return { text: box.innerText.replace(/^\n+|\n+$/g, ''), html: box.innerHTML }
  } finally {
    box.remove()
  }
}

/** Lets tables be copied as what they tell: a line for each row, without buttons and hidden words. */
export function keepCopiesClean(): void {
  document.addEventListener('copy', (event) => {
    const selection = getSelection()
    const isField = event.target instanceof Element && event.target.closest('input, textarea')
    if (isField || !selection || selection.isCollapsed || !event.clipboardData) return
    const clean = copied(selection)
    if (!clean) return
    event.clipboardData.setData('text/plain', clean.text)
    event.clipboardData.setData('text/html', clean.html)
    event.preventDefault()
  })
}
