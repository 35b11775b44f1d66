import type { PageType } from '#content/model/contentTypes.ts'
import type { Item } from '#content/model/item.ts'
import type { Locale } from '#content/model/locales.ts'
import { type PageTarget, sheetPath } from '#content/model/paths.ts'
import { printWordsIn } from '#site/src/i18n/words.ts'
import type { FactValue } from './facts.ts'
import type { PageContext } from './pageContext.ts'
import type { Portal } from './portal.ts'

/** A printed sheet of an item in one language: a PDF in the folder of sheets. */
export interface Sheet {
  /** Name in the folder; it holds a hash of everything the sheet is made from. */
  readonly file: string
  readonly bytes: number
  readonly pages: number
}

/** Types that have a printed sheet. */
export const sheetTypes = ['investment-project'] as const satisfies readonly PageType[]

export function sheetKey(contentId: string, locale: Locale): string {
  return `${contentId}/${locale}`
}

export function hasSheet(target: PageTarget): boolean {
  return target.kind === 'item' && (sheetTypes as readonly PageType[]).includes(target.type)
}

/** Every sheet that is ready, by its path. */
export function sheetFiles(portal: Portal): [string, Sheet][] {
  return sheetTypes.flatMap((type) =>
    portal.locales.flatMap((locale) =>
      portal.index.entries(type, locale).flatMap(({ contentId, slug }): [string, Sheet][] => {
        const sheet = portal.sheets.get(sheetKey(contentId, locale))
        return sheet ? [[sheetPath(type, slug, locale), sheet]] : []
      }),
    ),
  )
}

/** The sheet of an item as a download with paper, pages and size; nothing while there is none. */
export function sheetLink({ portal, locale, t, labels, format }: PageContext, item: Item<PageType>): FactValue[] {
  const sheet = portal.sheets.get(sheetKey(item.contentId, locale))
  if (!sheet) return []
  const print = printWordsIn(locale)
  const note = print('sheet.file', {
    paper: labels.option('paperFormat', 'a4'),
    format: 'PDF',
    pages: t('pagesOf', { count: sheet.pages, amount: format.number(sheet.pages) }),
    size: format.bytes(sheet.bytes),
  })
  return [{ text: print('sheet.name'), path: sheetPath(item.type, item.slug, locale), note }]
}
