import type { PageType } from '#content/model/contentTypes.ts'
import type { Locale } from '#content/model/locales.ts'
import type { PageTarget } from '#content/model/paths.ts'
import type { RichText, RichTextBlock } from '#content/model/richText.ts'
import type { LiveDocument } from './documents.ts'
import type { Entry } from './entries.ts'
import type { Portal } from './portal.ts'

/** What may be read in two languages: long texts. Elsewhere the language switch keeps the reader on the item. */
const bilingualTypes: readonly PageType[] = ['article']

type BilingualTarget = Extract<PageTarget, { kind: 'bilingual' }>

/** Every ordered pair of languages in which a text exists. */
export function bilingualTargets(portal: Portal): BilingualTarget[] {
  return [...portal.index.documents.values()].flatMap((document) =>
    [...document.entries.values()].flatMap((entry) =>
      companionsOf(document, entry.locale).map((other) => pairOf(entry, other.locale)),
    ),
  )
}

/** The versions that may stand beside a language. */
export function companionsOf(document: LiveDocument, locale: Locale): Entry[] {
  if (!bilingualTypes.includes(document.type)) return []
  return [...document.entries.values()].filter((entry) => entry.locale !== locale)
}

export function pairOf({ type, locale, slug }: Entry, other: Locale): BilingualTarget {
  return { kind: 'bilingual', type, locale, slug, other }
}

/** Parts of two versions that say the same, one row each. */
export type AlignedRow = readonly [mine: RichText, other: RichText]

/**
 * Lays two versions of a text side by side. Where both have the same blocks in the same order, a row is one block;
 * where only the headings agree, such a section is one row; where not even these do, the whole text is.
 */
export function alignedRows(mine: RichText, other: RichText): AlignedRow[] {
  const [left, right] = [sectionsOf(mine), sectionsOf(other)]
  const isSameOutline =
    left.length === right.length && left.every((section, index) => levelOf(section) === levelOf(right[index] ?? []))
  if (!isSameOutline) return [[mine, other]]
  return left.flatMap((section, index) => rowsOfSection(section, right[index] ?? []))
}

function rowsOfSection(mine: RichText, other: RichText): AlignedRow[] {
  const isSameShape = mine.length === other.length && mine.every((block, index) => isAlike(block, other[index]))
  return isSameShape
    ? mine.map((block, index): AlignedRow => [[block], other.slice(index, index + 1)])
    : [[mine, other]]
}

function isAlike(block: RichTextBlock, other: RichTextBlock | undefined): boolean {
  if (block.kind === 'list') return other?.kind === 'list' && other.ordered === block.ordered
  return block.kind === other?.kind
}

/** A text cut before each heading; the first part may have none. */
function sectionsOf(text: RichText): RichText[] {
  const sections: RichText[] = [[]]
  for (const block of text) {
    if (block.kind === 'heading') sections.push([block])
    else sections.at(-1)?.push(block)
  }
  return sections.filter((section) => section.length > 0)
}

function levelOf([first]: RichText): number {
  return first?.kind === 'heading' ? first.level : 0
}
