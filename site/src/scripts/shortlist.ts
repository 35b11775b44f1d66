import { dataOf, make, numbersOf } from './mount.ts'
import { keepShortlist, limit, shortlist } from './shortlistStore.ts'

interface Words {
  readonly add: string
  readonly added: string
  readonly full: string
  readonly clear: string
  readonly open: Record<string, string>
}

const mounted = document.querySelector<HTMLElement>('[data-shortlist]')
if (mounted) mount(mounted)

/** Buttons on cards and pages that remember what to compare, and a bar that leads there. */
function mount(bar: HTMLElement): void {
  const words = dataOf<Words>(bar, 'words')
  const paths = dataOf<Record<string, string>>(bar, 'paths')
  const number = numbersOf(bar)
  const status = make('p', { className: 'shortlist-status' })
  status.setAttribute('role', 'status')
  const buttons: { readonly button: HTMLButtonElement; readonly type: string; readonly id: string }[] = []

  const show = (): void => {
    for (const { button, type, id } of buttons) {
      const isChosen = shortlist(type).includes(id)
      button.setAttribute('aria-pressed', String(isChosen))
      button.textContent = isChosen ? words.added : words.add
    }
    const chosen = Object.keys(paths).filter((type) => shortlist(type).length > 0)
    const links = chosen.map((type) => {
      const ids = shortlist(type)
      const link = make('a', { href: `${paths[type] ?? ''}?ids=${ids.join(',')}` })
      link.textContent = (words.open[type] ?? '').replace('%a', number(ids.length))
      return link
    })
    const clear = make('button', { type: 'button', textContent: words.clear })
    clear.addEventListener('click', () => {
      for (const type of Object.keys(paths)) keepShortlist(type, [])
      status.textContent = ''
      show()
    })
    bar.replaceChildren(make('div', { className: 'wrap' }, ...links, clear, status))
    bar.hidden = chosen.length === 0
  }

  const addButtons = (): void => {
    for (const place of placesOf(paths)) addButton(place)
  }
  const addButton = (place: HTMLElement): void => {
    const { id = '', type = '' } = place.dataset
    const button = make('button', { type: 'button', className: 'shortlist-add' })
    const title = place.querySelector('h2, h3')?.textContent.trim()
    if (title) button.setAttribute('aria-description', title)
    button.addEventListener('click', () => {
      const ids = shortlist(type)
      const isChosen = ids.includes(id)
      status.textContent = !isChosen && ids.length >= limit ? words.full : ''
      if (isChosen)
        keepShortlist(
          type,
          ids.filter((other) => other !== id),
        )
      else if (ids.length < limit) keepShortlist(type, [...ids, id])
      show()
    })
    buttons.push({ button, type, id })
    // On the page of an item the button takes the place of the link, which the bar brings back.
    if (place.matches('.compare-slot')) place.replaceChildren(button)
    else place.append(button)
  }
  // At the end of the page's own part, the bar stays at the edge of the window on the whole way down.
  document.querySelector('main')?.append(bar)
  addEventListener('storage', show)
  // A filter brings in the cards of later pages.
  document.addEventListener('cards', () => {
    addButtons()
    show()
  })
  addButtons()
  show()
}

function placesOf(paths: Record<string, string>): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.compare-slot, .list-page .card')].filter(
    (place) => (place.dataset['type'] ?? '') in paths && !place.querySelector('.shortlist-add'),
  )
}
