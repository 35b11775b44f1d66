import type { Page } from 'playwright-core'

/** A place where the Tab key stops. */
export interface TabStop {
  readonly said: string
  /** Number of the element among all that can have the focus, in the order of the document. */
  readonly order: number
  /** Whether the focus is drawn around it, in the window, with nothing upon it. */
  readonly isSeen: boolean
}

/** Tabs from the top of the page until the focus leaves it. More than `limit` stops are a trap. */
export async function tabWalk(
  page: Page,
  limit = 400,
): Promise<{ readonly stops: TabStop[]; readonly reachable: number }> {
  const reachable = await page.evaluate(numberReachable)
  const stops: TabStop[] = []
  for (let stop = await next(page); stop; stop = await next(page)) {
    stops.push(stop)
    if (stops.length > limit) throw new Error(`the focus does not leave ${page.url()}: ${stop.said}`)
  }
  return { stops, reachable }
}

async function next(page: Page): Promise<TabStop | undefined> {
  await page.keyboard.press('Tab')
  return page.evaluate(focusedStop)
}

/** Runs in the page: numbers what can have the focus and is shown. */
function numberReachable(): number {
  const all = [
    ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]'),
  ]
  // Marks on a map lead where the list beside it leads: they are for the pointer.
  const shown = all.filter((element) => element.checkVisibility() && !element.matches(':disabled, [tabindex="-1"]'))
  for (const [index, element] of shown.entries()) element.dataset['stop'] = String(index)
  return shown.length
}

/** Runs in the page. */
function focusedStop(): TabStop | undefined {
  const element = document.activeElement
  if (!(element instanceof Element) || element === document.body || element === document.documentElement)
    return undefined
  const said = `${element.tagName.toLowerCase()} ${element.textContent.trim().replaceAll(/\s+/g, ' ').slice(0, 40)}`
  const { outlineStyle, outlineWidth } = getComputedStyle(element)
  const isOutlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
  // Points of its first line: of a link over two lines, the middle of the box may lie beside it.
  const isUncovered = [...element.getClientRects()].some(({ left, top, width, height }) => {
    const hit = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, innerHeight / 2))
    return hit !== null && (element.contains(hit) || hit.contains(element))
  })
  return { said, order: Number(element.getAttribute('data-stop') ?? -1), isSeen: isOutlined && isUncovered }
}
