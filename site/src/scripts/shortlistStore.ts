/** What a reader wants to compare, by type. It stays on the device; where that is forbidden, it lasts one page. */
const mostCompared = 4
const memory = new Map<string, string[]>()

export const limit = mostCompared

export function shortlist(type: string): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(type)) ?? '[]')
    return Array.isArray(kept) ? kept.filter((id): id is string => typeof id === 'string').slice(0, mostCompared) : []
  } catch {
    return memory.get(type) ?? []
  }
}

export function keepShortlist(type: string, ids: readonly string[]): void {
  memory.set(type, [...ids])
  try {
    if (ids.length > 0) localStorage.setItem(keyOf(type), JSON.stringify(ids))
    else localStorage.removeItem(keyOf(type))
  } catch {
    // Storage is full or forbidden: `memory` serves this page.
    return
  }
}

function keyOf(type: string): string {
  return `compare:${type}`
}
