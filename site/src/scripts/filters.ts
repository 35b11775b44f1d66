import { dataOf, keepInAddress, make, numbersOf } from './mount.ts'

interface Words {
  readonly any: string
  readonly clear: string
  readonly shown: string
  readonly nothing: string
}
type Project = Readonly<Record<string, string | undefined>>

const mounted = document.querySelector<HTMLElement>('[data-filters]')
if (mounted) mount(mounted)

/** Makes fields of the links: choices combine, counts follow, the address carries them. */
function mount(root: HTMLElement): void {
  const list = root.dataset['filters'] ?? ''
  const words = dataOf<Words>(root, 'words')
  const projects = dataOf<readonly Project[]>(root, 'projects')
  const number = numbersOf(root)
  const isList = location.pathname === list || location.pathname.startsWith(`${list}page/`)
  const cards = document.querySelector<HTMLUListElement>('.list-page > .cards')
  let broughtIn: Promise<void> | undefined
  const firstPage = new Set(cards?.children)
  const fields = [...root.querySelectorAll<HTMLDetailsElement>('details[data-facet]')].map(fieldOf)
  const asked = new URLSearchParams(location.search)
  const status = make('p', { className: 'filter-status' })
  status.setAttribute('role', 'status')
  const clear = make('button', { type: 'button', className: 'tool-button', textContent: words.clear })
  clear.addEventListener('click', () => {
    for (const { select } of fields) select.value = ''
    changed()
  })
  root.querySelector('.filter-result')?.append(status, clear)

  for (const { facet, select, current } of fields) {
    const value = isList ? (asked.get(facet) ?? '') : current
    select.value = value
    if (select.selectedIndex < 0) select.value = ''
    select.addEventListener('change', changed)
  }
  if (isList) keepInAddress(choice())
  show()

  function choice(): URLSearchParams {
    return new URLSearchParams(fields.flatMap(({ facet, select }) => (select.value ? [[facet, select.value]] : [])))
  }

  function changed(): void {
    const parameters = choice()
    // The page of one value holds its projects only: other choices are made in the list.
    if (!isList) location.assign(parameters.size > 0 ? `${list}?${parameters.toString()}` : list)
    else {
      keepInAddress(parameters)
      show()
    }
  }

  function show(): void {
    const isActive = fields.some(({ select }) => select.value)
    const matching = new Set(projects.filter((project) => matches(project)).map(({ id }) => id))
    for (const { facet, select } of fields) {
      for (const option of select.options) {
        if (!option.value) continue
        const count = projects.filter((project) => matches(project, facet) && project[facet] === option.value).length
        option.textContent = `${option.dataset['name'] ?? ''} (${number(count)})`
        option.disabled = count === 0 && !option.selected
      }
    }
    clear.hidden = !isActive
    const text = words.shown.replace('%a', number(matching.size)).replace('%t', number(projects.length))
    status.textContent = matching.size > 0 ? text : words.nothing
    if (isList && cards) void showCards(cards, { isActive, matching })
  }

  function matches(project: Project, except?: string): boolean {
    return fields.every(({ facet, select }) => facet === except || !select.value || project[facet] === select.value)
  }

  async function showCards(
    all: HTMLUListElement,
    { isActive, matching }: { isActive: boolean; matching: ReadonlySet<string | undefined> },
  ): Promise<void> {
    if (isActive) await bringIn(all)
    for (const card of all.children) {
      const id = card.querySelector<HTMLElement>('.card')?.dataset['id']
      ;(card as HTMLElement).hidden = isActive ? !matching.has(id) : !firstPage.has(card)
    }
    const pages = document.querySelector<HTMLElement>('.list-page > .pages')
    if (pages) pages.hidden = isActive
  }

  /** Cards of the other pages of the list, fetched when a filter first needs them. */
  function bringIn(all: HTMLUListElement): Promise<void> {
    broughtIn ??= (async () => {
      const others = [list, ...dataOf<readonly string[]>(root, 'pages')].filter((path) => path !== location.pathname)
      for (const path of others) {
        const answer = await fetch(path)
        if (!answer.ok) continue
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
        all.append(...page.querySelectorAll('.list-page > .cards > li'))
      }
      if (others.length > 0) document.dispatchEvent(new CustomEvent('cards'))
    })()
    return broughtIn
  }

  function fieldOf(details: HTMLDetailsElement): { facet: string; select: HTMLSelectElement; current: string } {
    const facet = details.dataset['facet'] ?? ''
    const links = [...details.querySelectorAll<HTMLAnchorElement>('a[data-value]')]
    const select = make('select', {}, make('option', { value: '', textContent: words.any }))
    for (const link of links) {
      const option = make('option', { value: link.dataset['value'] ?? '' })
      option.dataset['name'] = link.textContent.trim()
      select.append(option)
    }
    const current = links.find((link) => link.hasAttribute('aria-current'))?.dataset['value'] ?? ''
    const label = make(
      'label',
      { className: 'filter' },
      make('span', {}, details.querySelector('summary')?.textContent ?? ''),
      select,
    )
    details.replaceWith(label)
    return { facet, select, current }
  }
}
