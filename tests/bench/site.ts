import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { isLocale, type Locale, localeCodes } from '#content/model/locales.ts'
import { ensureBuilt } from '#cms/start/builds.ts'
import { benchBuild, costByKind } from './siteBuild.ts'
import { benchRepublish } from './siteRepublish.ts'
import { benchScores } from './siteScores.ts'
import { storeFromSamples } from '../support/storeFromSamples.ts'

const parts = ['build', 'republish', 'lighthouse'] as const

/**
 * The portal of a sample province and of larger stores made from it.
 *
 * `--parts build,republish,lighthouse` · `--pages 700,7000,70000` (stores to build; `0` for none) ·
 * `--kinds home,item zone,…` and `--languages vi,km` (pages Lighthouse looks at; kinds are those of the tests).
 */
export async function benchSite(flags: readonly string[]): Promise<object> {
  const { values } = parseArgs({
    args: [...flags],
    options: {
      parts: { type: 'string', default: parts.join() },
      pages: { type: 'string', default: '700,7000,70000' },
      kinds: { type: 'string', default: '' },
      languages: { type: 'string', default: localeCodes.join() },
    },
  })
  const wanted = chosen('parts', values.parts, (name) => (parts as readonly string[]).includes(name))
  const kinds = values.kinds.split(',').filter(Boolean)
  const languages: Locale[] = chosen('languages', values.languages, isLocale)
  const sizes = chosen('pages', values.pages, (size) => /^\d+$/.test(size)).map(Number)
  await ensureBuilt('portal', (line) => console.error(line))
  const folder = mkdtempSync(join(tmpdir(), 'bench-site-'))
  try {
    const sample = { storeFile: join(folder, 'store.sqlite'), mediaDir: join(folder, 'media') }
    await storeFromSamples({ province: 'quang-tri', ...sample })
    return {
      sample: 'quang-tri',
      ...(wanted.includes('build') && {
        build: await benchBuild({ ...sample, folder, sizes: sizes.filter((size) => size > 0) }),
        costByKind: await costByKind({ ...sample, folder }),
      }),
      ...(wanted.includes('republish') && { republish: await benchRepublish({ ...sample, folder }) }),
      ...(wanted.includes('lighthouse') && { lighthouse: await benchScores({ ...sample, folder, kinds, languages }) }),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function chosen<T extends string>(flag: string, list: string, isOne: (name: string) => name is T): T[]
function chosen(flag: string, list: string, isOne: (name: string) => boolean): string[]
function chosen(flag: string, list: string, isOne: (name: string) => boolean): string[] {
  const names = list.split(',').filter(Boolean)
  const unknown = names.filter((name) => !isOne(name))
  if (unknown.length > 0) throw new Error(`--${flag}: ${unknown.join(', ')} is not known`)
  return names
}
