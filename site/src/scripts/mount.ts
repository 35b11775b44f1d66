/** What a page tells its script: words and numbers of its language stand in `data-` attributes, never in code. */
export function dataOf<T>(element: HTMLElement, name: string): T {
  return JSON.parse(element.dataset[name] ?? 'null') as T
}

/** Writes counts in the digits of the page. */
export function numbersOf(element: HTMLElement): (value: number) => string {
  const digits = [...(element.dataset['digits'] ?? '0123456789')]
  return (value) => String(value).replace(/\d/g, (digit) => digits[Number(digit)] ?? digit)
}

export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), properties)
  element.append(...children)
  return element
}

/**
 * Keeps a choice in the address without a new entry in the history; the language switch and the printed address carry
 * it along.
 */
export function keepInAddress(parameters: URLSearchParams): void {
  const search = parameters.size > 0 ? `?${parameters.toString().replaceAll('%2C', ',')}` : ''
  history.replaceState(null, '', location.pathname + search + location.hash)
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a')) link.search = search
  const printed = document.querySelector('.footer > .print-only')
  if (printed) printed.textContent = printed.textContent.replace(/(\?\S*)?\s*$/, search)
}
