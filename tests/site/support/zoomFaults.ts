import type { Page } from 'playwright-core'

/** What a reader with large text or a narrow window could not read: too wide, cut off, or one text upon another. */
export function zoomFaults(page: Page): Promise<string[]> {
  return page.evaluate(faultsInPage)
}

/** Runs in the page. */
function faultsInPage(): string[] {
  const faults: string[] = []
  const width = document.documentElement.clientWidth
  if (document.documentElement.scrollWidth > width)
    faults.push(`the page scrolls sideways: ${document.documentElement.scrollWidth} in ${width}`)
  const said = (element: Element) =>
    `<${element.tagName.toLowerCase()} class="${element.className}"> ${element.textContent.trim().replaceAll(/\s+/g, ' ').slice(0, 40)}`
  const isHidden = (element: Element) => !element.checkVisibility() || getComputedStyle(element).clipPath !== 'none'

  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    if (element.closest('svg, select') || isHidden(element)) continue
    const { overflowX, overflowY } = getComputedStyle(element)
    const isCut = overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1
    if (isCut || (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1))
      faults.push(`cut off: ${said(element)}`)
    if (
      /auto|scroll/.test(overflowX) &&
      element.scrollWidth > element.clientWidth + 1 &&
      !((element.tabIndex === 0 && /SECTION/.test(element.tagName)) || element.hasAttribute('role'))
    )
      faults.push(`scrolls without saying so: ${said(element)}`)
  }

  // A band through the middle of each line of text: faces differ in how far they reach above and below.
  interface Line {
    readonly owner: Element
    readonly box: DOMRect
    readonly top: number
    readonly bottom: number
  }
  const lines: Line[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const owner = node.parentElement
    if (
      !owner ||
      !node.textContent?.trim() ||
      owner.closest('svg, script, option, .skip, .compare-scroll, .shortlist') ||
      isHidden(owner)
    )
      continue
    if (owner.closest('.table-stack thead, .margin-title, legend')) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const half = Number.parseFloat(getComputedStyle(owner).fontSize) * 0.3
    for (const box of range.getClientRects()) {
      const middle = (box.top + box.bottom) / 2
      lines.push({ owner, box, top: middle - half, bottom: middle + half })
    }
  }
  if (lines.length === 0) faults.push('no text at all')
  lines.sort((one, other) => one.top - other.top)
  for (const [index, line] of lines.entries()) {
    for (let next = index + 1; next < lines.length; next += 1) {
      const other = lines[next]
      if (!other || other.top > line.bottom - 1) break
      const across = Math.min(line.box.right, other.box.right) - Math.max(line.box.left, other.box.left)
      if (across > 2 && line.owner !== other.owner)
        faults.push(`one upon another: ${said(line.owner)} / ${said(other.owner)}`)
    }
  }
  for (const { owner, box } of lines) {
    if ((box.right > width + 1 || box.left < -1) && !owner.closest('.table-scroll'))
      faults.push(`beyond the edge: ${said(owner)}`)
  }
  return [...new Set(faults)]
}
