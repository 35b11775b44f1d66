import { locales } from '#content/model/locales.ts'
import { pathOf } from '#content/model/paths.ts'
import { openDataPath } from '#content/model/toolPaths.ts'
import { modifiedAt } from './openData.ts'
import type { PageContext } from './pageContext.ts'

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
    description: t('openData.pricesDescription'),
    url: absolute(pathOf(page.target)),
    inLanguage: locales[locale].tag,
    isAccessibleForFree: true,
    dateModified: modifiedAt(prices),
    temporalCoverage: `${days[0]}/..`,
    spatialCoverage: { '@type': 'Place', name: settings.provinceName },
    creator: { '@type': 'GovernmentOrganization', name: settings.portalName, url: absolute('/') },
    ...(settings.licenceNote
      ? {
          license: {
            '@type': 'CreativeWork',
            name: settings.licenceNote,
            url: absolute(pathOf({ kind: 'openData', locale })),
          },
        }
      : {}),
    variableMeasured: [...new Set(prices.map(({ fields }) => page.labels.option('priceKind', fields.kind)))],
    distribution: (['json', 'csv'] as const).map((format) => ({
      '@type': 'DataDownload',
      encodingFormat: format === 'json' ? 'application/json' : 'text/csv',
      contentUrl: absolute(openDataPath('zone-price', locale, format)),
    })),
  }
}
