import { choiceFor } from '#content/plates/choice.ts'
import type { Scene } from '#content/plates/plate.ts'
import { compositions } from '#content/plates/scenes/index.ts'
import { type LiveDocument, shownElsewhere } from './documents.ts'
import type { Portal } from './portal.ts'

const known = new WeakMap<Portal, ReadonlyMap<string, string>>()

/**
 * What a document's plate is drawn from: its `contentId`, with a number behind it where that would show a composition
 * that the neighbours in its list have. Web, share card and print must ask here, so that all show the same view.
 */
export function plateSeed(portal: Portal, contentId: string): string {
  const seeds = known.get(portal) ?? seedsOf([...portal.index.documents.values()])
  known.set(portal, seeds)
  return seeds.get(contentId) ?? contentId
}

/** Oldest first within a type, so that what is new does not redraw what is old. */
function seedsOf(documents: readonly LiveDocument[]): ReadonlyMap<string, string> {
  const seeds = new Map<string, string>()
  for (const ofType of Map.groupBy(documents, ({ type }) => type).values()) {
    /** Per scene, the views of the last few documents. */
    const recent = new Map<Scene, string[]>()
    for (const { contentId, scene } of ofType.map(shownElsewhere).toSorted(byAge)) {
      const taken = recent.get(scene) ?? []
      const seed = freeSeed(scene, contentId, taken)
      seeds.set(contentId, seed)
      recent.set(scene, [...taken, compositionOf(scene, seed)].slice(1 - compositions[scene].length))
    }
  }
  return seeds
}

interface Aged {
  readonly publishedAt: string
  readonly contentId: string
}

function byAge(a: Aged, b: Aged): number {
  return Date.parse(a.publishedAt) - Date.parse(b.publishedAt) || (a.contentId < b.contentId ? -1 : 1)
}

/** The first seed whose composition is free; one always is, since fewer are remembered than there are. */
function freeSeed(scene: Scene, contentId: string, taken: readonly string[]): string {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const seed = attempt === 0 ? contentId : `${contentId}/${attempt}`
    if (!taken.includes(compositionOf(scene, seed))) return seed
  }
  return contentId
}

function compositionOf(scene: Scene, seed: string): string {
  return String(compositions[scene].indexOf(choiceFor(scene, seed).compose))
}
