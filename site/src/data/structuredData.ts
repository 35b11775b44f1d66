import type { PageType } from '#content/model/contentTypes.ts'
import { isItemOf } from '#content/model/item.ts'
import { locales } from '#content/model/locales.ts'
import { pathOf } from '#content/model/paths.ts'
import type { StoredItem } from '#content/store/readStore.ts'
import { priceDataset } from './datasets.ts'
import type { PageContext } from './pageContext.ts'
import { listPath } from './sections.ts'
import { shareCardOf } from './shareCards.ts'
import { vietnamTime } from './vietnamTime.ts'

/** What search engines read of an item: the thing itself in schema.org's words, and the way to it. */
export function structuredDataOf(page: PageContext, item: StoredItem<PageType>): object[] {
  return [thingOf(page, item), breadcrumbs(page, item)].filter((data) => data !== undefined)
}

function thingOf(page: PageContext, item: StoredItem<PageType>): object | undefined {
  const { title: name, summary: description }: { title: string; summary: string } = item.fields
  const url = page.portal.siteUrl + pathOf(page.target)
  const image = page.portal.siteUrl + shareCardOf(page).path
  if (isItemOf(item, 'article')) {
    const agency = agencyOf(page, item.fields.issuingAgency)
    return {
      '@type': 'NewsArticle',
      headline: name,
      description,
      url,
      mainEntityOfPage: url,
      inLanguage: locales[page.locale].tag,
      datePublished: vietnamTime(item.publishedAt),
      dateModified: vietnamTime(item.approvedAt),
      image,
      // The agency answers for every text, whoever signs it.
      author: agency,
      publisher: agency,
    }
  }
  if (isItemOf(item, 'attraction')) {
    const { latitude, longitude, freeAdmission, languagesSpoken } = item.fields
    return {
      '@type': 'TouristAttraction',
      name,
      description,
      url,
      image,
      isAccessibleForFree: freeAdmission,
      ...(languagesSpoken.length > 0 ? { availableLanguage: languagesSpoken.map((code) => locales[code].tag) } : {}),
      ...geo(latitude, longitude),
    }
  }
  if (isItemOf(item, 'itinerary')) {
    const stops = page.entries(item.fields.stops.map((stop) => stop.attraction))
    return {
      '@type': 'TouristTrip',
      name,
      description,
      url,
      image,
      provider: agencyOf(page, item.fields.issuingAgency),
      itinerary: {
        '@type': 'ItemList',
        itemListElement: stops.map((stop, index) => ({
          '@type': 'ListItem',
          position: index + 1,
          item: { '@type': 'TouristAttraction', name: stop.title, url: page.portal.siteUrl + stop.path },
        })),
      },
    }
  }
  if (isItemOf(item, 'zone')) return priceDataset(page, { contentId: item.contentId, title: name })
  if (isItemOf(item, 'agency')) {
    const { address, website, parent } = item.fields
    return {
      '@type': 'GovernmentOrganization',
      name,
      description,
      url,
      address,
      sameAs: website,
      parentOrganization: agencyOf(page, parent),
    }
  }
  if (isItemOf(item, 'place')) {
    return {
      '@type': 'AdministrativeArea',
      name,
      description,
      url,
      ...geo(item.fields.latitude, item.fields.longitude),
    }
  }
  return undefined
}

function breadcrumbs(page: PageContext, item: StoredItem<PageType>): object {
  const { portal, locale, t, labels } = page
  const { title }: { title: string } = item.fields
  const steps = [
    { name: t('home'), path: pathOf({ kind: 'home', locale }) },
    { name: labels.list(item.type), path: listPath(item.type, locale) },
    { name: title, path: pathOf(page.target) },
  ]
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: portal.siteUrl + path,
    })),
  }
}

function agencyOf(page: PageContext, contentId: string | undefined): object | undefined {
  const entry = page.entry(contentId)
  return entry && { '@type': 'GovernmentOrganization', name: entry.title, url: page.portal.siteUrl + entry.path }
}

function geo(latitude: number | undefined, longitude: number | undefined): object {
  if (latitude === undefined || longitude === undefined) return {}
  return { geo: { '@type': 'GeoCoordinates', latitude, longitude } }
}
