import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Folder and file name of each family that the templates name, in the weights they use. */
const families = {
  battambang: 'Battambang',
  'be-vietnam-pro': 'BeVietnamPro',
  'noto-sans': 'NotoSans',
  'noto-sans-sc': 'NotoSansSC',
  'noto-sans-jp': 'NotoSansJP',
  'noto-sans-kr': 'NotoSansKR',
} as const
const weights = ['400Regular', '700Bold'] as const

/** The print faces as they come from npm: about 46 MB, read by the worker alone. */
export function fontBlobs(): Buffer[] {
  return Object.entries(families).flatMap(([family, name]) =>
    weights.map((weight) =>
      readFileSync(fileURLToPath(import.meta.resolve(`@expo-google-fonts/${family}/${weight}/${name}_${weight}.ttf`))),
    ),
  )
}
