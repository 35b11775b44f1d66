import { csv } from '#site/src/data/csv.ts'
import { dataOf, keepInAddress, make, numbersOf } from './mount.ts'
import { keepShortlist, limit, shortlist } from './shortlistStore.ts'

interface Words {
  readonly choose: string
  readonly all: string
  readonly csv: string
  readonly print: string
  readonly shown: string
}

const mounted = document.querySelector<HTMLElement>('[data-compare]')
const found = mounted?.querySelector('table')
if (mounted && found) mount(mounted, found)

/** Leaves the chosen columns; the address names them, the device remembers them, a file takes them along. */
function mount(root: HTMLElement, table: HTMLTableElement): void {
  const type = root.dataset['compare'] ?? ''
  const words = dataOf<Words>(root, 'words')
  const number = numbersOf(root)
  const columns = [...table.querySelectorAll<HTMLTableCellElement>('th[data-id]')].map((head) => ({
    id: head.dataset['id'] ?? '',
    name: head.querySelector('a')?.textContent.trim() ?? '',
  }))
  const known = (ids: readonly string[]) =>
    ids.filter((id) => columns.some((column) => column.id === id)).slice(0, limit)
  const parameters = new URLSearchParams(location.search)
  const asked = known((parameters.get('ids') ?? '').split(','))
  let chosen = asked.length > 0 ? asked : known(shortlist(type))

  const boxes = columns.map(({ id, name }) => {
    const box = make('input', { type: 'checkbox', value: id })
    box.addEventListener('change', () => {
      chosen = box.checked ? [...chosen, id] : chosen.filter((other) => other !== id)
      show()
    })
    return { box, label: make('label', {}, box, ` ${name}`) }
  })
  const status = make('span', {})
  status.setAttribute('role', 'status')
  const all = button(words.all, () => {
    chosen = []
    show()
  })
  const save = button(words.csv, () => download(table, `${type}.csv`))
  const print = button(words.print, () => {
    window.print()
  })

  const show = (): void => {
    const isShown = (index: number) => {
      const column = columns[index]
      return column === undefined || chosen.length === 0 || chosen.includes(column.id)
    }
    for (const row of table.rows) {
      for (const [index, cell] of [...row.cells].entries()) cell.hidden = index > 0 && !isShown(index - 1)
    }
    for (const { box } of boxes) {
      box.checked = chosen.includes(box.value)
      box.disabled = !box.checked && chosen.length >= limit
    }
    const amount = chosen.length || columns.length
    root.dataset['columns'] = String(amount)
    status.textContent = words.shown.replace('%a', number(amount)).replace('%t', number(columns.length))
    if (chosen.length > 0) parameters.set('ids', chosen.join(','))
    else parameters.delete('ids')
    keepInAddress(parameters)
    keepShortlist(type, chosen)
    all.disabled = chosen.length === 0
  }

  // Room for one line is kept above the table; the rest opens on demand, so that nothing jumps.
  const names = make('fieldset', {}, make('legend', { textContent: words.choose }), ...boxes.map(({ label }) => label))
  const choice = make('details', {}, make('summary', { textContent: words.choose }), names)
  if (columns.length > 2) root.querySelector('[data-compare-choice]')?.append(choice)
  root.querySelector('[data-compare-tools]')?.prepend(status, all, save, print)
  show()
}

function button(text: string, act: () => void): HTMLButtonElement {
  const element = make('button', { type: 'button', className: 'tool-button', textContent: text })
  element.addEventListener('click', act)
  return element
}

/** The columns on the screen, as a file for spreadsheets. */
function download(table: HTMLTableElement, name: string): void {
  const rows = [...table.rows].map((row) => [...row.cells].filter((cell) => !cell.hidden).map(textOf))
  const link = make('a', { href: URL.createObjectURL(new Blob([csv(rows)], { type: 'text/csv' })), download: name })
  link.click()
  setTimeout(() => {
    URL.revokeObjectURL(link.href)
  }, 1000)
}

/** What stands in a cell, its notes in brackets. */
function textOf(cell: HTMLTableCellElement): string {
  return (
    [...cell.children]
      .map((part) => part.textContent.trim().replaceAll(/\s+/g, ' '))
      .filter(Boolean)
      .map((text, index) => (index === 0 ? text : `(${text})`))
      .join(' ') || cell.textContent.trim()
  )
}
