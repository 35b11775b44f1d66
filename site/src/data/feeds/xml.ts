/** An element of a feed. Text and attributes are escaped here and nowhere else. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (string | Markup)[]
): Markup {
  const head = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
    .join('')
  const body = children.map((child) => (typeof child === 'string' ? escapeXml(child) : child.xml)).join('')
  return { xml: body === '' ? `<${name}${head}/>` : `<${name}${head}>${body}</${name}>` }
}

/** Finished XML, so that it is not escaped twice. */
export interface Markup {
  readonly xml: string
}

export function xmlDocument(root: Markup): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root.xml}\n`
}

/** XML 1.0 has no way to write most control characters and lone surrogates: they are left out. */
function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
