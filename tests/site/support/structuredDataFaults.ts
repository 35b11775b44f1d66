import { siteUrl } from './sampleStore.ts'

type Data = Readonly<Record<string, unknown>>
type Check = (value: unknown, lang: string) => string | undefined

const text: Check = (value) => (typeof value === 'string' && value.trim() !== '' ? undefined : 'is no text')
const description: Check = (value) =>
  typeof value === 'string' && value.length >= 50 && value.length <= 5000
    ? undefined
    : 'is not between 50 and 5,000 characters'
const ours: Check = (value) =>
  typeof value === 'string' && value.startsWith(`${siteUrl}/`) && URL.canParse(value)
    ? undefined
    : 'is no whole address of ours'
const address: Check = (value) =>
  typeof value === 'string' && /^https?:\/\//.test(value) && URL.canParse(value) ? undefined : 'is no whole address'
/** A moment says its offset, that of Viet Nam: readers of data compare days. */
const moment: Check = (value) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00$/.test(value) && !Number.isNaN(Date.parse(value))
    ? undefined
    : 'is no moment at +07:00'
const lang: Check = (value, page) => (value === page ? undefined : `is not ${page}`)
const flag: Check = (value) => (typeof value === 'boolean' ? undefined : 'is neither true nor false')
const number: Check = (value) => (typeof value === 'number' && Number.isFinite(value) ? undefined : 'is no number')
const interval: Check = (value) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d\/(\.\.|\d{4}-\d\d-\d\d)$/.test(value)
    ? undefined
    : 'is no span of days'
const format: Check = (value) =>
  typeof value === 'string' && /^[a-z]+\/[a-z0-9.+-]+$/.test(value) ? undefined : 'is no media type'
const texts: Check = (value) =>
  Array.isArray(value) && value.length > 0 && value.every((entry) => text(entry, '') === undefined)
    ? undefined
    : 'is no list of texts'

const of =
  (...types: string[]): Check =>
  (value, page) => {
    const type = (value as Data | undefined)?.['@type']
    if (typeof type !== 'string' || !types.includes(type)) return `is none of ${types.join(', ')}`
    return structuredDataFaults(value, page)[0]
  }
const all =
  (...types: string[]): Check =>
  (value, page) =>
    Array.isArray(value) && value.length > 0
      ? value.map((entry) => of(...types)(entry, page)).find((fault) => fault !== undefined)
      : 'is no list'
/** A step leads to a page, by its address or as a thing with name and address. */
const step: Check = (value, page) => {
  if (typeof value === 'string') return ours(value, page)
  const { name, url } = value as Data
  return text(name, page) ?? ours(url, page)
}

interface Kind {
  readonly required: Readonly<Record<string, Check>>
  readonly optional?: Readonly<Record<string, Check>>
}

const organization: Kind = {
  required: { name: text, url: ours },
  optional: {
    description: text,
    address: text,
    sameAs: address,
    parentOrganization: of('GovernmentOrganization'),
    contactPoint: all('ContactPoint'),
  },
}
const place = {
  description: text,
  url: ours,
  image: ours,
  geo: of('GeoCoordinates'),
  containedInPlace: of('AdministrativeArea'),
}

/** What each kind must say and what else it may: a property that is misspelt is in neither. */
const kinds: Readonly<Record<string, Kind>> = {
  NewsArticle: {
    required: {
      headline: text,
      description: text,
      url: ours,
      mainEntityOfPage: ours,
      inLanguage: lang,
      datePublished: moment,
      dateModified: moment,
      image: ours,
      author: of('GovernmentOrganization'),
      publisher: of('GovernmentOrganization'),
    },
    optional: { translationOfWork: of('NewsArticle link') },
  },
  TouristAttraction: {
    required: { name: text, description: text, url: ours, image: ours, isAccessibleForFree: flag },
    optional: { ...place, availableLanguage: texts },
  },
  TouristTrip: {
    required: { name: text, description: text, url: ours, image: ours, itinerary: of('ItemList') },
    optional: { touristType: texts, provider: of('GovernmentOrganization') },
  },
  GovernmentOrganization: organization,
  AdministrativeArea: { required: { name: text }, optional: place },
  Place: { required: { name: text } },
  ContactPoint: { required: { contactType: text }, optional: { email: text, telephone: text } },
  GeoCoordinates: { required: { latitude: number, longitude: number } },
  BreadcrumbList: { required: { itemListElement: all('ListItem') } },
  ItemList: { required: { itemListElement: all('ListItem') } },
  ListItem: { required: { position: number }, optional: { name: text, item: step } },
  Dataset: {
    required: {
      name: text,
      description,
      url: ours,
      inLanguage: lang,
      license: address,
      creator: of('GovernmentOrganization'),
      isAccessibleForFree: flag,
      dateModified: moment,
      temporalCoverage: interval,
      spatialCoverage: of('Place'),
      variableMeasured: texts,
      distribution: all('DataDownload'),
    },
  },
  DataDownload: { required: { encodingFormat: format, contentUrl: ours } },
}

/** What is wrong with a piece of JSON-LD on a page in a language; a kind nobody described is a fault too. */
export function structuredDataFaults(value: unknown, page: string): string[] {
  const data = value as Data
  const type = String(data['@type'])
  const kind = kinds[type]
  if (!kind) return [`${type} is described nowhere`]
  const missing = Object.keys(kind.required).filter((name) => data[name] === undefined)
  const checked = Object.entries(data)
    .filter(([name]) => !name.startsWith('@'))
    .flatMap(([name, inner]) => {
      const check = kind.required[name] ?? kind.optional?.[name]
      const fault = check ? check(inner, page) : 'is no property of it'
      return fault ? [`${type}.${name} ${fault}`] : []
    })
  return [...missing.map((name) => `${type} has no ${name}`), ...checked, ...positionFaults(type, data)]
}

function positionFaults(type: string, data: Data): string[] {
  const list = data['itemListElement']
  if (!Array.isArray(list)) return []
  return list.every((entry: Data, index) => entry['position'] === index + 1) ? [] : [`${type} does not count 1, 2, 3`]
}
