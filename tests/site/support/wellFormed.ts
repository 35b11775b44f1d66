/** What is wrong with an XML document, first fault first; nothing when it is well-formed. No DTD, no comments: feeds need neither. */
export function xmlFault(xml: string): string | undefined {
  const open: string[] = []
  const rest = xml.replace(/^<\?xml version="1\.0" encoding="utf-8"\?>\s*/, '')
  if (rest === xml) return 'no XML declaration'
  for (const [token] of rest.matchAll(/<[^>]*>|[^<]+/g)) {
    const fault = token.startsWith('<') ? tagFault(token, open) : textFault(token)
    if (fault) return `${fault}: ${token.slice(0, 80)}`
    if (!token.startsWith('<') && open.length === 0 && token.trim() !== '') return 'text outside of the root'
  }
  return open.length > 0 ? `never closed: ${open.join(', ')}` : undefined
}

function tagFault(tag: string, open: string[]): string | undefined {
  const closing = /^<\/([\w:]+)>$/.exec(tag)
  if (closing) return open.pop() === closing[1] ? undefined : 'closes what is not open'
  const opening = /^<([\w:]+)((?:\s[\w:]+="[^"<]*")*)(\/?)>$/.exec(tag)
  if (!opening) return 'not a tag'
  const names = [...(opening[2] ?? '').matchAll(/\s([\w:]+)="([^"]*)"/g)]
  if (new Set(names.map(([, name]) => name)).size < names.length) return 'an attribute twice'
  if (opening[3] === '') open.push(opening[1] ?? '')
  return names.map(([, , value = '']) => textFault(value)).find((fault) => fault !== undefined)
}

function textFault(text: string): string | undefined {
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(text)) return 'a bare ampersand'
  if (/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(text)) return 'a character XML cannot hold'
  return undefined
}

/** Text as it was before it was escaped. */
export function unescapedXml(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&gt;', '>').replaceAll('&lt;', '<').replaceAll('&amp;', '&')
}
