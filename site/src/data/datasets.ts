import { locales } from '#content/model/locales.ts'
import { pathOf } from '#content/model/paths.ts'
import { openDataPath } from '#content/model/toolPaths.ts'
import { shown } from './facts.ts'
import { licenceOf, modifiedAt } from './openData.ts'
import type { PageContext } from './pageContext.ts'
import { vietnamTime } from './vietnamTime.ts'

/**
 * The prices of zones as schema.org's Dataset, for search engines that list data; nothing where no price is live.
 * @param zone `contentId` and name of the one zone whose prices a page shows.
 */
export function priceDataset(
  page: PageContext,
  zone?: { readonly contentId: string; readonly title: string },
): object | undefined {
  const { portal, locale, t, settings } = page
  const prices = portal
    .items('zone-price', locale)
    .filter(({ fields }) => zone === undefined || fields.zone === zone.contentId)
  const days = prices.map(({ fields }) => fields.validFrom).toSorted()
  if (!days[0]) return undefined
  const name = t('openData.prices')
  const absolute = (path: string) => portal.siteUrl + path
  return {
    '@type': 'Dataset',
    name: zone ? t('labelled', { label: zone.title, value: name }) : name,
    // Search engines ask for fifty characters: two sentences, whatever the script.
    description: [t('openData.pricesDescription'), t('openData.citation', { portal: settings.portalName })].join(' '),
    url: absolute(pathOf(page.target)),
    inLanguage: locales[locale].tag,
    isAccessibleForFree: true,
    dateModified: shown(modifiedAt(prices), vietnamTime),
    temporalCoverage: `${days[0]}/..`,
    spatialCoverage: { '@type': 'Place', name: settings.provinceName },
    creator: { '@type': 'GovernmentOrganization', name: settings.portalName, url: absolute('/') },
    // Terms that have no licence of their own stand on the page of the open data.
    license: licenceOf(portal, locale)?.url ?? absolute(pathOf({ kind: 'openData', locale })),
    variableMeasured: [...new Set(prices.map(({ fields }) => page.labels.option('priceKind', fields.kind)))],
    distribution: (['json', 'csv'] as const).map((format) => ({
      '@type': 'DataDownload',
      encodingFormat: format === 'json' ? 'application/json' : 'text/csv',
      contentUrl: absolute(openDataPath('zone-price', locale, format)),
    })),
  }
}
