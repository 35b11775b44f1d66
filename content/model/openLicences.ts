import type { openLicences } from './options.ts'

export type OpenLicence = (typeof openLicences.values)[number]

/** Where the text of a licence stands: what machines compare, and people read in their own language from there. */
export const openLicenceUrls: Readonly<Record<OpenLicence, string>> = {
  'cc-by-4.0': 'https://creativecommons.org/licenses/by/4.0/',
  'cc-by-sa-4.0': 'https://creativecommons.org/licenses/by-sa/4.0/',
  'cc0-1.0': 'https://creativecommons.org/publicdomain/zero/1.0/',
}
