/** An element with the language that holds for it. */
export interface HtmlElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  /** BCP 47, its own or the nearest above it. */
  readonly lang: string
}

/** Words that a reader sees or hears, in the language that holds where they stand. */
export interface HtmlText {
  readonly text: string
  readonly lang: string
  /** The element, with the attribute where the words stand in one: `p`, `img@alt`. */
  readonly where: string
}

export interface HtmlPage {
  readonly elements: readonly HtmlElement[]
  readonly texts: readonly HtmlText[]
  /** Contents of `script` and `style`, in order. */
  readonly raw: readonly { readonly element: HtmlElement; readonly text: string }[]
}

const empty = new Set(
  ['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr'].values(),
)
const inline = new Set(['a', 'abbr', 'b', 'br', 'em', 'i', 'small', 'span', 'strong', 'sub', 'sup', 'time'])
/** Attributes that hold words. */
const spoken = ['alt', 'title', 'aria-label', 'aria-description', 'placeholder', 'data-label']
const spokenMeta = ['description', 'og:title', 'og:description', 'og:site_name', 'og:image:alt']

/**
 * Reads a page that is valid HTML (another check says so): every element and every piece of text with its language.
 * Text runs of one language in one block count as one text.
 */
export function readHtml(html: string): HtmlPage {
  const elements: HtmlElement[] = []
  const texts: HtmlText[] = []
  const raw: { element: HtmlElement; text: string }[] = []
  const open: HtmlElement[] = []
  let run: { text: string; lang: string; where: string } | undefined
  const endRun = () => {
    const text = run?.text.replace(/\s+/g, ' ').trim()
    if (run && text) texts.push({ ...run, text })
    run = undefined
  }
  const token =
    /<!--[\s\S]*?-->|<!doctype[^>]*>|<\/([\w:-]+)\s*>|<([\w:-]+)((?:\s+[^\s=>/]+(?:="[^"]*"|='[^']*'|=[^\s>"']+)?)*)\s*(\/?)>|[^<]+/gi
  for (let match = token.exec(html); match; match = token.exec(html)) {
    const [whole, closing, opening, written = '', slash] = match
    const parent = open.at(-1)
    if (opening !== undefined) {
      const name = opening.toLowerCase()
      const attributes = attributesOf(written)
      const element = { name, attributes, lang: attributes.get('lang') ?? parent?.lang ?? '' }
      elements.push(element)
      if (!inline.has(name)) endRun()
      texts.push(...wordsIn(element))
      if (name === 'script' || name === 'style') {
        const end = html.indexOf(`</${name}>`, token.lastIndex)
        raw.push({ element, text: html.slice(token.lastIndex, end) })
        token.lastIndex = end + name.length + 3
      } else if (!empty.has(name) && slash === '') open.push(element)
    } else if (closing !== undefined) {
      const name = closing.toLowerCase()
      if (open.pop()?.name !== name)
        throw new Error(`</${name}> closes what is not open, near ${html.slice(match.index - 80, match.index)}`)
      if (!inline.has(name)) endRun()
    } else if (!whole.startsWith('<!') && parent) {
      if (run && run.lang !== parent.lang) endRun()
      run = { text: (run?.text ?? '') + decoded(whole), lang: parent.lang, where: run?.where ?? parent.name }
    }
  }
  endRun()
  if (open.length > 0) throw new Error(`never closed: ${open.map(({ name }) => name).join(', ')}`)
  return { elements, texts, raw }
}

function attributesOf(written: string): Map<string, string> {
  return new Map(
    [...written.matchAll(/([^\s=]+)(?:="([^"]*)"|='([^']*)'|=([^\s"']+))?/g)].map(([, name = '', ...values]) => [
      name.toLowerCase(),
      decoded(values.find((value) => value !== undefined) ?? ''),
    ]),
  )
}

function wordsIn({ name, attributes, lang }: HtmlElement): HtmlText[] {
  const found = spoken.flatMap((attribute) => {
    const text = attributes.get(attribute)?.trim()
    return text ? [{ text, lang, where: `${name}@${attribute}` }] : []
  })
  const content = attributes.get('content')
  const key = attributes.get('name') ?? attributes.get('property') ?? ''
  if (name === 'meta' && content && spokenMeta.includes(key)) found.push({ text: content, lang, where: `meta ${key}` })
  const words = attributes.get('data-words')
  if (words) {
    for (const text of stringsIn(JSON.parse(words))) found.push({ text, lang, where: `${name}@data-words` })
  }
  return found
}

/** Every string in a value from JSON, however deep. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : []
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' }

function decoded(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name) return named[name] ?? whole
    return String.fromCodePoint(decimal ? Number(decimal) : parseInt(hex ?? '', 16))
  })
}
