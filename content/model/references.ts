import type { Item } from './item.ts'
import { typeRow } from './contentTypes.ts'
import type { FieldTable } from './fields.ts'
import { linkedContentIds, type RichText } from './richText.ts'

/** The `contentId`s an item refers to, by kind of reference. */
export interface References {
  /** Media the item shows or offers; they go live with it. */
  readonly media: readonly string[]
  /** Items it links to; the portal shows those that are live. */
  readonly items: readonly string[]
}

export function referencesOf(item: Pick<Item, 'type' | 'fields'>): References {
  const media = new Set<string>()
  const items = new Set<string>()
  const collect = (fields: FieldTable, values: Record<string, unknown>) => {
    for (const [name, field] of Object.entries(fields)) {
      const value = values[name]
      if (value === undefined) continue
      if (field.kind === 'link') (field.to === 'media' ? media : items).add(value as string)
      if (field.kind === 'links') {
        const target = field.to.includes('media') ? media : items
        for (const id of value as string[]) target.add(id)
      }
      if (field.kind === 'richText') {
        for (const block of value as RichText) if (block.kind === 'image') media.add(block.contentId)
        for (const id of linkedContentIds(value as RichText)) if (!media.has(id)) items.add(id)
      }
      if (field.kind === 'rows') for (const row of value as Record<string, unknown>[]) collect(field.of, row)
    }
  }
  collect(typeRow(item.type).fields, item.fields)
  return { media: [...media], items: [...items] }
}
