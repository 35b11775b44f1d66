'use client'

import { useRowLabel } from '@payloadcms/ui'
import { useWords } from './words.ts'

interface Column {
  readonly name: string
  /** Of a choice: its values in every language of the admin. */
  readonly labels?: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** What a folded row is called: `List · Places to visit`. */
export function RowTitle({ columns }: { readonly columns: readonly Column[] }) {
  const { data, rowNumber } = useRowLabel<Record<string, unknown> | undefined>()
  const { language } = useWords()
  const parts = columns.flatMap(({ name, labels }) => {
    const value = data?.[name]
    if (typeof value !== 'string' || !value) return []
    return labels?.[value]?.[language] ?? value
  })
  return <span>{parts.length > 0 ? parts.join(' · ') : String((rowNumber ?? 0) + 1)}</span>
}
