import type { HtmlPage } from './readHtml.ts'

/** What a strict policy would refuse on a page: styles and scripts that stand in it. */
export function inlineFaults({ elements, raw }: HtmlPage): string[] {
  const inElements = elements.flatMap(({ name, attributes }) => [
    ...(name === 'style' ? ['<style>'] : []),
    ...[...attributes].flatMap(([attribute, value]) =>
      attribute === 'style' || /^on/.test(attribute) || /^\s*javascript:/i.test(value) ? [`${name}@${attribute}`] : [],
    ),
  ])
  const inScripts = raw.flatMap(({ element: { name, attributes }, text }) =>
    name === 'script' &&
    attributes.get('type') !== 'application/ld+json' &&
    (text.trim() !== '' || !attributes.has('src'))
      ? ['<script>']
      : [],
  )
  return [...inElements, ...inScripts]
}
